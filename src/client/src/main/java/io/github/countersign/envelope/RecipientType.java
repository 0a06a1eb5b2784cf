package io.github.countersign.envelope;

/** What a recipient does. More types may join: a {@code switch} over this type needs a default. */
public enum RecipientType {
    /** Signs. */
    SIGNER,
    /** Names the recipients after him. */
    AGENT,
    /** May change recipients and tabs of the steps after him. */
    EDITOR,
    /** Decides whether the envelope goes on, and may name recipients. */
    INTERMEDIARY,
    /** Gets a copy. */
    CARBON_COPY,
    /** Has to open the envelope, and signs nothing. */
    CERTIFIED_DELIVERY,
    /** Signs in the presence of a host. */
    IN_PERSON_SIGNER,
    /** Is present while others sign. */
    SIGNING_HOST,
    /** The service gave no type, or one that this version does not know. */
    UNKNOWN
}
