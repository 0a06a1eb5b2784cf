package io.github.countersign.envelope;

/** What a tab is for. More types may join: a {@code switch} over this type needs a default. */
public enum TabType {
    /** A signature. */
    SIGN_HERE,
    /** Initials. */
    INITIAL_HERE,
    /** A signature that may be left out. */
    SIGN_HERE_OPTIONAL,
    /** Initials that may be left out. */
    INITIAL_HERE_OPTIONAL,
    /** The signer's full name, written by the service. */
    FULL_NAME,
    /** The signer's first name, written by the service. */
    FIRST_NAME,
    /** The signer's last name, written by the service. */
    LAST_NAME,
    /** The signer's e-mail address, written by the service. */
    EMAIL_ADDRESS,
    /** The signer's company, entered once. */
    COMPANY,
    /** The signer's job title, entered once. */
    TITLE,
    /** The date of signing, written by the service. */
    DATE_SIGNED,
    /** The id of the envelope, written by the service. */
    ENVELOPE_ID,
    /** A file that the signer attaches. */
    SIGNER_ATTACHMENT,
    /** A file that the signer may attach. */
    SIGNER_ATTACHMENT_OPTIONAL,
    /** A button to approve without a signature. */
    APPROVE,
    /** A button to refuse. */
    DECLINE,
    /** A text. */
    TEXT,
    /** A box to tick. */
    CHECKBOX,
    /** One button of a group of which one is chosen. */
    RADIO,
    /** One of several choices. */
    LIST,
    /** A date. */
    DATE,
    /** A number. */
    NUMBER,
    /** A US social security number. */
    SSN,
    /** A US postcode of five digits. */
    ZIP_5,
    /** A US postcode of five digits, or nine with a hyphen. */
    ZIP_5_DASH_4,
    /** An e-mail address. */
    EMAIL,
    /** A text that the signer reads and cannot change. */
    NOTE,
    /** A value that the service works out from other tabs. */
    FORMULA,
    /** A type that this version does not know. */
    UNKNOWN
}
