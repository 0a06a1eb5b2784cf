package io.github.countersign.mock.internal.token;

/** Why a recipient leaves the signing page. */
public enum Leaving {
    SIGNING_COMPLETE("signing_complete"),
    VIEWING_COMPLETE("viewing_complete"),
    CANCEL("cancel"),
    DECLINE("decline"),
    SESSION_TIMEOUT("session_timeout"),
    TTL_EXPIRED("ttl_expired"),
    EXCEPTION("exception"),
    ACCESS_CODE_FAILED("access_code_failed"),
    ID_CHECK_FAILED("id_check_failed"),
    FAX_PENDING("fax_pending");

    private final String event;

    Leaving(String event) {
        this.event = event;
    }

    /** What the service writes after {@code event=}; the words are those of the REST API. */
    public String event() {
        return event;
    }
}
