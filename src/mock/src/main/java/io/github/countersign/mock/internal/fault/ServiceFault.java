package io.github.countersign.mock.internal.fault;

import org.jspecify.annotations.Nullable;

/**
 * A refusal of the service, thrown by whatever notices the reason and written as a SOAP fault by the wire.
 *
 * <p>The constructor is open so that each group of operations keeps its own refusals beside its rules; those that several
 * groups share have a factory here. Names and texts are those of the vendor's documentation where it gives them; the
 * numbers of most are not published, so they have none.
 */
public final class ServiceFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final @Nullable Integer number;
    private final @Nullable String errorName;
    private final String text;
    private final @Nullable String reason;
    private final @Nullable String accountId;

    /**
     * A fault with all its parts.
     *
     * @param kind what was wrong, which decides whose fault it is called on the wire
     * @param number the vendor's error number, or null where none is published
     * @param errorName the vendor's name, such as {@code Envelope_Does_Not_Exist}, or null
     * @param text the sentence that a caller reads
     */
    public ServiceFault(FaultKind kind, @Nullable Integer number, @Nullable String errorName, String text) {
        this(kind, number, errorName, text, null, null);
    }

    private ServiceFault(
            FaultKind kind,
            @Nullable Integer number,
            @Nullable String errorName,
            String text,
            @Nullable String reason,
            @Nullable String accountId) {
        // No stack trace: this is an answer to a caller, not an accident of ours.
        super(text, null, false, false);
        this.kind = kind;
        this.number = number;
        this.errorName = errorName;
        this.text = text;
        this.reason = reason;
        this.accountId = accountId;
    }

    /** The same, with what only the journal of the mock tells: why it was thrown, without secrets. */
    public ServiceFault because(String newReason) {
        return new ServiceFault(kind, number, errorName, text, newReason, accountId);
    }

    /** The same, of a caller who is known by now to call for that account. */
    public ServiceFault about(String newAccountId) {
        return new ServiceFault(kind, number, errorName, text, reason, newAccountId);
    }

    /** A business fault that has a name but no published number. */
    public static ServiceFault business(String errorName, String text) {
        return new ServiceFault(FaultKind.BUSINESS, null, errorName, text);
    }

    /** The body does not fit the schema; {@code schemaError} is the sentence after "Validation error: ". */
    public static ServiceFault validation(String schemaError) {
        return new ServiceFault(FaultKind.VALIDATION, null, null, "Validation error: " + schemaError);
    }

    /** The envelope is unknown to the service. */
    public static ServiceFault envelopeDoesNotExist(String envelopeId) {
        return business(
                "Envelope_Does_Not_Exist",
                "The envelope %s specified in the request does not exist.".formatted(envelopeId));
    }

    /** The envelope is there but belongs to another account. */
    public static ServiceFault accountNotAuthorizedForEnvelope() {
        return business(
                "Account_Not_Authorized_For_Envelope",
                "This account is not authorized to access the requested envelope.");
    }

    /** The account id of the request is not that of the caller's account. */
    public static ServiceFault accountDoesNotExist(String accountId) {
        return business(
                "Account_Does_Not_Exist_In_System", "The account %s was not found in the system.".formatted(accountId));
    }

    /** Only the sender may do this. */
    public static ServiceFault userNotEnvelopeSender() {
        return business("User_Not_Envelope_Sender", "The user is not the sender of the requested envelope.");
    }

    /** Only the sender and the recipients may do this. */
    public static ServiceFault userNotEnvelopeSenderOrRecipient() {
        return business(
                "User_Not_Envelope_Sender_Or_Recipient",
                "The user is neither the sender nor a recipient of the requested envelope.");
    }

    /** Voiding is for envelopes under way. */
    public static ServiceFault cannotVoidInvalidState() {
        return business(
                "Envelope_Cannot_Void_Invalid_State",
                "Only envelopes in the 'Sent' or 'Delivered' states may be voided.");
    }

    /** A draft lacks something that sending needs. */
    public static ServiceFault envelopeIsIncomplete() {
        return business(
                "Envelope_Is_Incomplete",
                "The Envelope is not Complete. A Complete Envelope Requires Documents, Recipients, Tabs, and a Subject Line.");
    }

    /** The catch-all of the service, error 1. */
    public static ServiceFault unspecified(String text) {
        return new ServiceFault(FaultKind.BUSINESS, 1, "Unspecified_Error", text);
    }

    /** The operation exists in the contract but not yet in this mock; never dressed up as an answer of the service. */
    public static ServiceFault notInMock(String operation) {
        return new ServiceFault(
                FaultKind.NOT_IN_MOCK,
                null,
                null,
                "Operation %s is in the contract of the service, but the mock does not have it yet."
                        .formatted(operation));
    }

    /** What was wrong. */
    public FaultKind kind() {
        return kind;
    }

    /** The vendor's error number, or null where none is published. */
    public @Nullable Integer number() {
        return number;
    }

    /** The vendor's name of the error, or null. */
    public @Nullable String errorName() {
        return errorName;
    }

    /** The sentence that a caller reads. */
    public String text() {
        return text;
    }

    /** The account of the call, or null where that is not known yet. */
    public @Nullable String accountId() {
        return accountId;
    }

    /** Why, for the journal of the mock and never for the caller; null where the text says it all. */
    public @Nullable String reason() {
        return reason;
    }
}
