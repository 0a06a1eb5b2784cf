package io.github.countersign.credentials;

/**
 * Gives the credentials of a call. Asked on every call, so that a rotated secret takes effect on the next one.
 *
 * <p>Called on the thread that makes the call, by several threads at the same time: implementations are thread-safe and fast, and cache what
 * is slow to get.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * Chooses the credentials to sign this call in with. An exception ends the call before anything is sent.
     *
     * @return the credentials of this call
     */
    Credentials credentials();
}
