package io.github.countersign.error;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account's calls are used up: by the service's own word (error 207, HTTP 429), or by this client's count, before any network. Retryable,
 * from {@link #resumeAt} on; until then this client makes no call.
 */
public final class RateLimitedException extends DocuSignException {

    private final @Nullable Instant resumeAt;
    private final @Nullable Duration retryAfter;

    private RateLimitedException(
            String message, CallFailure failure, @Nullable Instant resumeAt, @Nullable Duration retryAfter) {
        super(message, failure, null);
        this.resumeAt = resumeAt;
        this.retryAfter = retryAfter;
    }

    /**
     * An exception that says where it happened, what to do, and what the service said.
     *
     * @param failure the facts of the call
     */
    public RateLimitedException(CallFailure failure) {
        this(failure, null);
    }

    /**
     * The same with the pause that the answer asks for.
     *
     * @param failure the facts of the call
     * @param retryAfter the pause, null for none
     */
    public RateLimitedException(CallFailure failure, @Nullable Duration retryAfter) {
        this("""
                %s: the account has used up its calls, by all its users and applications together. \
                Wait: the hourly limit starts anew at the next full hour; every call until then fails. \
                Ask for statuses in batches and not more often than every 15 minutes an envelope.%s""".formatted(failure.where(), failure.quoted()), failure, null, retryAfter);
    }

    /**
     * A call that was not made.
     *
     * @param failure the facts of the call
     * @param reason which limit is used up
     * @param resumeAt when there are calls again
     * @return the exception, to be thrown
     */
    public static RateLimitedException notSent(CallFailure failure, String reason, Instant resumeAt) {
        String message = """
                %s: not sent, the limit of the account is reached here: %s. There are calls again at %s. \
                Make fewer calls, or let them wait longer with CallLimits.waitingUpTo(...).""".formatted(failure.where(), reason, shown(resumeAt));
        return new RateLimitedException(message, failure, resumeAt, null);
    }

    /**
     * The same with the time at which calls may go on.
     *
     * @param time the time
     * @return a copy, to be thrown
     */
    public RateLimitedException until(Instant time) {
        CallFailure failure = failure();
        RateLimitedException copy = new RateLimitedException(
                "%s This client makes no call before %s.".formatted(getMessage(), shown(time)),
                failure == null ? new CallFailure("", "", true, null, null) : failure,
                time,
                retryAfter);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** {@return when calls may go on, as far as this client knows} */
    public Optional<Instant> resumeAt() {
        return Optional.ofNullable(resumeAt);
    }

    /** {@return the pause that the answer asked for, as a gateway does with HTTP 429} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static Instant shown(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** True: after a pause. */
    @Override
    public boolean retryable() {
        return true;
    }
}
