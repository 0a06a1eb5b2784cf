package legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.it.contract.ContractOperation;
import io.github.countersign.it.contract.ContractService;
import io.github.countersign.it.contract.ContractXml;
import io.github.countersign.it.contract.GeneratedReplies;
import io.github.countersign.it.contract.RecordedRequest;
import io.github.countersign.it.contract.RecordingServer;
import io.github.countersign.junit.DocuSignMock;
import io.github.countersign.mock.MockDocuSign;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.transform.dom.DOMSource;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.credential.ArrayOfAccount;
import org.apache.cxf.frontend.ClientProxy;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DocuSignMock
class OldSampleIT {

    private final ContractXml xml = new ContractXml();
    private final GeneratedReplies replies = new GeneratedReplies();

    @Test
    void sendsFollowsAndDownloads(MockDocuSign docusign) throws Exception {
        String user = "[" + docusign.integratorKey() + "]" + docusign.userName();
        APIServiceSoap service = new ServiceFactory()
                .service(docusign.api().toString(), user, new PasswordCallback(user, docusign.password()));
        StatusAndDocuments follow = new StatusAndDocuments(service, docusign.accountId());

        EnvelopeStatus sent = new SendDocument(service, docusign.accountId())
                .send("Sign here".getBytes(StandardCharsets.UTF_8), "Ann", "ann@example.com", "42");
        docusign.envelope(sent.getEnvelopeID()).recipient("Ann").sign();

        assertThat(sent.getStatus()).isEqualTo(EnvelopeStatusCode.SENT);
        assertThat(follow.statuses(sent.getEnvelopeID()))
                .singleElement()
                .satisfies(status -> assertThat(status.getStatus()).isEqualTo(EnvelopeStatusCode.COMPLETED));
        assertThat(new String(follow.pdf(sent.getEnvelopeID()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void asksForTheSigningPage() throws Exception {
        try (RecordingServer server = new RecordingServer(replies)) {
            String address = new EmbeddedSigning(service(server), "https://shop.example.com/signed")
                    .address("5f0a2c2e-6a55-4d2c-8f0e-0c6a1f3d9b77", "42", "Ann", "ann@example.com");

            assertThat(address).isNotBlank();
            RecordedRequest request = server.takeRequests().get(0);
            assertValid(List.of(request), "RequestRecipientToken");
            Element message = request.message();
            assertThat(message.getElementsByTagNameNS("*", "ClientURLs")
                            .item(0)
                            .getChildNodes()
                            .getLength())
                    .isEqualTo(7);
        }
    }

    @Test
    void makesADraftFromATemplateAndOpensIt() throws Exception {
        try (RecordingServer server = new RecordingServer(replies)) {
            String address = new SendTemplate(service(server), "account")
                    .editAddress("Ann", "ann@example.com", "https://shop.example.com/sent");

            assertThat(address).isNotBlank();
            assertValid(
                    server.takeRequests(),
                    "RequestTemplates",
                    "RequestTemplate",
                    "CreateEnvelopeFromTemplates",
                    "RequestSenderToken");
        }
    }

    @Test
    void findsTheFirstAccount(MockDocuSign docusign) {
        FindAccount login = new FindAccount(
                new ServiceFactory().credential(docusign.credential().toString()));

        ArrayOfAccount.Account account =
                login.first(docusign.integratorKey(), docusign.userName(), docusign.password());

        assertThat(account.getAccountID()).isEqualTo(docusign.accountId());
        assertThat(docusign.api().toString()).startsWith(account.getBaseUrl());
        assertThatThrownBy(() -> login.first(docusign.integratorKey(), docusign.userName(), "another"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("USER_AUTHENTICATION_FAILED: ");
    }

    /** The certificate at the end of the documents has an empty id, which is no number. */
    @Test
    void readsAGenuineReplyOnlyWhenToldToBeTolerant(MockDocuSign docusign) {
        String user = "[" + docusign.integratorKey() + "]" + docusign.userName();
        APIServiceSoap service = new ServiceFactory()
                .service(docusign.api().toString(), user, new PasswordCallback(user, docusign.password()));
        String envelope = new SendDocument(service, docusign.accountId())
                .send("Sign here".getBytes(StandardCharsets.UTF_8), "Ann", "ann@example.com", "42")
                .getEnvelopeID();

        assertThatThrownBy(() -> service.requestDocumentPDFsEx(envelope))
                .isInstanceOf(SOAPFaultException.class)
                .hasMessageContaining("Unmarshalling Error");

        ClientProxy.getClient(service).getEndpoint().put("set-jaxb-validation-event-handler", "false");
        assertThat(service.requestDocumentPDFsEx(envelope).getDocumentPDF()).hasSize(2);
    }

    private static APIServiceSoap service(RecordingServer server) {
        return new ServiceFactory()
                .service(
                        server.address(ContractService.API).toString(),
                        "[key]ann",
                        new PasswordCallback("[key]ann", "secret"));
    }

    private void assertValid(List<RecordedRequest> requests, String... operations) throws Exception {
        assertThat(requests.stream().map(replies::operationOf).map(ContractOperation::name))
                .containsExactly(operations);
        for (RecordedRequest request : requests) {
            xml.requireValid(ContractService.API, new DOMSource(request.message()));
            Element security = request.headerBlocks("Security").get(0);
            assertThat(security.getElementsByTagNameNS("*", "Username").item(0).getTextContent())
                    .isEqualTo("[key]ann");
        }
    }
}
