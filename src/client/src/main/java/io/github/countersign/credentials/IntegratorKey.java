package io.github.countersign.credentials;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An integrator key, the identity of one integration, as DocuSign issues it: a GUID, in older keys with four letters and a hyphen before it.
 *
 * <p>Immutable. The key is no secret; it may be logged.
 *
 * @param value the key without brackets, at most 100 characters
 */
public record IntegratorKey(String value) {

    private static final int LONGEST = 100;
    private static final Pattern LOOKS_LIKE_A_KEY =
            Pattern.compile("(?:[A-Za-z0-9]{4}-)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /**
     * Checks the key.
     *
     * @param value the bare key
     * @throws IllegalArgumentException if it is blank, has brackets, more than 100 characters, or characters that XML cannot carry
     */
    public IntegratorKey {
        if (value.isBlank() || value.indexOf('[') >= 0 || value.indexOf(']') >= 0) {
            throw new IllegalArgumentException(
                    "Integrator key '%s' is blank or has brackets: give the bare key, the brackets are added here"
                            .formatted(value));
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Integrator key has %d characters, a key has at most %d".formatted(value.length(), LONGEST));
        }
        int illegal = XmlText.firstIllegal(value.toCharArray());
        if (illegal >= 0) {
            throw new IllegalArgumentException(
                    "Integrator key has a character at position %d that XML cannot carry: copy it again"
                            .formatted(illegal + 1));
        }
    }

    /**
     * The user name as DocuSign wants it in a UsernameToken: {@code [key]user}. A name that starts with this key already stays as it is.
     *
     * @param userName the bare name, or one that carries this key
     * @return the name for the wire
     * @throws IllegalArgumentException if the name carries another integrator key: with this one before it, the service would take the other
     *     key for the user to send on behalf of
     */
    public String qualify(String userName) {
        if (!userName.startsWith("[")) {
            return "[" + value + "]" + userName;
        }
        int end = userName.indexOf(']');
        String bracketed = end < 0 ? "" : userName.substring(1, end);
        if (bracketed.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
            return userName;
        }
        if (LOOKS_LIKE_A_KEY.matcher(bracketed).matches()) {
            throw new IllegalArgumentException("""
                    User name carries integrator key %s, but the key of these credentials is %s: \
                    give the bare user name, or credentials with that key""".formatted(bracketed, value));
        }
        return "[" + value + "]" + userName;
    }

    /**
     * The user name for a call in the name of somebody else: {@code [key][other]user}. Another user to act for in the name gives way.
     *
     * @param userName the bare name, or one that carries this key
     * @param onBehalfOf the other user's e-mail address or user id
     * @return the name for the wire
     * @throws IllegalArgumentException if a name is blank, has brackets in the wrong place, or carries another integrator key
     */
    public String qualify(String userName, String onBehalfOf) {
        return UserName.of(this, userName).onBehalfOf(this, onBehalfOf).qualified();
    }

    /** The bare key. */
    @Override
    public String toString() {
        return value;
    }
}
