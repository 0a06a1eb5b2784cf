package io.github.countersign.benchmarks.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.message.SampleDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** The answers, in the shape of the service. Thread-safe. */
final class Replies {

    private static final String PROLOGUE = """
            <?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>""";
    private static final String EPILOGUE = "</soap:Body></soap:Envelope>";
    private static final String RECIPIENT = """
            <RecipientStatus><Type>Signer</Type><Email>signer%1$d@example.com</Email><UserName>Signer Number %1$d</UserName>\
            <RoutingOrder>%1$d</RoutingOrder><Sent>2026-11-24T04:05:06.7</Sent><DeclineReason xsi:nil="true" /><Status>%2$s</Status>\
            <RecipientIPAddress /><CustomFields /><AccountStatus>Active</AccountStatus>\
            <RecipientId>22222222-3333-4444-5555-66666666666%1$d</RecipientId></RecipientStatus>""";
    private static final String STATUS = """
            <%1$sResponse xmlns="http://www.docusign.net/API/3.0"><%1$sResult><RecipientStatuses>%3$s</RecipientStatuses>\
            <TimeGenerated>2026-11-24T04:05:07.1234567</TimeGenerated><EnvelopeID>%2$s</EnvelopeID>\
            <Subject>Lease of a workbench for the year 2027</Subject><UserName>Sender Name</UserName><Email>sender@example.com</Email>\
            <Status>Sent</Status><Created>2026-11-24T04:05:06.5</Created><Sent>2026-11-24T04:05:06.7</Sent>\
            <ACStatus>Original</ACStatus><ACStatusDate>2026-11-24T04:05:06.5</ACStatusDate><ACHolder>Sender Name</ACHolder>\
            <ACHolderEmail>sender@example.com</ACHolderEmail><ACHolderLocation>DocuSign</ACHolderLocation>\
            <SigningLocation>Online</SigningLocation><SenderIPAddress>127.0.0.1      </SenderIPAddress><EnvelopePDFHash />\
            <CustomFields /><AutoNavigation>true</AutoNavigation><EnvelopeIdStamping>true</EnvelopeIdStamping>\
            <AuthoritativeCopy>false</AuthoritativeCopy></%1$sResult></%1$sResponse>""";
    private static final String FAULT = """
            <soap:Fault><faultcode>soap:Client</faultcode><faultstring>Envelope_Does_Not_Exist</faultstring>\
            <faultactor>https://demo.docusign.net/api/3.0/api.asmx</faultactor><detail><ErrorCode>30</ErrorCode>\
            <ErrorReason>The envelope specified either does not exist or you have no rights to it.</ErrorReason></detail></soap:Fault>""";
    private static final String PDF_START = """
            <RequestPDFResponse xmlns="http://www.docusign.net/API/3.0"><RequestPDFResult><EnvelopeID>%s</EnvelopeID><PDFBytes>""";
    private static final String PDF_END = "</PDFBytes></RequestPDFResult></RequestPDFResponse>";

    private final byte[] block = SampleDocument.block();
    private final byte[] encodedBlock = Base64.getEncoder().encode(block);
    private final byte[] created = status("CreateAndSendEnvelope", EnvelopeIds.CREATED);

    byte[] created(long bodyLength) {
        return whole("200 OK", bodyLength, created);
    }

    byte[] status(long bodyLength, String operation, String envelopeId) {
        return whole("200 OK", bodyLength, status(operation, envelopeId));
    }

    byte[] fault(long bodyLength) {
        return whole("500 Internal Server Error", bodyLength, (PROLOGUE + FAULT + EPILOGUE).getBytes(UTF_8));
    }

    byte[] text(String line) {
        return whole("200 OK", 0, line.getBytes(UTF_8));
    }

    void document(OutputStream out, long bodyLength, String envelopeId) throws IOException {
        long length = EnvelopeIds.documentLength(envelopeId);
        byte[] start = (PROLOGUE + PDF_START.formatted(envelopeId)).getBytes(UTF_8);
        byte[] end = (PDF_END + EPILOGUE).getBytes(UTF_8);
        long encoded = (length + 2) / 3 * 4;
        out.write(
                head("200 OK", bodyLength, start.length + encoded + end.length).getBytes(UTF_8));
        out.write(start);
        for (long left = length; left > 0; left -= SampleDocument.BLOCK) {
            out.write(left >= SampleDocument.BLOCK ? encodedBlock : encoded((int) left));
        }
        out.write(end);
    }

    private byte[] encoded(int length) {
        return Base64.getEncoder().encode(Arrays.copyOf(block, length));
    }

    private static byte[] status(String operation, String envelopeId) {
        String recipients =
                RECIPIENT.formatted(1, "Sent") + RECIPIENT.formatted(2, "Created") + RECIPIENT.formatted(3, "Created");
        return (PROLOGUE + STATUS.formatted(operation, envelopeId, recipients) + EPILOGUE).getBytes(UTF_8);
    }

    /** Head and body in one array, to be written at once: two writes could wait for a delayed acknowledgement. */
    private static byte[] whole(String state, long bodyLength, byte[] body) {
        byte[] head = head(state, bodyLength, body.length).getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static String head(String state, long bodyLength, long length) {
        return "HTTP/1.1 %s\r\nContent-Type: text/xml; charset=utf-8\r\nX-Body-Bytes: %d\r\nContent-Length: %d\r\n\r\n"
                .formatted(state, bodyLength, length);
    }
}
