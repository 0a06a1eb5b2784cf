package io.github.countersign.mock.wire;

import io.github.countersign.mock.MockDocuSign;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An envelope as a sender writes it by hand: one text document, people who sign. Immutable. */
public record TestEnvelope(String subject, String recipients, String tabs, String notification) {

    public static final TestEnvelope EMPTY = new TestEnvelope("Please sign", "", "", "");

    /** One more signer, with tabs of his own. */
    public TestEnvelope signer(int id, String name, int order) {
        return recipient(id, name, order, "Signer", "", "").signature(id, 100 + 150 * id);
    }

    /** One more signer inside an application. */
    public TestEnvelope captive(int id, String name, int order) {
        return recipient(
                        id,
                        name,
                        order,
                        "Signer",
                        "",
                        "<CaptiveInfo><ClientUserId>client-%d</ClientUserId></CaptiveInfo>".formatted(id))
                .signature(id, 100 + 150 * id);
    }

    /** Anybody; {@code more} are elements between RequireIDLookup and RoutingOrder. */
    public TestEnvelope recipient(int id, String name, int order, String type, String accessCode, String more) {
        String recipient =
                ("<Recipient><ID>%d</ID><UserName>%s</UserName><Email>%s</Email><Type>%s</Type><AccessCode>%s</AccessCode>"
                                + "<RequireIDLookup>false</RequireIDLookup>%s<RoutingOrder>%d</RoutingOrder></Recipient>")
                        .formatted(id, Wire.escaped(name), email(name), type, accessCode, more, order);
        return new TestEnvelope(subject, recipients + recipient, tabs, notification);
    }

    public static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", ".") + "@example.com";
    }

    public TestEnvelope signature(int recipient, int y) {
        return tab(recipient, y, "SignHere", "");
    }

    /** A tab; {@code more} are elements after Type. */
    public TestEnvelope tab(int recipient, int y, String type, String more) {
        String tab = ("<Tab><DocumentID>1</DocumentID><RecipientID>%d</RecipientID><PageNumber>1</PageNumber>"
                        + "<XPosition>100</XPosition><YPosition>%d</YPosition><Type>%s</Type>%s</Tab>")
                .formatted(recipient, y, type, more);
        return new TestEnvelope(subject, recipients, tabs + tab, notification);
    }

    public TestEnvelope about(String newSubject) {
        return new TestEnvelope(newSubject, recipients, tabs, notification);
    }

    /** Pushes; the text is the content of EventNotification. */
    public TestEnvelope pushing(String eventNotification) {
        return new TestEnvelope(
                subject, recipients, tabs, "<EventNotification>" + eventNotification + "</EventNotification>");
    }

    public String body(MockDocuSign docusign, String operation) {
        String pdf = Base64.getEncoder().encodeToString("Contract of sale".getBytes(StandardCharsets.UTF_8));
        return ("<%1$s xmlns='%2$s'><Envelope><AccountId>%3$s</AccountId><Documents><Document><ID>1</ID>"
                        + "<Name>Contract</Name><PDFBytes>%4$s</PDFBytes><FileExtension>txt</FileExtension></Document></Documents>"
                        + "<Recipients>%5$s</Recipients><Tabs>%6$s</Tabs><Subject>%7$s</Subject>%8$s</Envelope></%1$s>")
                .formatted(
                        operation,
                        Wire.API,
                        docusign.accountId(),
                        pdf,
                        recipients,
                        tabs,
                        Wire.escaped(subject),
                        notification);
    }

    /** Sends it; the answer is the envelope's id. */
    public String send(MockDocuSign docusign) {
        HttpResponse<String> reply =
                Wire.call(docusign, "CreateAndSendEnvelope", body(docusign, "CreateAndSendEnvelope"));
        if (reply.statusCode() != 200) {
            throw new AssertionError(reply.body());
        }
        return Wire.text(reply.body(), "EnvelopeID");
    }
}
