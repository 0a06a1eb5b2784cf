package io.github.countersign.error;

import org.jspecify.annotations.Nullable;

/** A time limit of the client passed: while connecting, or while waiting for the next byte. Retryable. */
public final class DeadlineException extends DocuSignException {

    /**
     * An exception that names the limit.
     *
     * @param failure the facts of the call
     * @param problem which limit passed and what to do, as the rest of the sentence "RequestStatus at demo.docusign.net: ..."
     * @param cause what the JVM threw
     */
    public DeadlineException(CallFailure failure, String problem, @Nullable Throwable cause) {
        super(failure.where() + ": " + problem, failure, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
