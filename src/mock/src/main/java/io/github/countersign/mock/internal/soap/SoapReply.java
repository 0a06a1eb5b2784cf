package io.github.countersign.mock.internal.soap;

import java.io.ByteArrayOutputStream;

/**
 * A SOAP reply as HTTP takes it.
 *
 * @param status HTTP status
 * @param version its SOAP version
 * @param body the message in UTF-8
 * @param transcript the body element for people, without secrets
 */
public record SoapReply(int status, SoapVersion version, ByteArrayOutputStream body, String transcript) {

    /** Whether it is a fault. */
    public boolean isFault() {
        return status != 200;
    }
}
