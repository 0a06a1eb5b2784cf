package io.github.countersign.mock.internal.soap;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * A SOAP reply as HTTP takes it.
 *
 * @param status HTTP status
 * @param version its SOAP version
 * @param body the message in UTF-8
 * @param headers HTTP headers that go with it
 * @param transcript the body element for people, without secrets
 */
public record SoapReply(
        int status, SoapVersion version, ByteArrayOutputStream body, Map<String, String> headers, String transcript) {

    public SoapReply {
        headers = Map.copyOf(headers);
    }

    SoapReply with(Map<String, String> newHeaders) {
        return new SoapReply(status, version, body, newHeaders, transcript);
    }

    /** Whether it is a fault. */
    public boolean isFault() {
        return status != 200;
    }
}
