package io.github.countersign.mock;

/**
 * What nobody outside the vendor knows about sign-in.
 *
 * @param jsonHeader whether {@code X-DocuSign-Authentication} may be JSON: documented for the REST API alone, so likeliest not
 * @param eitherForm whether api.asmx takes the HTTP header too, and dsapi.asmx the UsernameToken: the documents say that each
 *     needs its own, and elsewhere that either will do; likeliest not
 * @param timestampEnforced whether a {@code wsu:Timestamp} that has expired, or comes from the future, is refused, with 300
 *     seconds of tolerance. The vendor's framework does that when it is not told otherwise. Here it is off unless asked for,
 *     because a test moves the clock of the mock, and its client stamps with the machine's
 * @param accountErrorsInBand whether AccountManagement.asmx answers a failed sign-in with a result that says so, since its
 *     error codes have names for it, or with a fault; likeliest a result
 */
public record SignInGuesses(
        boolean jsonHeader, boolean eitherForm, boolean timestampEnforced, boolean accountErrorsInBand) {

    /** The value of each as above. */
    public static SignInGuesses likeliest() {
        return new SignInGuesses(false, false, false, true);
    }

    /** The same with or without the JSON form of the header. */
    public SignInGuesses withJsonHeader(boolean value) {
        return new SignInGuesses(value, eitherForm, timestampEnforced, accountErrorsInBand);
    }

    /** The same with or without the other endpoint's form. */
    public SignInGuesses withEitherForm(boolean value) {
        return new SignInGuesses(jsonHeader, value, timestampEnforced, accountErrorsInBand);
    }

    /** The same with or without a look at timestamps. */
    public SignInGuesses withTimestampEnforced(boolean value) {
        return new SignInGuesses(jsonHeader, eitherForm, value, accountErrorsInBand);
    }

    /** The same with failed sign-ins at AccountManagement.asmx as results or as faults. */
    public SignInGuesses withAccountErrorsInBand(boolean value) {
        return new SignInGuesses(jsonHeader, eitherForm, timestampEnforced, value);
    }
}
