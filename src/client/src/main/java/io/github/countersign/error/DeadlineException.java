package io.github.countersign.error;

import org.jspecify.annotations.Nullable;

/** A time limit passed: for connecting, for the wait for the next byte, or for the call as a whole. Retryable. */
public final class DeadlineException extends DocuSignException {

    private final CallProgress progress;

    /**
     * An exception that names the limit.
     *
     * @param failure the facts of the call
     * @param progress how far it had come
     * @param problem which limit passed and what to do, as the rest of the sentence "RequestStatus at demo.docusign.net: ..."
     * @param cause what the JVM threw
     */
    public DeadlineException(CallFailure failure, CallProgress progress, String problem, @Nullable Throwable cause) {
        super(failure.where() + ": " + problem, failure, cause);
        this.progress = progress;
    }

    /** {@return how far the call had come} */
    public CallProgress progress() {
        return progress;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
