package io.github.countersign.internal.call;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SecretKind;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.CallFailure;
import java.util.Optional;

/** Who made a call, in words for a message: of a name only its first letter and its domain. */
final class SignedIn {

    private static final int LONGEST_DOMAIN = 60;

    private final Optional<Credentials> credentials;

    SignedIn(Optional<Credentials> credentials) {
        this.credentials = credentials;
    }

    AuthenticationException refused(CallFailure failure) {
        return new AuthenticationException(failure, secret(), secretAdvice());
    }

    /** "the App Password of a***@example.com". */
    String secret() {
        return credentials
                .map(c -> "the %s of %s".formatted(c.kind(), name(c.user()))
                        + c.onBehalfOf()
                                .map(other -> ", on behalf of %s,".formatted(name(other)))
                                .orElse(""))
                .orElse("the user name or its secret");
    }

    String secretAdvice() {
        return switch (credentials.map(Credentials::kind).orElse(SecretKind.APP_PASSWORD)) {
            case APP_PASSWORD -> "";
            case API_PASSWORD ->
                "API passwords end together with account passwords: create an App Password in the user's profile and use that.";
            case ACCOUNT_PASSWORD ->
                "The vendor is ending account passwords for SOAP, and this may be why: create an App Password in the user's profile and use that.";
        };
    }

    String permissionAdvice() {
        return credentials
                .flatMap(Credentials::onBehalfOf)
                .map(other -> """
                        The call was on behalf of %s: the signed-in user needs the permission "Send On Behalf Of Rights (API)", \
                        and the other one has to be an active member of the same account.""".formatted(name(other)))
                .orElse("");
    }

    /** The first letter and the domain. */
    static String name(String user) {
        String line = user.replaceAll("[\\s\\p{Cntrl}]+", " ");
        int at = line.lastIndexOf('@');
        String first = at == 0 ? "" : line.substring(0, line.offsetByCodePoints(0, 1));
        String domain = at < 0 ? "" : line.substring(at);
        return first + "***"
                + (domain.length() > LONGEST_DOMAIN ? domain.substring(0, LONGEST_DOMAIN) + "..." : domain);
    }
}
