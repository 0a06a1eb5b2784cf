package io.github.countersign.mock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a user signs in with. It is a test value; it still never shows in {@link #toString()}.
 *
 * @param kind what kind of secret it is
 * @param secret the secret itself
 * @param end from when on it is refused, by the clock of the mock; null for never
 */
public record MockPassword(
        Kind kind, String secret, @Nullable Instant end) {

    /** Kinds of secrets; they are all sent in the same place. */
    public enum Kind {
        /** Generated for one application in the user's profile. */
        APP_PASSWORD,
        /** The encrypted form of the account password, as GetEncryptedPassword gives it. */
        API_PASSWORD,
        /** What the user types in the web console. The service has announced that it will stop taking it. */
        ACCOUNT_PASSWORD
    }

    /** An App Password. */
    public static MockPassword app(String secret) {
        return new MockPassword(Kind.APP_PASSWORD, secret, null);
    }

    /** An encrypted account password. */
    public static MockPassword api(String secret) {
        return new MockPassword(Kind.API_PASSWORD, secret, null);
    }

    /** An account password. */
    public static MockPassword account(String secret) {
        return new MockPassword(Kind.ACCOUNT_PASSWORD, secret, null);
    }

    /** The same, refused from {@code newEnd} on. */
    public MockPassword until(Instant newEnd) {
        return new MockPassword(kind, secret, newEnd);
    }

    @Override
    public String toString() {
        return "MockPassword[kind=%s, end=%s]".formatted(kind, end);
    }
}
