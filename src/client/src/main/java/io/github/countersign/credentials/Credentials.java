package io.github.countersign.credentials;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who signs in: an integrator key, a user, and that user's secret.
 *
 * <p>Immutable and thread-safe. The secret never appears in {@link #toString()}; every copy made of it here is overwritten after use. (The
 * text of the message itself has it until the garbage collector takes it: the wire format is plain text inside TLS.)
 */
public final class Credentials {

    private final SecretKind kind;
    private final IntegratorKey integratorKey;
    private final UserName name;
    private final Supplier<char[]> secret;

    private Credentials(SecretKind kind, IntegratorKey integratorKey, UserName name, Supplier<char[]> secret) {
        this.kind = kind;
        this.integratorKey = integratorKey;
        this.name = name;
        this.secret = secret;
    }

    /**
     * Credentials with an App Password, a secret that the user creates in the profile for one application.
     *
     * @param integratorKey the bare key
     * @param userName e-mail address or user id, {@code [other]user} to act on behalf of another one; a name that carries this key in brackets
     *     already is taken as it is
     * @param secret the App Password; it is copied, so that the caller can overwrite the array
     * @return the credentials
     * @throws IllegalArgumentException if one of them is blank, has characters that XML cannot carry, or the name carries another key
     */
    public static Credentials appPassword(String integratorKey, String userName, char[] secret) {
        return of(SecretKind.APP_PASSWORD, integratorKey, userName, secret);
    }

    /**
     * Credentials whose App Password stays where it is, in a vault or a mounted file, and is asked for on every call.
     *
     * @param integratorKey the bare key
     * @param userName e-mail address or user id, {@code [other]user} to act on behalf of another one; a name that carries this key in brackets
     *     already is taken as it is
     * @param secret asked from the calling thread, at the same time by several of them; the array that it gives is copied and not changed
     * @return the credentials
     * @throws IllegalArgumentException if key or name are blank, have characters that XML cannot carry, or the name carries another key
     */
    public static Credentials appPassword(String integratorKey, String userName, Supplier<char[]> secret) {
        return of(SecretKind.APP_PASSWORD, integratorKey, userName, secret);
    }

    /**
     * Credentials of any kind. App Passwords are what the vendor keeps; the other two are for integrations that have not moved yet.
     *
     * @param kind what the secret is
     * @param integratorKey the bare key
     * @param userName as for {@link #appPassword(String, String, char[])}
     * @param secret the secret; it is copied, so that the caller can overwrite the array
     * @return the credentials
     * @throws IllegalArgumentException if one of them is blank, has characters that XML cannot carry, or the name carries another key
     */
    public static Credentials of(SecretKind kind, String integratorKey, String userName, char[] secret) {
        char[] own = secret.clone();
        check(own);
        return of(kind, integratorKey, userName, () -> own);
    }

    /**
     * Credentials of any kind, whose secret is asked for on every call.
     *
     * @param kind what the secret is
     * @param integratorKey the bare key
     * @param userName as for {@link #appPassword(String, String, char[])}
     * @param secret asked from the calling thread, at the same time by several of them; the array that it gives is copied and not changed
     * @return the credentials
     * @throws IllegalArgumentException if key or name are blank, have characters that XML cannot carry, or the name carries another key
     */
    public static Credentials of(SecretKind kind, String integratorKey, String userName, Supplier<char[]> secret) {
        IntegratorKey key = new IntegratorKey(integratorKey);
        return new Credentials(kind, key, UserName.of(key, userName), secret);
    }

    /**
     * The same credentials, in the name of somebody else. The signed-in user needs the permission "Send On Behalf Of Rights (API)", and the
     * other one has to be an active member of the same account.
     *
     * @param user the other user's e-mail address or user id
     * @return the credentials, on the same secret
     * @throws IllegalArgumentException if the name is blank, has brackets, or characters that XML cannot carry
     */
    public Credentials onBehalfOf(String user) {
        return new Credentials(kind, integratorKey, name.onBehalfOf(integratorKey, user), secret);
    }

    /** {@return what kind of secret this is} */
    public SecretKind kind() {
        return kind;
    }

    /** {@return the integrator key} */
    public IntegratorKey integratorKey() {
        return integratorKey;
    }

    /** {@return the user name as a UsernameToken has it, {@code [key]user} or {@code [key][onBehalfOf]user}} */
    public String qualifiedUserName() {
        return name.qualified();
    }

    /** {@return the bare name of the user who signs in} */
    public String user() {
        return name.user();
    }

    /** {@return the user in whose name the calls are made, empty if it is the one who signs in} */
    public Optional<String> onBehalfOf() {
        return Optional.ofNullable(name.onBehalfOf());
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

    /** Key, user name and kind; the secret is masked. */
    @Override
    public String toString() {
        return "Credentials[" + name.qualified() + ", " + kind + " ***]";
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
