package io.github.countersign.internal.transport;

/** Why a call failed below HTTP. */
public enum FailureKind {
    /** The connection did not stand within its limit. */
    CONNECT_DEADLINE,
    /** One read or write waited longer than the idle limit. */
    IDLE_DEADLINE,
    /** The whole call took longer than its limit. */
    TOTAL_DEADLINE,
    /** The thread was interrupted; its interrupt flag is still set. */
    INTERRUPTED,
    /** The transport was closed, before or during the call. */
    TRANSPORT_CLOSED,
    /** The name of the host, or of the proxy, does not resolve. */
    UNKNOWN_HOST,
    /** Nobody listens at the port. */
    REFUSED,
    /** The network knows no way to the host. */
    UNREACHABLE,
    /** The peer reset the connection. */
    RESET,
    /** The peer closed the connection before the first byte of a reply. */
    CLOSED,
    /** The peer closed the connection in the middle of a reply. */
    TRUNCATED_REPLY,
    /** The peer's bytes are no HTTP reply, or exceed a limit. */
    MALFORMED_REPLY,
    /** The request's own body could not be read, or did not have its promised length. */
    REQUEST_BODY,
    /** The proxy wants credentials, or refuses the ones that it got (407). */
    PROXY_AUTHENTICATION,
    /** The proxy opened no tunnel. */
    PROXY_REFUSED,
    /** A certificate of the server has expired. */
    TLS_EXPIRED,
    /** A certificate of the server is not valid yet. */
    TLS_NOT_YET_VALID,
    /** The server's certificate is for another host. */
    TLS_WRONG_HOST,
    /** Nobody whom this JVM trusts vouches for the server's certificate. */
    TLS_UNTRUSTED,
    /** The server wants a client certificate, or refuses the one that it got. */
    TLS_CLIENT_CERTIFICATE,
    /**
     * The server refused the handshake, or broke it off, without saying why. Servers do so when they want a client certificate and get none,
     * and when the two sides share no cipher suite.
     */
    TLS_REFUSED,
    /** The two sides share no TLS version or cipher suite, or the port does not speak TLS. */
    TLS_PROTOCOL,
    /** TLS failed in another way. */
    TLS_FAILED,
    /** Any other failure of the network. */
    OTHER
}
