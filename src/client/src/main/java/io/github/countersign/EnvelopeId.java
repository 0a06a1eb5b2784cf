package io.github.countersign;

/**
 * An envelope, by the id that the service gave it when it was created, a GUID.
 *
 * <p>Immutable. Two ids that differ only in case name the same envelope to the service but are not equal here.
 *
 * @param value the id without surrounding blanks, at most 100 characters
 */
public record EnvelopeId(String value) {

    /**
     * Checks the id.
     *
     * @param value the id
     * @throws IllegalArgumentException if it is blank, longer than 100 characters, or has blanks or control characters in it
     */
    public EnvelopeId {
        Identifiers.check("Envelope id", value);
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }
}
