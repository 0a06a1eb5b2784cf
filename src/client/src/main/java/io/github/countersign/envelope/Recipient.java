package io.github.countersign.envelope;

/**
 * Somebody who receives an envelope. More kinds will join: a {@code switch} over this type outside the toolkit needs a default.
 *
 * <p>What the values must be is checked, together with the rest, when the {@link EnvelopeDraft} is built.
 */
public sealed interface Recipient permits Signer, CarbonCopy {

    /** {@return the number of the recipient within its envelope, chosen by the sender, 1 or more; tabs refer to it} */
    int id();

    /** {@return the full name, 1 to 100 characters} */
    String name();

    /** {@return the e-mail address, at most 100 characters} */
    String email();

    /**
     * {@return the step in which the recipient gets the envelope, 1 to 65,535: lower ones first, equal ones at the same time, gaps allowed}
     */
    int routingOrder();
}
