package io.github.countersign.error;

/** How far a call had come when it broke. The order is that of a call that goes well. */
public enum CallPhase {
    /** Waiting for its turn: too many calls of this client were under way. */
    QUEUED,
    /** Looking the name up, and opening the TCP connection. */
    CONNECTING,
    /** Asking the proxy for a tunnel. */
    PROXY_TUNNEL,
    /** Shaking hands for TLS. */
    TLS_HANDSHAKE,
    /** Sending the request. */
    SENDING,
    /** Everything is sent, the reply has not begun. */
    AWAITING_REPLY,
    /** The reply has begun. */
    READING_REPLY
}
