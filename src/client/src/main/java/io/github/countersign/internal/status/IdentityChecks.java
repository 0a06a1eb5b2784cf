package io.github.countersign.internal.status;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import net.docusign.api_3_0.AuthenticationStatus;
import net.docusign.api_3_0.EventResult;
import org.jspecify.annotations.Nullable;

/** The checks of identity of a recipient that have a result. */
final class IdentityChecks {

    private IdentityChecks() {}

    static Map<String, String> of(AuthenticationStatus status) {
        Map<String, String> results = new LinkedHashMap<>();
        put(results, "AccessCode", status.getAccessCodeResult());
        put(results, "IDQuestions", status.getIDQuestionsResult());
        put(results, "IDLookup", status.getIDLookupResult());
        put(results, "AgeVerify", status.getAgeVerifyResult());
        put(results, "STANPin", status.getSTANPinResult());
        put(results, "OFAC", status.getOFACResult());
        put(results, "PhoneAuth", status.getPhoneAuthResult());
        put(results, "LiveID", status.getLiveIDResult());
        put(results, "Facebook", status.getFacebookResult());
        put(results, "Google", status.getGoogleResult());
        put(results, "Linkedin", status.getLinkedinResult());
        put(results, "Salesforce", status.getSalesforceResult());
        put(results, "Twitter", status.getTwitterResult());
        put(results, "OpenID", status.getOpenIDResult());
        put(results, "AnySocialID", status.getAnySocialIDResult());
        put(results, "Yahoo", status.getYahooResult());
        return Collections.unmodifiableMap(results);
    }

    private static void put(Map<String, String> results, String check, @Nullable EventResult result) {
        if (result != null && result.getStatus() != null) {
            results.put(check, result.getStatus().value());
        }
    }
}
