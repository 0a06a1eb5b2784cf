package io.github.countersign.credentials;

/**
 * Credentials cannot be had right now. A provider that throws this one has its message shown in the failure of the call; of any other exception
 * only the type is, since its text may hold a secret.
 */
public final class CredentialsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with a message that is fit to be shown.
     *
     * @param message what is missing and where to put it, without secrets
     */
    public CredentialsException(String message) {
        super(message);
    }
}
