package io.github.countersign;

/**
 * An account, by the id that the console shows under "API and Keys", a GUID in all current accounts.
 *
 * <p>Immutable. Account ids travel in the body of a call, never in its sign-in.
 *
 * @param value the id without surrounding blanks, at most 100 characters
 */
public record AccountId(String value) {

    /**
     * Checks the id.
     *
     * @param value the id
     * @throws IllegalArgumentException if it is blank, longer than 100 characters, or has blanks or control characters in it
     */
    public AccountId {
        Identifiers.check("Account id", value);
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }
}
