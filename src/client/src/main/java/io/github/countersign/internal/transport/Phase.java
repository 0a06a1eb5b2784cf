package io.github.countersign.internal.transport;

/** How far a call had come. */
public enum Phase {
    /** Looking the name up, and opening the TCP connection. */
    CONNECT("connecting"),
    /** Asking the proxy for a tunnel. */
    PROXY("asking the proxy for a tunnel"),
    /** Shaking hands for TLS. */
    TLS("in the TLS handshake"),
    /** Sending the request. */
    SEND("sending the request"),
    /** Everything is sent, no complete reply head has arrived yet. */
    AWAIT_REPLY("waiting for the reply"),
    /** Reading the body of the reply. */
    READ_REPLY("reading the reply");

    private final String doing;

    Phase(String doing) {
        this.doing = doing;
    }

    /** In words: "sending the request". */
    public String doing() {
        return doing;
    }
}
