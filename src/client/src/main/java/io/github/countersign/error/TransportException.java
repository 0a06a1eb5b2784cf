package io.github.countersign.error;

import org.jspecify.annotations.Nullable;

/** No reply: the host could not be reached, the connection broke, or TLS or a proxy refused it. */
public final class TransportException extends DocuSignException {

    private final boolean retryable;
    private final CallProgress progress;

    private TransportException(
            CallFailure failure, CallProgress progress, String problem, boolean retryable, @Nullable Throwable cause) {
        super(failure.where() + ": " + problem, failure, cause);
        this.retryable = retryable;
        this.progress = progress;
    }

    /**
     * Trouble that may pass: refused or broken connections, names that do not resolve right now.
     *
     * @param failure the facts of the call
     * @param progress how far it had come
     * @param problem what happened and what to do, as the rest of the sentence "RequestStatus at demo.docusign.net: ..."
     * @param cause what the JVM threw
     * @return the exception, to be thrown
     */
    public static TransportException passing(
            CallFailure failure, CallProgress progress, String problem, @Nullable Throwable cause) {
        return new TransportException(failure, progress, problem, true, cause);
    }

    /**
     * Trouble that stays until somebody changes the set-up: certificates, proxy sign-in.
     *
     * @param failure the facts of the call
     * @param progress how far it had come
     * @param problem what happened and what to do, as the rest of the sentence "RequestStatus at demo.docusign.net: ..."
     * @param cause what the JVM threw
     * @return the exception, to be thrown
     */
    public static TransportException lasting(
            CallFailure failure, CallProgress progress, String problem, @Nullable Throwable cause) {
        return new TransportException(failure, progress, problem, false, cause);
    }

    /** {@return how far the call had come} */
    public CallProgress progress() {
        return progress;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }
}
