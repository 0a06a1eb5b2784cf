package io.github.countersign.mock.internal.connect;

import io.github.countersign.mock.ConnectListener;
import io.github.countersign.mock.ConnectSettings;
import io.github.countersign.mock.internal.xml.XmlInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Posts one message and reads the answer. For one thread. */
final class Postman {

    /** What the service logs of a SOAP listener that answers without SOAP, as a public report has it. */
    private static final String NO_SOAP_ANSWER = "Operation timed out";

    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final ConnectSettings settings;
    // Made with the first message: it takes longer than everything else of a mock's start, and most mocks send none.
    private @Nullable HttpClient http;

    Postman(ConnectSettings settings) {
        this.settings = settings;
    }

    private HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
        }
        return http;
    }

    Answer post(ConnectListener listener, byte[] message, String envelopeId) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(listener.url())
                .timeout(settings.answerTimeout())
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(message));
        String namespace = listener.soapNamespace();
        if (namespace != null) {
            request.header("SOAPAction", "\"" + separated(namespace) + "DocuSignConnectUpdate\"");
        }
        if (listener.hmac()) {
            for (int i = 0; i < settings.hmacKeys().size(); i++) {
                request.header(
                        "X-DocuSign-Signature-" + (i + 1),
                        Hmac.of(settings.hmacKeys().get(i), message));
            }
        }
        try {
            HttpResponse<InputStream> response = http().send(request.build(), BodyHandlers.ofInputStream());
            byte[] body;
            try (InputStream in = response.body()) {
                body = in.readNBytes(LONGEST_ANSWER);
            }
            return namespace == null ? plain(response.statusCode()) : soap(response.statusCode(), body, envelopeId);
        } catch (IOException e) {
            String text = e.getMessage() == null ? "" : ": " + e.getMessage();
            return new Answer(false, e.getClass().getSimpleName() + text);
        }
    }

    private static String separated(String namespace) {
        return namespace.isEmpty() || namespace.endsWith("/") ? namespace : namespace + "/";
    }

    private Answer plain(int status) {
        boolean taken = settings.anySuccess() ? status >= 200 && status < 300 : status == 200;
        return new Answer(taken, "HTTP " + status);
    }

    private static Answer soap(int status, byte[] body, String envelopeId) {
        String fault = text(body, "faultstring");
        if (!fault.isEmpty()) {
            return new Answer(false, "HTTP %d, a fault: %s".formatted(status, fault));
        }
        if (text(body, "DocuSignConnectUpdateResult").equalsIgnoreCase(envelopeId)) {
            return new Answer(true, "HTTP %d, DocuSignConnectUpdateResult".formatted(status));
        }
        return new Answer(false, NO_SOAP_ANSWER);
    }

    /** The text of the first element with that name; empty if there is none, or the answer is no XML. */
    private static String text(byte[] xml, String element) {
        try {
            XMLStreamReader reader = XmlInput.open(new ByteArrayInputStream(xml), null);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    return reader.getElementText().strip();
                }
            }
            return "";
        } catch (XMLStreamException e) {
            return "";
        }
    }
}
