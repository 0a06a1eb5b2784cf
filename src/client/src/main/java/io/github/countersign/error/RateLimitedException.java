package io.github.countersign.error;

/** The account's calls for this hour are used up (error 207), or too many came at once. Retryable, later. */
public final class RateLimitedException extends DocuSignException {

    /**
     * An exception that says where it happened, what to do, and what the service said.
     *
     * @param failure the facts of the call
     */
    public RateLimitedException(CallFailure failure) {
        super("""
                %s: the account has used up its calls, by all its users and applications together. \
                Wait: the hourly limit starts anew at the next full hour; every call until then fails. \
                Ask for statuses in batches and not more often than every 15 minutes an envelope.%s""".formatted(failure.where(), failure.quoted()), failure, null);
    }

    /** True: after a pause. */
    @Override
    public boolean retryable() {
        return true;
    }
}
