package io.github.countersign.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An envelope may be out, or not: the whole request was handed over, no usable answer came, and looking for it has not settled the question.
 * Never retryable: sending again may send it twice.
 *
 * <p>A request that was broken off before its last byte, or that the service refused, ends in the other exceptions. The cause is the exception
 * that any other call would have thrown; what went wrong while looking is among its suppressed ones.
 */
public final class AmbiguousSendException extends DocuSignException {

    private final @Nullable String transactionId;
    private final List<String> tried;

    private AmbiguousSendException(
            String message,
            @Nullable CallFailure failure,
            @Nullable String transactionId,
            List<String> tried,
            @Nullable DocuSignException cause) {
        super(message, failure, cause);
        this.transactionId = transactionId;
        this.tried = List.copyOf(tried);
    }

    /**
     * A lost reply to a send that stays unexplained.
     *
     * @param lost what ended the call
     * @param key the key that the envelope carries, as transaction id and in its hidden custom field; null if it has none
     * @param tried what was done to find it, in order
     * @return the exception, to be thrown
     */
    public static AmbiguousSendException of(DocuSignException lost, @Nullable String key, List<String> tried) {
        String where = lost.operation().orElse("The send")
                + lost.host().map(host -> " at " + host).orElse("");
        String message = """
                %s: the request was sent whole and no usable answer came, so that the envelope may exist or not. \
                Its key is %s. Tried: %s. Do not send it again with another key. Look for the key in the console or with \
                client.envelopes().byTransactionId(...) in some minutes, or send it again with the same idempotencyKey: that looks first. (%s)""".formatted(
                        where,
                        key == null ? "(it has none)" : key,
                        tried.isEmpty() ? "nothing" : String.join("; ", tried),
                        lost.getMessage());
        return new AmbiguousSendException(message, lost.failure(), key, tried, lost);
    }

    /**
     * An earlier send with the same key, which the service has not finished.
     *
     * @param key the key
     * @return the exception, to be thrown
     */
    public static AmbiguousSendException stillComing(String key) {
        return new AmbiguousSendException(
                "An envelope with key %s is being made by the service and has no id yet. Nothing was sent now. Send it again later with the same key: that finds it."
                        .formatted(key),
                null,
                key,
                List.of("look before sending: being made, without an id yet"),
                null);
    }

    /** {@return the key of this send, empty if it had none} */
    public Optional<String> transactionId() {
        return Optional.ofNullable(transactionId);
    }

    /** {@return what was done to find the envelope, in order; unmodifiable} */
    public List<String> tried() {
        return tried;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
