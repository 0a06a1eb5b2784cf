package io.github.countersign.envelope;

/**
 * What the service takes at most, in one table. Sources: "guide" is DocuSign's SOAP reference (sending group) or its page of limits, "REST" its
 * twin for the same back end, "contract" the type in the WSDL, "guess" says that no source names a limit.
 */
enum Limit {
    SUBJECT(100, "guide"),
    EMAIL_BLURB(10_000, "REST"),
    DOCUMENT_NAME(100, "guide"),
    DOCUMENT_PASSWORD(50, "guide"),
    DOCUMENT_MEGABYTES(25, "guide"),
    REQUEST_MEGABYTES(34, "guide"),
    RECIPIENTS(100, "guide"),
    RECIPIENT_NAME(100, "guide"),
    EMAIL(100, "guide"),
    ROUTING_ORDER(65_535, "contract"),
    ACCESS_CODE(100, "guide"),
    CLIENT_USER_ID(100, "REST"),
    NOTE(1_000, "REST"),
    INITIALS(10, "guide"),
    SIGNATURE(100, "guess"),
    PHONE_NUMBER(50, "guess"),
    ANCHOR_TABS(3_000, "guide"),
    ENVELOPE_CUSTOM_FIELDS(500, "guide"),
    CUSTOM_FIELD_NAME(50, "REST"),
    CUSTOM_FIELD_VALUE(100, "REST"),
    TRANSACTION_ID(100, "guess"),
    DAYS(999, "REST"),
    TAB_LABEL(500, "guess"),
    TAB_VALUE(2_000, "guess"),
    RETURN_URL(2_083, "guide");

    private final int most;
    private final String source;

    Limit(int most, String source) {
        this.most = most;
        this.source = source;
    }

    int most() {
        return most;
    }

    String source() {
        return source;
    }
}
