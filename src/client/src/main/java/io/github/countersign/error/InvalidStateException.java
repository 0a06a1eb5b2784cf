package io.github.countersign.error;

/** The envelope exists, but its state does not allow the operation: voiding a completed one, sending an incomplete draft. Not retryable. */
public final class InvalidStateException extends DocuSignException {

    /**
     * An exception that says where it happened, what to do, and what the service said.
     *
     * @param failure the facts of the call
     */
    public InvalidStateException(CallFailure failure) {
        super("""
                %s: the envelope is in a state that does not allow this. \
                Ask for its status, then decide again.%s""".formatted(failure.where(), failure.quoted()), failure, null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
