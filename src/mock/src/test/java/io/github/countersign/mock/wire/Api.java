package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.internal.pdf.TestPdf;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Calls to api.asmx of one mock by one user, whose bodies are written by hand. */
final class Api {

    private final MockDocuSign docusign;
    private final String userName;
    private final String password;

    Api(MockDocuSign docusign) {
        this(docusign, docusign.userName(), docusign.password());
    }

    private Api(MockDocuSign docusign, String userName, String password) {
        this.docusign = docusign;
        this.userName = userName;
        this.password = password;
    }

    Api as(String otherName, String otherPassword) {
        return new Api(docusign, otherName, otherPassword);
    }

    HttpResponse<String> reply(String operation, String content) {
        String body = "<%1$s xmlns='%2$s'>%3$s</%1$s>".formatted(operation, Wire.API, content);
        String token = Wire.token("[" + docusign.integratorKey() + "]" + userName, password);
        return Wire.post(docusign, operation, Wire.envelope(token, body));
    }

    /** The reply to a call that succeeds. */
    String call(String operation, String content) {
        HttpResponse<String> reply = reply(operation, content);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    /** The text of the fault of a call that fails. */
    String fault(String operation, String content) {
        HttpResponse<String> reply = reply(operation, content);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(500);
        return Wire.text(reply.body(), "faultstring");
    }

    /** Sends a contract to these recipients and gives its id; further elements of the envelope come after its subject. */
    String send(String recipients, String afterSubject) {
        return Wire.text(
                call("CreateAndSendEnvelope", envelope("Please sign", recipients, afterSubject)), "EnvelopeID");
    }

    String send(String recipients) {
        return send(recipients, "");
    }

    String draft(String recipients) {
        return Wire.text(call("CreateEnvelope", envelope("Please sign", recipients, "")), "EnvelopeID");
    }

    String envelope(String subject, String recipients, String afterSubject) {
        return """
            <Envelope><AccountId>%s</AccountId><Documents>%s</Documents>\
            <Recipients>%s</Recipients><Tabs/><Subject>%s</Subject>%s</Envelope>""".formatted(
                docusign.accountId(), document(1, "Contract", "Contract of sale"), recipients, subject, afterSubject);
    }

    static String document(int number, String name, String text) {
        return "<Document><ID>%s</ID><Name>%s</Name><PDFBytes>%s</PDFBytes></Document>"
                .formatted(number, name, Base64.getEncoder().encodeToString(TestPdf.saying(text)));
    }

    /** A signer called "Person n" at "personn@example.com". */
    static String signer(int number, int step) {
        return recipient(number, "Signer", step, "");
    }

    /** A signer whom an application knows as "user-n". */
    static String captive(int number, int step) {
        return recipient(
                number,
                "Signer",
                step,
                "<CaptiveInfo><ClientUserId>user-%s</ClientUserId></CaptiveInfo>".formatted(number));
    }

    static String recipient(int number, String type, int step, String beforeRoutingOrder) {
        return """
            <Recipient><ID>%1$s</ID><UserName>Person %1$s</UserName><Email>person%1$s@example.com</Email>\
            <Type>%2$s</Type><AccessCode/>%4$s<RoutingOrder>%3$s</RoutingOrder></Recipient>""".formatted(number, type, step, beforeRoutingOrder);
    }

    static String id(String envelopeId) {
        return "<EnvelopeID>%s</EnvelopeID>".formatted(envelopeId);
    }

    /** The texts of all elements with that local name in the body, in order. */
    static List<String> texts(String xml, String localName) {
        Element body = (Element)
                Wire.parse(xml).getElementsByTagNameNS(Wire.SOAP, "Body").item(0);
        NodeList found = body.getElementsByTagNameNS("*", localName);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
