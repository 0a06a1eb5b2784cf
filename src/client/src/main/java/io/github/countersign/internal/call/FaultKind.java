package io.github.countersign.internal.call;

import io.github.countersign.error.FaultDetails;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fault means. Number before name before text: numbers are documented, names mostly, texts change. */
enum FaultKind {
    INTEGRATOR_KEY(
            "partner_authentication_failed",
            "integrat(?:ion|or) key was not (?:found|specified)|integrat(?:ion|or) key .*disabled"),
    AUTHENTICATION(
            "user_authentication_failed|user_does_not_exist_in_system|invalid_login",
            "username and password are invalid|security token could not be authenticated|invalid user ?name or password"),
    RATE_LIMITED(
            "(?:hourly|burst)_.*limit_exceeded|hourly_.*|burst_.*",
            "maximum number of hourly api invocations|(?:hourly|burst) .*limit .*exceeded"),
    PERMISSION(
            "account_lacks_permissions|user_lacks_.*|account_not_authorized_.*|user_not_.*|envelope_allowance_exceeded"
                    + "|user_is_not_an_account_manager|not_authorized",
            "lacks sufficient permissions|not authorized to access|could not resolve sendonbehalfof"),
    NOT_FOUND(
            ".*_does_not_exist(?:_in_system)?|unknown_envelope_recipient|invalid_(?:user|account|membership)(?:_id)?|invalid_account_member",
            "(?:envelope|document|template|recipient|account|folder) .*(?:does not exist|was not found|could not be found)"),
    INVALID_STATE(
            ".*_invalid_(?:state|status|acstatus|transid)|envelope_is_incomplete|recipient_not_in_sequence|edit_lock_.*|envelope_ac_.*"
                    + "|envelope_transferee_.*",
            "only envelopes in the .* states? may|envelope is not complete"),
    INVALID_CONTENT(
            "invalid_.*|member_.*|max_members_exceeded|anchor_tab_string_not_found|unable_to_load_document|unsupported_pdf_content",
            "^validation error|unable to read request|did not recognize the value of http header soapaction"
                    + "|is not a valid \\w+ value|guid should contain 32 digits|invalid signature credentials"
                    + "|maximum request length exceeded"),
    UNKNOWN("", "");

    private final Pattern names;
    private final Pattern texts;

    FaultKind(String names, String texts) {
        this.names = Pattern.compile(names);
        this.texts = Pattern.compile(texts);
    }

    static FaultKind of(FaultDetails fault) {
        FaultKind byNumber = byNumber(fault.number());
        if (byNumber != UNKNOWN) {
            return byNumber;
        }
        String name = fault.name() == null ? "" : fault.name().toLowerCase(Locale.ROOT);
        String text = fault.text().toLowerCase(Locale.ROOT);
        for (FaultKind kind : values()) {
            if (!name.isEmpty() && kind.names.matcher(name).matches()) {
                return kind;
            }
        }
        for (FaultKind kind : values()) {
            if (kind != UNKNOWN && kind.texts.matcher(text).find()) {
                return kind;
            }
        }
        return byCode(fault.code());
    }

    private static FaultKind byNumber(@Nullable Integer number) {
        if (number == null) {
            return UNKNOWN;
        }
        return switch (number) {
            case 3 -> INTEGRATOR_KEY;
            case 111 -> PERMISSION;
            case 207 -> RATE_LIMITED;
            default -> UNKNOWN;
        };
    }

    /** The fault codes of WS-Security itself. */
    private static FaultKind byCode(@Nullable String code) {
        if (code == null) {
            return UNKNOWN;
        }
        return switch (code) {
            case "FailedAuthentication", "InvalidSecurity", "InvalidSecurityToken" -> AUTHENTICATION;
            default -> UNKNOWN;
        };
    }
}
