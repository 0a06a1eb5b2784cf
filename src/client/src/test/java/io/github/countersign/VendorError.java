package io.github.countersign;

import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ValidationException;

/** Errors of the vendor's reference, each with its text where one is known. */
enum VendorError {
    PARTNER_AUTHENTICATION_FAILED(
            "Partner_Authentication_Failed",
            3,
            "The specified integration key was not found or is disabled",
            IntegratorKeyException.class),
    ACCOUNT_LACKS_PERMISSIONS(
            "Account_Lacks_Permissions", 111, "This Account lacks sufficient permissions", PermissionException.class),
    HOURLY_LIMIT(
            "Hourly_API_Invocation_Limit_Exceeded",
            207,
            "The maximum number of hourly API invocations has been exceeded",
            RateLimitedException.class),
    USER_AUTHENTICATION_FAILED(
            "User_Authentication_Failed",
            null,
            "One or both of Username and Password are invalid.",
            AuthenticationException.class),
    NOT_AUTHORIZED_FOR_ENVELOPE(
            "Account_Not_Authorized_For_Envelope",
            null,
            "This account is not authorized to access the requested envelope.",
            PermissionException.class),
    CANNOT_VOID(
            "Envelope_Cannot_Void_Invalid_State",
            null,
            "Only envelopes in the 'Sent' or 'Delivered' states may be voided.",
            InvalidStateException.class),
    INCOMPLETE(
            "Envelope_Is_Incomplete",
            null,
            "The Envelope is not Complete. A Complete Envelope Requires Documents, Recipients, Tabs, and a Subject Line.",
            InvalidStateException.class),
    NO_ENVELOPE("Envelope_Does_Not_Exist", null, "The envelope was not found.", NotFoundException.class),
    SIGNATURE_CREDENTIALS("Invalid_Recipient_ID", null, "Invalid Signature Credentials", ValidationException.class);

    private final String vendorName;
    private final Integer number;
    private final String text;
    private final Class<? extends DocuSignException> type;

    VendorError(String vendorName, Integer number, String text, Class<? extends DocuSignException> type) {
        this.vendorName = vendorName;
        this.number = number;
        this.text = text;
        this.type = type;
    }

    String vendorName() {
        return vendorName;
    }

    Integer number() {
        return number;
    }

    String text() {
        return text;
    }

    Class<? extends DocuSignException> type() {
        return type;
    }

    boolean retryable() {
        return this == HOURLY_LIMIT;
    }
}
