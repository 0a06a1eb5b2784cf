package io.github.countersign.error;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The service, or a gateway before it, failed or answered with something that is no SOAP reply.
 *
 * <p>For a call that changes something the outcome is unknown: look before calling again.
 */
public final class ServerException extends DocuSignException {

    private static final Set<Integer> BUSY = Set.of(408, 502, 503, 504);

    private final boolean retryable;
    private final @Nullable Instant heldBackUntil;

    private ServerException(CallFailure failure, String message, boolean retryable, @Nullable Throwable cause) {
        this(failure, message, retryable, null, cause);
    }

    private ServerException(
            CallFailure failure,
            String message,
            boolean retryable,
            @Nullable Instant heldBackUntil,
            @Nullable Throwable cause) {
        super(message, failure, cause);
        this.retryable = retryable;
        this.heldBackUntil = heldBackUntil;
    }

    /**
     * A fault without a more exact meaning. Not retryable: most of these are permanent.
     *
     * @param failure the facts of the call
     * @return the exception, to be thrown
     */
    public static ServerException fault(CallFailure failure) {
        String message = """
                %s: the service failed without saying more exactly why. \
                Look up whether the call took effect before making it again, and give this text to the vendor's support.%s""".formatted(failure.where(), failure.quoted());
        return new ServerException(failure, message, false, null);
    }

    /**
     * A reply that is no SOAP message. Retryable for the statuses of a gateway that is busy, restarting or impatient: 408, 502,
     * 503, 504.
     *
     * @param failure the facts of the call
     * @param reply what came instead, as the end of the sentence "RequestStatus at demo.docusign.net answered with ..."
     * @param cause what the JVM threw, if it did
     * @return the exception, to be thrown
     */
    public static ServerException notSoap(CallFailure failure, String reply, @Nullable Throwable cause) {
        String message = """
                %s answered with %s. That comes from a gateway or proxy on the way, or from another service at this address: \
                check the endpoint and the proxy.""".formatted(failure.where(), reply);
        Integer status = failure.httpStatus();
        return new ServerException(failure, message, status != null && BUSY.contains(status), cause);
    }

    /**
     * A call that was not made, because the calls before it show that the service is down. Retryable, from the time on that it names.
     *
     * @param failure the facts of the call
     * @param reason what they show
     * @param until when a call is let through as a probe
     * @return the exception, to be thrown
     */
    public static ServerException heldBack(CallFailure failure, String reason, Instant until) {
        String message = """
                %s: not sent, the service seems to be down: %s. Calls are held back until %s; the next one then is a probe, and if it is answered \
                all go on. Check the vendor's status page, the network and the proxy.""".formatted(failure.where(), reason, until.truncatedTo(ChronoUnit.SECONDS));
        return new ServerException(failure, message, true, until, null);
    }

    /**
     * A SOAP reply that cannot be read to its end: malformed, over a limit of the parser, or of another contract.
     *
     * @param failure the facts of the call
     * @param problem what the parser said
     * @param cause what the parser threw
     * @return the exception, to be thrown
     */
    public static ServerException unreadable(CallFailure failure, String problem, @Nullable Throwable cause) {
        String message = """
                %s answered with a message that cannot be read here: %s. \
                The call itself may have taken effect: look it up before making it again.""".formatted(failure.where(), problem.replaceFirst("\\.$", ""));
        return new ServerException(failure, message, false, cause);
    }

    /**
     * Until when this client makes no call to the service, because the calls before this one show that it is down.
     *
     * @return the time at which a call is let through as a probe; empty if this call was made
     */
    public Optional<Instant> heldBackUntil() {
        return Optional.ofNullable(heldBackUntil);
    }

    @Override
    public boolean retryable() {
        return retryable;
    }
}
