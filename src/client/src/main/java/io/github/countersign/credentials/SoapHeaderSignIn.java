package io.github.countersign.credentials;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The credentials in a WS-Security UsernameToken, the secret as PasswordText. The service takes every combination of these settings; they
 * are for gateways on the way that do not. Immutable.
 *
 * @param passwordType whether the password says that it is PasswordText; the default is true
 * @param mustUnderstand whether a server that does not sign calls in has to refuse the header; the default is true
 * @param nonceAndCreated whether the token has a nonce and the time of its making; the default is false
 * @param timestamp how long the message is valid, in whole seconds, which puts a {@code wsu:Timestamp} beside the token; null, the default, for
 *     none
 */
public record SoapHeaderSignIn(
        boolean passwordType,
        boolean mustUnderstand,
        boolean nonceAndCreated,
        @Nullable Duration timestamp) implements SignIn {

    /** PasswordText with its type, {@code mustUnderstand}, nothing else. */
    public static final SoapHeaderSignIn DEFAULT = new SoapHeaderSignIn(true, true, false, null);

    private static final Duration LONGEST = Duration.ofHours(24);

    /**
     * Checks the validity.
     *
     * @throws IllegalArgumentException if the timestamp is shorter than 1 second or longer than 24 hours
     */
    public SoapHeaderSignIn {
        if (timestamp != null && (timestamp.toSeconds() < 1 || timestamp.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException(
                    "A message cannot be valid for %s: give 1 second to 24 hours, the samples of the vendor have 5 minutes"
                            .formatted(timestamp));
        }
    }

    /** {@return these settings, without the type of the password} */
    public SoapHeaderSignIn withoutPasswordType() {
        return new SoapHeaderSignIn(false, mustUnderstand, nonceAndCreated, timestamp);
    }

    /** {@return these settings, without {@code mustUnderstand}} */
    public SoapHeaderSignIn withoutMustUnderstand() {
        return new SoapHeaderSignIn(passwordType, false, nonceAndCreated, timestamp);
    }

    /** {@return these settings, with a nonce and the time of making} */
    public SoapHeaderSignIn withNonceAndCreated() {
        return new SoapHeaderSignIn(passwordType, mustUnderstand, true, timestamp);
    }

    /**
     * These settings, with a {@code wsu:Timestamp}. The clock of this machine has to be right then.
     *
     * @param validity how long the message is valid; 5 minutes in the vendor's samples
     * @return the settings
     * @throws IllegalArgumentException if it is shorter than 1 second or longer than 24 hours
     */
    public SoapHeaderSignIn withTimestamp(Duration validity) {
        return new SoapHeaderSignIn(passwordType, mustUnderstand, nonceAndCreated, validity);
    }
}
