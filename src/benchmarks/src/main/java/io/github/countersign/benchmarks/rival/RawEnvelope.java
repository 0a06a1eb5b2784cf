package io.github.countersign.benchmarks.rival;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.countersign.benchmarks.message.SampleEnvelope;
import io.github.countersign.benchmarks.message.SignIn;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import net.docusign.api_3_0.CreateAndSendEnvelope;

/** Whole requests as bytes, with the Security header. */
final class RawEnvelope {

    static final byte[] START = """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>%s</soap:Header><soap:Body>""".formatted(SignIn.securityHeader()).getBytes(UTF_8);
    static final byte[] END = "</soap:Body></soap:Envelope>".getBytes(UTF_8);

    private static final String ASKING =
            "<%1$s xmlns=\"http://www.docusign.net/API/3.0\"><EnvelopeID>%2$s</EnvelopeID></%1$s>";

    private RawEnvelope() {}

    static byte[] requestStatus(String envelopeId) {
        return around(ASKING.formatted("RequestStatus", envelopeId).getBytes(UTF_8));
    }

    static byte[] requestPdf(String envelopeId) {
        return around(ASKING.formatted("RequestPDF", envelopeId).getBytes(UTF_8));
    }

    static byte[] sending(byte[] document) {
        return around(body(document).getBytes(UTF_8));
    }

    static long lengthSending(long documentLength) {
        return START.length + body(new byte[0]).length() + (documentLength + 2) / 3 * 4 + END.length;
    }

    static void writeSending(Path document, OutputStream out) throws IOException {
        String body = body(new byte[0]);
        int place = body.indexOf("</PDFBytes>");
        out.write(START);
        out.write(body.substring(0, place).getBytes(UTF_8));
        try (OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
            Files.copy(document, base64);
        }
        out.write(body.substring(place).getBytes(UTF_8));
        out.write(END);
    }

    private static byte[] around(byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(START.length + body.length + END.length);
        all.writeBytes(START);
        all.writeBytes(body);
        all.writeBytes(END);
        return all.toByteArray();
    }

    private static String body(byte[] document) {
        CreateAndSendEnvelope request = new CreateAndSendEnvelope();
        request.setEnvelope(SampleEnvelope.with(document));
        StringWriter body = new StringWriter();
        try {
            Marshaller marshaller =
                    JAXBContext.newInstance(CreateAndSendEnvelope.class).createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(request, body);
        } catch (JAXBException e) {
            throw new IllegalStateException("The sample envelope cannot be written", e);
        }
        return body.toString();
    }

    /** Base64 needs an end of its own, the request goes on. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
