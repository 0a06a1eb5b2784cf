package io.github.countersign.it.coverage;

import io.github.countersign.it.contract.ContractOperation;
import io.github.countersign.it.contract.ContractService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why the facade has no method for an operation. */
final class RawReasons {

    private static final String DISTRIBUTOR = "for resellers: it asks for the password of a distributor";
    private static final String PAYMENT = "buys or changes a plan; data of cards are better typed into the console";
    private static final String IN_BODY =
            "the operation of the same name at `api.asmx` does the same without credentials in the body";
    private static final String PROFILE = "what a person shows of himself; he edits that in the console";

    private static final Map<String, String> ALL = all();

    private RawReasons() {}

    static Optional<String> of(ContractOperation operation) {
        return Optional.ofNullable(ALL.get(key(operation)));
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    static String key(ContractOperation operation) {
        return key(operation.service(), operation.name());
    }

    private static String key(ContractService service, String operation) {
        return service + " " + operation;
    }

    private static Map<String, String> all() {
        Map<String, String> reasons = new HashMap<>();
        envelopes(reasons);
        members(reasons);
        accounts(reasons);
        for (String operation : new String[] {"GetAuthenticationToken", "RequestCorrectToken", "RequestSenderToken"}) {
            reasons.put(key(ContractService.CREDENTIAL, operation), IN_BODY);
        }
        reasons.put(key(ContractService.CREDENTIAL, "Ping"), "says nothing that `Login` does not say");
        return Map.copyOf(reasons);
    }

    private static void envelopes(Map<String, String> reasons) {
        Map.of(
                        "EnvelopeAuditEventsV2",
                        "the events of `EnvelopeAuditEvents` with place and language, at `api.asmx` alone",
                        "RequestEnvelopeV2",
                        "the content of `RequestEnvelope`, with choices about bytes and anchors, at `api.asmx` alone",
                        "RequestEnvelopeWithDocumentFieldsV2",
                        "the content of `RequestEnvelopeWithDocumentFields`, with choices about bytes and anchors, at `api.asmx` alone",
                        "RequestRecipientFaxPDF",
                        "the page that a recipient faxes back; he gets it from the address of `RequestRecipientFaxToken`",
                        "RequestStatus",
                        "`RequestStatusEx` tells the same and more for the same price",
                        "RequestStatuses",
                        "`RequestStatusesEx` tells the same and more for the same price")
                .forEach((operation, reason) -> reasons.put(key(ContractService.API, operation), reason));
    }

    private static void members(Map<String, String> reasons) {
        Map.of(
                        "AuthenticateMemberEx",
                        "its reply is that of `AuthenticateMember`",
                        "ChangePassword",
                        "account passwords end; an App Password is made in the user's profile",
                        "GetEncryptedPassword",
                        "API passwords end together with account passwords; an App Password is made in the user's profile",
                        "GetUserProfile",
                        PROFILE,
                        "GetUserProfileImage",
                        PROFILE,
                        "SetUserProfile",
                        PROFILE,
                        "SetUserProfileImage",
                        PROFILE,
                        "ResendAccountActivation",
                        DISTRIBUTOR)
                .forEach(
                        (operation, reason) -> reasons.put(key(ContractService.ACCOUNT_MANAGEMENT, operation), reason));
    }

    private static void accounts(Map<String, String> reasons) {
        Map<String, String> ofAccounts = new HashMap<>();
        for (String operation : new String[] {
            "GetDistributorSeatAllotment",
            "GetPlanDetails",
            "GetPlanGroupInformation",
            "GetPlanPricingInformation",
            "GetSuccessorPlanInformation",
            "IncrementAccountSeats",
            "VerifySeatEligibility",
            "NewAccount",
            "NewSocialAccount",
            "UpgradeRecipientAccount"
        }) {
            ofAccounts.put(operation, DISTRIBUTOR);
        }
        ofAccounts.put("AddEnvelopeCurrency", "for programs of an application store, which sell envelopes there");
        ofAccounts.put("ChangeAccountPricePlan", PAYMENT);
        ofAccounts.put("GetProvisioningInformation", "for resellers: its reply holds the password of a distributor");
        ofAccounts.put("InitializeClientAccount", "for programs of an application store, which name themselves");
        String salesforce = "for the link with Salesforce, whose package makes the call itself";
        ofAccounts.put("ActivateSalesforceInstance", salesforce);
        ofAccounts.put("GetConnectCredentials", salesforce);
        ofAccounts.put("SetConnectCredentials", salesforce);
        ofAccounts.forEach(
                (operation, reason) -> reasons.put(key(ContractService.ACCOUNT_MANAGEMENT, operation), reason));
    }
}
