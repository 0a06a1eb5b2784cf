package io.github.countersign.credentials;

import org.jspecify.annotations.Nullable;

/**
 * A user name in its parts.
 *
 * @param qualified as a UsernameToken has it: {@code [key]user} or {@code [key][sobo]user}
 * @param onBehalfOf the user in whose name the call is made, null if it is the signed-in user
 * @param user who signs in
 */
record UserName(String qualified, @Nullable String onBehalfOf, String user) {

    /** Takes apart what the caller gave, with or without the key in brackets. */
    static UserName of(IntegratorKey key, String given) {
        requireXml("User name", given);
        String qualified = key.qualify(given);
        String rest = qualified.substring(qualified.indexOf(']') + 1);
        int end = rest.startsWith("[") ? rest.indexOf(']') : -1;
        @Nullable String onBehalfOf = end < 0 ? null : rest.substring(1, end);
        String user = rest.substring(end + 1);
        if (user.isBlank()) {
            throw new IllegalArgumentException(
                    "User name is blank, or has nothing after its brackets: give the e-mail address or the user id");
        }
        if (onBehalfOf != null && (onBehalfOf.isBlank() || user.startsWith("["))) {
            throw new IllegalArgumentException(
                    "User name has brackets that name nobody, or too many of them: give 'user' or '[on-behalf-of]user'");
        }
        return new UserName(qualified, onBehalfOf, user);
    }

    /** The same user in the name of somebody else. Any id may stand here: a user id looks like an integrator key. */
    UserName onBehalfOf(IntegratorKey key, String other) {
        requireOther(other);
        return new UserName("[%s][%s]%s".formatted(key.value(), other, user), other, user);
    }

    static void requireOther(String other) {
        requireXml("The user to send on behalf of", other);
        if (other.isBlank() || other.indexOf('[') >= 0 || other.indexOf(']') >= 0) {
            throw new IllegalArgumentException(
                    "The user to send on behalf of is blank or has brackets: give the bare e-mail address or user id");
        }
    }

    private static void requireXml(String what, String text) {
        int illegal = XmlText.firstIllegal(text.toCharArray());
        if (illegal >= 0) {
            throw new IllegalArgumentException("%s has a character at position %d that XML cannot carry: copy it again"
                    .formatted(what, illegal + 1));
        }
    }
}
