package io.github.countersign.error;

/** The user or the account may not do this: API switched off (error 111), a right missing, somebody else's envelope. Not retryable. */
public final class PermissionException extends DocuSignException {

    /**
     * An exception that says where it happened, what to do, and what the service said.
     *
     * @param failure the facts of the call
     * @param advice what to do about this sign-in, empty or a sentence
     */
    public PermissionException(CallFailure failure, String advice) {
        super("""
                %s: the signed-in user or the account has no right to this. \
                Check that the user is an active member of the account, that API access is on for the account, \
                and that the envelope belongs to it.%s%s""".formatted(failure.where(), advice.isEmpty() ? "" : " " + advice, failure.quoted()), failure, null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
