package io.github.countersign.it.load;

import io.github.countersign.mock.MockDocuSign;
import jakarta.xml.bind.JAXBContext;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
            String answer = post(docusign.api(), body.getBytes(StandardCharsets.UTF_8));
            if (!answer.contains("<PingResult>true</PingResult>")) {
                throw new IllegalStateException(answer);
            }
        }
    }

    /** By hand: a client would take longer to begin than what is measured. */
    private static String post(URI address, byte[] body) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head =
                    "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: text/xml; charset=utf-8\r\n"
                            .formatted(address.getPath(), address.getAuthority());
            String rest = "SOAPAction: \"http://www.docusign.net/API/3.0/Ping\"\r\nContent-Length: %d\r\n\r\n"
                    .formatted(body.length);
            OutputStream out = socket.getOutputStream();
            out.write((head + rest).getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
