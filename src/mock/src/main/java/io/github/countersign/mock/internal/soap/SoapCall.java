package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.MockFault;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SOAP request as HTTP brought it.
 *
 * @param address the address that was called, as the caller knows it
 * @param version the version that the content type stands for
 * @param action the action without quotes, or null if there is none
 * @param charset the charset that the content type names, or null to go by the document itself
 * @param authentication the values of {@code X-DocuSign-Authentication}
 * @param mishap what is to go wrong with the reply, for the journal; or null
 * @param body the message, limited in size, decoded
 */
public record SoapCall(
        URI address,
        SoapVersion version,
        @Nullable String action,
        @Nullable String charset,
        List<String> authentication,
        MockFault.@Nullable Kind mishap,
        InputStream body) {}
