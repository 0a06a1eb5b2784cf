package io.github.countersign.mock;

/** A right of a user that sign-in looks at. */
public enum MockRight {
    /** May call on behalf of other active members of the account: "Send On Behalf Of Rights (API)". */
    SEND_ON_BEHALF_OF,
    /** Administers the account, and may call on behalf of others when signed in with an App Password. */
    ADMINISTRATOR
}
