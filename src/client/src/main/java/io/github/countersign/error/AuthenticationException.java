package io.github.countersign.error;

/** The user name or its secret is not accepted. Never retryable with the same credentials. */
public final class AuthenticationException extends DocuSignException {

    /**
     * An exception that says where it happened, whose secret it was, what to do, and what the service said.
     *
     * @param failure the facts of the call
     * @param secret whose secret of which kind, as the beginning of the sentence "... was refused"
     * @param advice what to do about this kind of secret, empty or a sentence
     */
    public AuthenticationException(CallFailure failure, String secret, String advice) {
        super(
                """
                %s: %s was refused. \
                Check that the user exists on this host (demo and production have separate users and secrets), that the user name is the \
                e-mail address or the user id, and that the secret is current and that user's own.%s%s""".formatted(failure.where(), secret, advice.isEmpty() ? "" : " " + advice, failure.quoted()),
                failure,
                null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
