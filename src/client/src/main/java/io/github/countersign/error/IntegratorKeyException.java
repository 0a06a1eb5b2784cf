package io.github.countersign.error;

/** The integrator key is unknown or disabled on this host (error 3). Never retryable. */
public final class IntegratorKeyException extends DocuSignException {

    /**
     * An exception that names the key and where it was refused.
     *
     * @param failure the facts of the call
     * @param integratorKey the key that was sent; it is no secret
     */
    public IntegratorKeyException(CallFailure failure, String integratorKey) {
        super("""
                %s: integrator key %s was refused, it is unknown or disabled there. \
                A key works on the demo site only until its promotion to production is approved: check the environment, \
                then Apps and Keys in the account's settings.%s""".formatted(failure.where(), integratorKey, failure.quoted()), failure, null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
