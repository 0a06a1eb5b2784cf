package io.github.countersign.error;

/** The user name or its secret is not accepted. Never retryable with the same credentials. */
public final class AuthenticationException extends DocuSignException {

    /**
     * An exception that says where it happened, what to do, and what the service said.
     *
     * @param failure the facts of the call
     */
    public AuthenticationException(CallFailure failure) {
        super("""
                %s: the user name or its secret was refused. \
                Check that the user exists on this host (demo and production have separate users and secrets), that the user name is the \
                e-mail address or the user id, and that the secret is a current App Password or API password of that user.%s""".formatted(failure.where(), failure.quoted()), failure, null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
