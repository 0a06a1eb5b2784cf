package io.github.countersign.internal.stream;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the size of a request before its first byte leaves. Thread-safe.
 *
 * @param largest a request of more bytes is refused
 */
public record RequestLimit(long largest) {

    /** What the service takes: 34 MiB (DocuSign, "Rules and limits", size of an HTTP request). What it answers to more is not documented. */
    public static final long OF_THE_SERVICE = 34L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(RequestLimit.class);

    void check(long bytes) throws IOException {
        if (bytes > largest) {
            throw new IOException(
                    "the request has %d bytes, documents in Base64 included, and refuseRequestsOver is set to %d: put fewer or smaller documents into one envelope"
                            .formatted(bytes, largest));
        }
        if (bytes > OF_THE_SERVICE) {
            LOG.warn(
                    "A request of {} bytes, documents in Base64 included, is sent: the service takes {}, and may refuse it in a way that it does not document",
                    bytes,
                    OF_THE_SERVICE);
        }
    }
}
