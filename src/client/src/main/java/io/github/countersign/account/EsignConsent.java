package io.github.countersign.account;

/**
 * A recipient, and whether he has agreed to sign electronically. Immutable.
 *
 * @param name his full name, blank if the service tells none
 * @param email his e-mail address
 * @param agreed whether he has agreed
 * @param reserved whether the address is reserved for the names of an account
 */
public record EsignConsent(String name, String email, boolean agreed, boolean reserved) {

    /** Without name and address: they are not for logs. */
    @Override
    public String toString() {
        return "EsignConsent[%s]".formatted(agreed ? "agreed" : "not agreed");
    }
}
