package io.github.countersign.internal.account;

import io.github.countersign.credentials.CredentialsReport.Item;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.TransportException;
import java.util.Locale;

/** What the failure of a call says about the sign-in. */
final class Diagnosis {

    private static final int API_OFF = 111;

    private final String host;
    private final boolean onBehalfOf;

    /** @param onBehalfOf whether the call was made in the name of another user */
    Diagnosis(String host, boolean onBehalfOf) {
        this.host = host;
        this.onBehalfOf = onBehalfOf;
    }

    Findings ofSuccess() {
        Findings findings = new Findings("");
        findings.signedIn();
        findings.right(Item.ENVIRONMENT, "%s knows key and user.".formatted(host));
        findings.right(Item.ACCOUNT, "The user is a member.");
        findings.right(Item.API_PERMISSION, "The call was allowed.");
        findings.right(Item.CALL_LIMIT, "It is not reached.");
        return findings;
    }

    Findings of(DocuSignException e) {
        String said = String.valueOf(e.getMessage());
        Findings findings = new Findings("The call did not get that far.");
        if (e.faultString().isPresent()) {
            findings.right(Item.CONNECTION, "%s answered.".formatted(host));
        }
        if (e instanceof TransportException || e instanceof DeadlineException) {
            findings.wrong(
                    Item.CONNECTION,
                    said,
                    "Give this text to whoever runs the network, the proxy or the trust store here.");
        } else if (e instanceof IntegratorKeyException) {
            findings.wrong(Item.KEY, said, """
                    Compare the key with Apps and Keys in the account's settings at %s. \
                    If it comes from the demo site, call the demo site, or have the key promoted to production.""".formatted(host));
            findings.unknown(
                    Item.ENVIRONMENT, "The key may belong to another site.", "Check which site it was made for.");
        } else if (e instanceof AuthenticationException) {
            refused(e, said, findings);
        } else if (e instanceof RateLimitedException) {
            findings.wrong(
                    Item.CALL_LIMIT, said, "Wait until the next full hour, and find out who makes so many calls.");
        } else if (e instanceof PermissionException) {
            findings.signedIn();
            forbidden(e, said, findings);
        } else if (e instanceof NotFoundException) {
            findings.signedIn();
            findings.wrong(
                    Item.ACCOUNT,
                    said,
                    "Take the account id from the console of %s, or let discover() find it.".formatted(host));
        } else if (e instanceof ClientException) {
            findings.wrong(Item.SECRET, said, "Check where this application gets its credentials from.");
        } else if (e.faultString().isEmpty()) {
            findings.wrong(Item.CONNECTION, said, "Check the address, and what stands between here and the service.");
        } else {
            findings.unknown(
                    Item.ACCOUNT,
                    said,
                    "Check that account id and key are well-formed, then ask the vendor's support.");
        }
        return findings;
    }

    private static void refused(DocuSignException e, String said, Findings findings) {
        if (aboutTime(e)) {
            findings.wrong(Item.CLOCK, said, "Set the clock of this machine, or leave the timestamp out.");
            return;
        }
        if (e.errorName()
                .filter("User_Does_Not_Exist_In_System"::equalsIgnoreCase)
                .isPresent()) {
            findings.wrong(
                    Item.USER, said, "Check the spelling of the user name, and on which site the user was made.");
            findings.unknown(
                    Item.ENVIRONMENT, "The user may belong to another site.", "Check on which site the user was made.");
            return;
        }
        findings.wrong(Item.SECRET, said, """
                Make a new App Password in the profile of this user, and put it where this application looks. \
                The password that the user types in at the console does not do: the vendor is ending it for SOAP.""");
        findings.unknown(
                Item.USER,
                "The service does not tell a wrong user name from a wrong secret.",
                "Check the spelling of the user name.");
    }

    private void forbidden(DocuSignException e, String said, Findings findings) {
        if (e.errorNumber().orElse(0) == API_OFF || named(e, "account_lacks_permissions")) {
            findings.wrong(
                    Item.API_PERMISSION,
                    said,
                    "Have the API switched on for the account; the vendor's support does that for some plans.");
        } else if (named(e, "user_lacks_membership") || named(e, "account_not_authorized")) {
            findings.wrong(
                    Item.ACCOUNT, said, "Check the account id, and have an administrator add the user to the account.");
        } else {
            findings.wrong(
                    Item.API_PERMISSION,
                    said,
                    onBehalfOf
                            ? "Have an administrator give the signed-in user \"Send On Behalf Of Rights (API)\", and check that the other user is active."
                            : "Have an administrator look at the permissions of this user.");
        }
    }

    private static boolean named(DocuSignException e, String name) {
        return e.errorName().orElse("").toLowerCase(Locale.ROOT).startsWith(name);
    }

    /** WS-Security has a code of its own for it; others say it in words. */
    private static boolean aboutTime(DocuSignException e) {
        String text = e.faultString().orElse("").toLowerCase(Locale.ROOT);
        return e.faultCode().filter("MessageExpired"::equals).isPresent()
                || text.contains("timestamp")
                || text.contains("message expired")
                || text.contains("message has expired");
    }
}
