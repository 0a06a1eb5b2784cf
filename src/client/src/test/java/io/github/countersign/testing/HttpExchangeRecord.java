package io.github.countersign.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it came over the wire.
 *
 * @param connection the number of the connection it came on, from 1
 * @param requestLine the first line
 * @param headers by lower-case name; repeated ones joined with a comma
 * @param body the bytes of the body
 */
public record HttpExchangeRecord(int connection, String requestLine, Map<String, String> headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public SoapRequest soap() {
        return SoapRequest.parse(body);
    }
}
