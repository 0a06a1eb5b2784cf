package io.github.countersign.internal.transport;

import java.time.Duration;

/** Failures as the transport reports them, without a network. */
public final class Broken {

    private Broken() {}

    /** A call that was broken off before its last byte; {@code exact} if its caller has set the end of it. */
    public static HttpTransportException before(FailureKind kind, boolean exact) {
        TimeLimits limits = exact ? TimeLimits.DEFAULT.within(Duration.ofSeconds(5)) : TimeLimits.DEFAULT;
        return new HttpTransportException(
                kind,
                kind == FailureKind.CONNECT_DEADLINE ? Phase.CONNECT : Phase.SEND,
                new HttpTransportException.Sent(10, false, false, false),
                "too late",
                limits,
                new Route(true, "demo.docusign.net", 443),
                "too late",
                null);
    }
}
