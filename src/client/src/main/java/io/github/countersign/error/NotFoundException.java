package io.github.countersign.error;

/** The envelope, document, recipient, template or account named in the call does not exist there. Not retryable. */
public final class NotFoundException extends DocuSignException {

    /**
     * An exception that says where it happened, what to do, and what the service said.
     *
     * @param failure the facts of the call
     */
    public NotFoundException(CallFailure failure) {
        super("""
                %s: what the call names does not exist there. \
                Check the id, and that it comes from this environment and account.%s""".formatted(failure.where(), failure.quoted()), failure, null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
