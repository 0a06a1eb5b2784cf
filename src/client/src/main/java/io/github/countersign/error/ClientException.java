package io.github.countersign.error;

import org.jspecify.annotations.Nullable;

/**
 * The failure is on this side: a value that cannot be written as XML, a credentials provider that failed, a local file. It is never a fault of
 * the service. Not retryable unchanged.
 */
public final class ClientException extends DocuSignException {

    /**
     * A failure outside a call.
     *
     * @param message what happened and what to do
     * @param cause the reason, if it was an exception
     */
    public ClientException(String message, @Nullable Throwable cause) {
        super(message, null, cause);
    }

    /**
     * A failure of one call.
     *
     * @param failure the facts of the call
     * @param problem what happened and what to do, as the rest of the sentence "RequestStatus at demo.docusign.net: ..."
     * @param cause the reason, if it was an exception
     */
    public ClientException(CallFailure failure, String problem, @Nullable Throwable cause) {
        super(failure.where() + ": " + problem, failure, cause);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
