package io.github.countersign.envelope;

import java.util.Objects;

/**
 * Somebody who gets a copy, and is done with it as soon as the envelope gets there. Immutable.
 *
 * @param id number of the recipient within its envelope, 1 or more
 * @param name full name, 1 to 100 characters
 * @param email e-mail address, at most 100 characters
 * @param routingOrder the step in which the envelope gets there, 1 to 65,535
 */
public record CarbonCopy(int id, String name, String email, int routingOrder) implements Recipient {

    /**
     * A recipient of a copy in the first step.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static CarbonCopy of(int id, String name, String email) {
        return new CarbonCopy(id, Objects.requireNonNull(name, "name"), Objects.requireNonNull(email, "email"), 1);
    }

    /**
     * The same recipient in another step.
     *
     * @param newRoutingOrder 1 to 65,535: lower ones first, equal ones at the same time
     * @return a copy
     */
    public CarbonCopy inOrder(int newRoutingOrder) {
        return new CarbonCopy(id, name, email, newRoutingOrder);
    }
}
