package io.github.countersign.internal.signing;

import io.github.countersign.EnvelopeId;
import io.github.countersign.signing.ReturnUrls;
import io.github.countersign.signing.SigningEvent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.docusign.api_3_0.RequestRecipientTokenClientURLs;

/** Return addresses as the contract has them. Each says of itself which end it stands for: the service's own parameter is not reliable. */
final class ClientUrls {

    private ClientUrls() {}

    static RequestRecipientTokenClientURLs of(ReturnUrls urls, EnvelopeId envelope) {
        RequestRecipientTokenClientURLs mapped = new RequestRecipientTokenClientURLs();
        mapped.setOnSigningComplete(marked(urls, SigningEvent.SIGNING_COMPLETE, envelope));
        mapped.setOnViewingComplete(marked(urls, SigningEvent.VIEWING_COMPLETE, envelope));
        mapped.setOnCancel(marked(urls, SigningEvent.CANCEL, envelope));
        mapped.setOnDecline(marked(urls, SigningEvent.DECLINE, envelope));
        mapped.setOnSessionTimeout(marked(urls, SigningEvent.SESSION_TIMEOUT, envelope));
        mapped.setOnTTLExpired(marked(urls, SigningEvent.TTL_EXPIRED, envelope));
        mapped.setOnException(marked(urls, SigningEvent.EXCEPTION, envelope));
        mapped.setOnAccessCodeFailed(marked(urls, SigningEvent.ACCESS_CODE_FAILED, envelope));
        mapped.setOnIdCheckFailed(marked(urls, SigningEvent.ID_CHECK_FAILED, envelope));
        mapped.setOnFaxPending(marked(urls, SigningEvent.FAX_PENDING, envelope));
        return mapped;
    }

    private static String marked(ReturnUrls urls, SigningEvent event, EnvelopeId envelope) {
        URI url = urls.of(event);
        String join = url.getRawQuery() == null ? "?" : "&";
        return "%s%ssigning=%s&envelope=%s"
                .formatted(
                        url,
                        join,
                        event.name().toLowerCase(Locale.ROOT),
                        URLEncoder.encode(envelope.value(), StandardCharsets.UTF_8));
    }
}
