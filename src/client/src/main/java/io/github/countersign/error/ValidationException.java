package io.github.countersign.error;

/** The service refused the content of the request. Not retryable unchanged; nothing was created. */
public final class ValidationException extends DocuSignException {

    /**
     * An exception that says where it happened, what to do, and what the service said.
     *
     * @param failure the facts of the call
     */
    public ValidationException(CallFailure failure) {
        super("""
                %s: the service refused the request as invalid, nothing was changed. \
                It reports only the first thing it finds: correct that and expect the next.%s""".formatted(failure.where(), failure.quoted()), failure, null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
