package io.github.countersign.it.browser;

import com.sun.net.httpserver.HttpServer;
import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.mock.MockDocuSign;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientCaptiveInfo;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertion;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertionAuthenticationMethod;
import net.docusign.api_3_0.RequestRecipientTokenClientURLs;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;

/** An application that lets people sign inside it: it sends, asks for links, and is where browsers come back to. */
final class Application implements AutoCloseable {

    private static final String LEASE = """
            LEASE

            1. The house at Elm Street 7, with its garden and shed, is let from the first of
            January on, for as long as neither side ends this lease.

            2. The rent is due at the beginning of each month. The tenants agree on the sum
            that each of them pays, and write it down below.

            3. Either side may end the lease at the end of any quarter, in writing and three
            months before.

            4. Whoever signs has read the rules of the house.



            The tenants, with the rent that each pays:
            """;

    private final DocuSignClient client;
    private final MockDocuSign docusign;
    private final HttpServer site;

    Application(MockDocuSign docusign) throws IOException {
        this.docusign = docusign;
        this.client = DocuSignClient.builder()
                .endpoint(docusign.api())
                .accountId(docusign.accountId())
                .credentials(Credentials.appPassword(
                        docusign.integratorKey(),
                        docusign.userName(),
                        docusign.password().toCharArray()))
                .build();
        this.site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            try (exchange) {
                byte[] page = "<!DOCTYPE html><html lang=en><title>Application</title><h1>Back</h1></html>"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        site.start();
    }

    String address(String page) {
        return "http://127.0.0.1:%d/%s".formatted(site.getAddress().getPort(), page);
    }

    private APIServiceSoap port() {
        return client.port(APIServiceSoap.class);
    }

    /** A lease for these people, one after the other, with a place to sign and one for a number for each. */
    String send(String... names) {
        return port().createAndSendEnvelope(lease(names)).getEnvelopeID();
    }

    /** A lease for one, with tabs that depend on others, a sum, and a file to attach. */
    String sendWithQuestions(String name) {
        Envelope envelope = lease(name);
        Tab pets = custom("Pets", CustomTabType.CHECKBOX, 450);
        Tab kind = custom("Kind of pet", CustomTabType.TEXT, 490);
        kind.setCustomTabRequired(true);
        kind.setConditionalParentLabel("Pets");
        kind.setConditionalParentValue("on");
        Tab year = custom("Rent of a year", CustomTabType.FORMULA, 530);
        year.setFormula("[Rent] * 12");
        Tab proof = tab(1, TabTypeCode.SIGNER_ATTACHMENT, 570);
        proof.setName("Proof of income");
        envelope.getTabs().getTab().addAll(List.of(pets, kind, year, proof));
        return port().createAndSendEnvelope(envelope).getEnvelopeID();
    }

    private static Tab custom(String label, CustomTabType type, int y) {
        Tab tab = tab(1, TabTypeCode.CUSTOM, y);
        tab.setTabLabel(label);
        tab.setCustomTabType(type);
        return tab;
    }

    private Envelope lease(String... names) {
        Envelope envelope = new Envelope();
        envelope.setAccountId(docusign.accountId());
        envelope.setSubject("Your lease for Elm Street 7");
        envelope.setDocuments(new ArrayOfDocument());
        Document document = new Document();
        document.setID(BigInteger.ONE);
        document.setName("Lease");
        document.setFileExtension("txt");
        document.setPDFBytes(LEASE.getBytes(StandardCharsets.UTF_8));
        envelope.getDocuments().getDocument().add(document);
        envelope.setRecipients(new ArrayOfRecipient());
        envelope.setTabs(new ArrayOfTab());
        for (int i = 1; i <= names.length; i++) {
            envelope.getRecipients().getRecipient().add(recipient(i, names[i - 1]));
            envelope.getTabs().getTab().add(tab(i, TabTypeCode.SIGN_HERE, 350));
            Tab rent = tab(i, TabTypeCode.CUSTOM, 410);
            rent.setTabLabel("Rent");
            rent.setCustomTabType(CustomTabType.TEXT);
            rent.setCustomTabRequired(true);
            envelope.getTabs().getTab().add(rent);
        }
        return envelope;
    }

    private static Recipient recipient(int number, String name) {
        Recipient recipient = new Recipient();
        recipient.setID(BigInteger.valueOf(number));
        recipient.setUserName(name);
        recipient.setEmail("signer%d@example.com".formatted(number));
        recipient.setType(RecipientTypeCode.SIGNER);
        recipient.setAccessCode("");
        recipient.setRoutingOrder(number);
        RecipientCaptiveInfo captive = new RecipientCaptiveInfo();
        captive.setClientUserId(name);
        recipient.setCaptiveInfo(captive);
        return recipient;
    }

    private static Tab tab(int recipient, TabTypeCode type, int y) {
        Tab tab = new Tab();
        tab.setDocumentID(BigInteger.ONE);
        tab.setRecipientID(BigInteger.valueOf(recipient));
        tab.setPageNumber(BigInteger.ONE);
        tab.setXPosition(BigInteger.valueOf(80L + 250L * (recipient - 1)));
        tab.setYPosition(BigInteger.valueOf(y));
        tab.setType(type);
        return tab;
    }

    /** A link for one of them. */
    String link(String envelopeId, int number, String name) throws Exception {
        RequestRecipientTokenAuthenticationAssertion assertion = new RequestRecipientTokenAuthenticationAssertion();
        assertion.setAssertionID("1");
        assertion.setAuthenticationInstant(
                DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar("2026-11-24T10:00:00"));
        assertion.setAuthenticationMethod(RequestRecipientTokenAuthenticationAssertionAuthenticationMethod.PASSWORD);
        assertion.setSecurityDomain("app.example");
        RequestRecipientTokenClientURLs urls = new RequestRecipientTokenClientURLs();
        urls.setOnSigningComplete(address("done"));
        urls.setOnViewingComplete(address("seen"));
        urls.setOnCancel(address("later"));
        urls.setOnDecline(address("declined"));
        urls.setOnSessionTimeout(address("timeout"));
        urls.setOnTTLExpired(address("stale"));
        urls.setOnException(address("error"));
        urls.setOnAccessCodeFailed(address("code"));
        urls.setOnIdCheckFailed(address("id"));
        return port().requestRecipientToken(
                        envelopeId, name, name, "signer%d@example.com".formatted(number), assertion, urls);
    }

    @Override
    public void close() {
        site.stop(0);
        client.close();
    }
}
