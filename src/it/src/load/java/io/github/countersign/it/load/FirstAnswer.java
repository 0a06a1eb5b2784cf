package io.github.countersign.it.load;

import io.github.countersign.mock.MockDocuSign;
import jakarta.xml.bind.JAXBContext;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import net.docusign.api_3_0.ObjectFactory;

/** In a fresh JVM, either makes the JAXB context of the API and nothing else, or starts a mock and pings it. Prints milliseconds. */
final class FirstAnswer {

    private static final String PING = """
            <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>\
            <w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'>\
            <w:UsernameToken><w:Username>[%s]%s</w:Username><w:Password>%s</w:Password></w:UsernameToken></w:Security>\
            </e:Header><e:Body><Ping xmlns='http://www.docusign.net/API/3.0'/></e:Body></e:Envelope>""";

    private FirstAnswer() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        if (args[0].equals("context")) {
            JAXBContext.newInstance(ObjectFactory.class);
        } else {
            ping();
        }
        System.out.println((System.nanoTime() - start) / 1_000_000);
        System.exit(0);
    }

    private static void ping() throws Exception {
        try (MockDocuSign docusign = MockDocuSign.start()) {
            String body = PING.formatted(docusign.integratorKey(), docusign.userName(), docusign.password());
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(docusign.api())
                                    .header("Content-Type", "text/xml; charset=utf-8")
                                    .header("SOAPAction", "\"http://www.docusign.net/API/3.0/Ping\"")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            if (!reply.body().contains("<PingResult>true</PingResult>")) {
                throw new IllegalStateException(reply.body());
            }
        }
    }
}
