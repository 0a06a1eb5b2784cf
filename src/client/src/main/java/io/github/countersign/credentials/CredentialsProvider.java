package io.github.countersign.credentials;

import java.nio.file.Path;

/**
 * Gives the credentials of a call. Asked on every call, so that a rotated secret takes effect on the next one.
 *
 * <p>Called on the thread that makes the call, by several threads at the same time: implementations are thread-safe and fast, and cache what
 * is slow to get.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * Chooses the credentials to sign this call in with. An exception ends the call before anything is sent; a {@link CredentialsException} is
     * shown with its message, any other by its type alone.
     *
     * @return the credentials of this call
     */
    Credentials credentials();

    /**
     * The same provider, in the name of somebody else.
     *
     * @param user the other user's e-mail address or user id
     * @return a provider that asks this one on every call
     * @throws IllegalArgumentException if the name is blank, has brackets, or characters that XML cannot carry
     * @see Credentials#onBehalfOf(String)
     */
    default CredentialsProvider onBehalfOf(String user) {
        UserName.requireOther(user);
        return () -> credentials().onBehalfOf(user);
    }

    /**
     * Credentials from environment variables: {@code COUNTERSIGN_INTEGRATOR_KEY}, {@code COUNTERSIGN_USER}, {@code COUNTERSIGN_PASSWORD}, and
     * where they are set {@code COUNTERSIGN_PASSWORD_KIND} ({@code app-password}, the default, {@code api-password} or
     * {@code account-password}) and {@code COUNTERSIGN_ON_BEHALF_OF}.
     *
     * @return a provider that throws a {@link CredentialsException} naming all variables that are missing or wrong
     */
    static CredentialsProvider fromEnvironment() {
        return () -> NamedValues.ofEnvironment(System.getenv()::get).credentials();
    }

    /**
     * Credentials from a properties file in UTF-8: {@code integratorKey}, {@code user}, {@code password}, and where they are set
     * {@code passwordKind} and {@code onBehalfOf}. The file is read again on every call, so that a new one takes effect on the next.
     *
     * @param file the file; where the file system has POSIX permissions, nobody but its owner may have any
     * @return a provider that throws a {@link CredentialsException} saying what is wrong with the file
     */
    static CredentialsProvider fromFile(Path file) {
        return new CredentialsFile(file);
    }
}
