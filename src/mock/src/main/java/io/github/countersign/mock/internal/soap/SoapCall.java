package io.github.countersign.mock.internal.soap;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A SOAP request as HTTP brought it.
 *
 * @param path path of the endpoint
 * @param version the version that the content type stands for
 * @param action the action without quotes, or null if there is none
 * @param charset the charset that the content type names, or null to go by the document itself
 * @param body the message, limited in size, decoded
 */
public record SoapCall(
        String path,
        SoapVersion version,
        @Nullable String action,
        @Nullable String charset,
        InputStream body) {}
