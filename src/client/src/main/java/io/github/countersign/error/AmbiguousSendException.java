package io.github.countersign.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An envelope may be out, or not: the whole request was handed over, and no answer came. Never retryable: sending again may send it twice.
 *
 * <p>Thrown only then. A request that was broken off before its last byte, or answered by something that is no SOAP reply, ends in the other
 * exceptions. Its cause is the exception that any other call would have thrown.
 */
public final class AmbiguousSendException extends DocuSignException {

    private final @Nullable String transactionId;

    private AmbiguousSendException(CallFailure failure, @Nullable String transactionId, DocuSignException cause) {
        super(
                """
                %s: the request was sent whole and no answer came, so that the envelope may exist or not. Do not send it again before you have \
                looked: by its transaction id %s, by subject and time with client.status(), or in the console. (%s)""".formatted(
                        failure.where(), transactionId == null ? "(it has none)" : transactionId, cause.getMessage()),
                failure,
                cause);
        this.transactionId = transactionId;
    }

    /**
     * The failure of a send, in the words of a sender.
     *
     * @param cause what ended the call
     * @param transactionId the key of the send, null if it has none
     * @return an {@link AmbiguousSendException} if the outcome is open, else {@code cause} itself; to be thrown
     */
    public static DocuSignException of(DocuSignException cause, @Nullable String transactionId) {
        boolean unanswered = cause instanceof DeadlineException || cause instanceof TransportException;
        CallFailure failure = cause.failure();
        return unanswered && cause.requestSent() && failure != null
                ? new AmbiguousSendException(failure, transactionId, cause)
                : cause;
    }

    /** {@return your key of this send, empty if the draft had none} */
    public Optional<String> transactionId() {
        return Optional.ofNullable(transactionId);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
