package io.github.countersign.credentials;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Who signs in: an integrator key, a user, and that user's secret.
 *
 * <p>Immutable and thread-safe. The secret never appears in {@link #toString()}; every copy made of it here is overwritten after use. (The
 * text of the message itself has it until the garbage collector takes it: the wire format is plain text inside TLS.)
 */
public final class Credentials {

    private static final Pattern LEADING_BRACKETS = Pattern.compile("^(?:\\[[^\\]]*\\])+");

    private final IntegratorKey integratorKey;
    private final String userName;
    private final Supplier<char[]> secret;

    private Credentials(IntegratorKey integratorKey, String userName, Supplier<char[]> secret) {
        if (LEADING_BRACKETS.matcher(userName).replaceFirst("").isBlank()) {
            throw new IllegalArgumentException(
                    "User name is blank, or has nothing after its brackets: give the e-mail address or the user id");
        }
        int illegal = XmlText.firstIllegal(userName.toCharArray());
        if (illegal >= 0) {
            throw new IllegalArgumentException(
                    "User name has a character at position %d that XML cannot carry: copy it again"
                            .formatted(illegal + 1));
        }
        this.integratorKey = integratorKey;
        this.userName = integratorKey.qualify(userName);
        this.secret = secret;
    }

    /**
     * Credentials with an App Password, a secret that the user creates in the profile for one application.
     *
     * @param integratorKey the bare key
     * @param userName e-mail address or user id; a name that carries this key in brackets already is taken as it is
     * @param secret the App Password; it is copied, so that the caller can overwrite the array
     * @return the credentials
     * @throws IllegalArgumentException if one of them is blank, has characters that XML cannot carry, or the name carries another key
     */
    public static Credentials appPassword(String integratorKey, String userName, char[] secret) {
        char[] own = secret.clone();
        check(own);
        return new Credentials(new IntegratorKey(integratorKey), userName, () -> own);
    }

    /**
     * Credentials whose App Password stays where it is, in a vault or a mounted file, and is asked for on every call.
     *
     * @param integratorKey the bare key
     * @param userName e-mail address or user id; a name that carries this key in brackets already is taken as it is
     * @param secret asked from the calling thread, at the same time by several of them; the array that it gives is copied and not changed
     * @return the credentials
     * @throws IllegalArgumentException if key or name are blank, have characters that XML cannot carry, or the name carries another key
     */
    public static Credentials appPassword(String integratorKey, String userName, Supplier<char[]> secret) {
        return new Credentials(new IntegratorKey(integratorKey), userName, secret);
    }

    /** {@return the integrator key} */
    public IntegratorKey integratorKey() {
        return integratorKey;
    }

    /** {@return the user name as it goes over the wire, {@code [key]user}} */
    public String qualifiedUserName() {
        return userName;
    }

    /**
     * Hands the secret to {@code use} as a copy that is overwritten afterwards.
     *
     * @param <T> the type of the result
     * @param use given the copy; must not keep it
     * @return what {@code use} returned
     * @throws IllegalArgumentException if the secret is empty or has characters that XML cannot carry
     * @throws IllegalStateException if the supplier of the secret fails
     */
    public <T> T withSecret(Function<char[], T> use) {
        char[] copy = copyOfSecret();
        try {
            check(copy);
            return use.apply(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /** Key and user name; the secret is masked. */
    @Override
    public String toString() {
        return "Credentials[" + userName + ", secret=***]";
    }

    private char[] copyOfSecret() {
        try {
            return secret.get().clone();
        } catch (RuntimeException e) {
            // Only the type: the text of somebody else's exception may hold the secret.
            throw new IllegalStateException(
                    "The supplier of the secret failed (%s)"
                            .formatted(e.getClass().getName()),
                    e);
        }
    }

    private static void check(char[] secret) {
        if (secret.length == 0) {
            throw new IllegalArgumentException("The secret is empty");
        }
        int illegal = XmlText.firstIllegal(secret);
        if (illegal >= 0) {
            throw new IllegalArgumentException(
                    "The secret has a character at position %d that XML cannot carry: a control character or half of a pair"
                            .formatted(illegal + 1));
        }
    }
}
