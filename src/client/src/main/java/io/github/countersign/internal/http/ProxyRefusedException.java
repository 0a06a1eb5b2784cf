package io.github.countersign.internal.http;

import java.io.IOException;

/** The proxy answered the request for a tunnel with something else than yes. */
public final class ProxyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefusedException(String proxy, int status) {
        super("Proxy %s answered CONNECT with %d".formatted(proxy, status));
        this.status = status;
    }

    /** {@return the status that the proxy gave, 0 when its answer was not HTTP} */
    public int status() {
        return status;
    }
}
