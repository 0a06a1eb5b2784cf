package io.github.countersign.envelope;

import java.util.Objects;

/**
 * Somebody who signs. Immutable.
 *
 * @param id number of the recipient within its envelope, 1 or more
 * @param name full name, 1 to 100 characters
 * @param email e-mail address, at most 100 characters
 * @param routingOrder the step in which the envelope gets there, 1 to 65,535
 */
public record Signer(int id, String name, String email, int routingOrder) implements Recipient {

    /**
     * A signer in the first step.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Signer of(int id, String name, String email) {
        return new Signer(id, Objects.requireNonNull(name, "name"), Objects.requireNonNull(email, "email"), 1);
    }

    /**
     * The same recipient in another step.
     *
     * @param newRoutingOrder 1 to 65,535: lower ones first, equal ones at the same time
     * @return a copy
     */
    public Signer inOrder(int newRoutingOrder) {
        return new Signer(id, name, email, newRoutingOrder);
    }
}
