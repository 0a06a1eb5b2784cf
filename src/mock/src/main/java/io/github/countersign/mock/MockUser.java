package io.github.countersign.mock;

import java.util.UUID;

/**
 * A user who can sign in to a mock. The password is a test value; it still never shows in {@link #toString()}.
 *
 * @param userId his id, a GUID, kept in lower case
 * @param email his e-mail address, the usual user name
 * @param name his full name
 * @param password his password or App Password
 */
public record MockUser(String userId, String email, String name, String password) {

    public MockUser {
        userId = UUID.fromString(userId).toString();
        if (email.isBlank() || email.startsWith("[")) {
            throw new IllegalArgumentException(
                    "User name '%s' is blank or begins with a bracket, which stands for an integrator key"
                            .formatted(email));
        }
    }

    /** A user with a new random id. */
    public static MockUser of(String email, String name, String password) {
        return new MockUser(UUID.randomUUID().toString(), email, name, password);
    }

    @Override
    public String toString() {
        return "MockUser[userId=%s, email=%s, name=%s]".formatted(userId, email, name);
    }
}
