package io.github.countersign.internal.envelope;

import static io.github.countersign.internal.envelope.EnvelopeCalls.ANN;
import static io.github.countersign.internal.envelope.EnvelopeCalls.created;
import static io.github.countersign.internal.envelope.EnvelopeCalls.draft;
import static io.github.countersign.internal.envelope.EnvelopeCalls.envelopes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.Problem;
import io.github.countersign.error.ServerException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.PurgeDocumentStatus;
import net.docusign.api_3_0.RequestEnvelopeHistoryTokenArg;
import net.docusign.api_3_0.TransferEnvelopeStatus;
import org.junit.jupiter.api.Test;

class EnvelopeVerbsTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");

    @Test
    void theContentOfAnEnvelopeComesWithoutBytes() throws Exception {
        Envelope stub = DraftMapping.envelope(draft().build(), new AccountId("acc-1"), source -> new byte[1]);
        FakeCalls calls = FakeCalls.answering(stub);

        assertThat(envelopes(calls).content(ENVELOPE).recipients()).containsExactly(ANN);

        assertThat(calls.onlyArguments()).containsExactly("e-1", false);
        assertThatThrownBy(() -> envelopes(calls)
                        .content(ENVELOPE)
                        .documents()
                        .get(0)
                        .source()
                        .open())
                .hasMessage("the bytes of this document were not fetched: client.documents() downloads them");
    }

    @Test
    void transfersAndPurgesThatDidNotHappenAreErrors() {
        FakeCalls calls = FakeCalls.answering(new TransferEnvelopeStatus());
        assertThatThrownBy(() -> envelopes(calls).transfer(ENVELOPE, "user-2"))
                .isInstanceOf(InvalidStateException.class);
        assertThat(calls.onlyArguments()).containsExactly("e-1", "acc-1", "user-2");

        PurgeDocumentStatus refused = new PurgeDocumentStatus();
        refused.setPurgeDocumentError("Envelope_Invalid_Status");
        assertThatThrownBy(() -> envelopes(FakeCalls.answering(refused)).purgeDocuments(ENVELOPE))
                .isInstanceOf(InvalidStateException.class)
                .hasMessageContaining("\"Envelope_Invalid_Status\"");
        assertThatThrownBy(() -> envelopes(FakeCalls.answering(new PurgeDocumentStatus()))
                        .purgeAndRedact(ENVELOPE))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("no reason given");
    }

    @Test
    void whatIsPurgedIsChosenByTheMethod() {
        PurgeDocumentStatus done = new PurgeDocumentStatus();
        done.setPurgeDocumentSuccess(true);
        FakeCalls calls = FakeCalls.answering(done);

        envelopes(calls).purgeDocuments(ENVELOPE);
        envelopes(calls).purgeDocumentsAndMetadata(ENVELOPE);
        envelopes(calls).purgeAndRedact(ENVELOPE);

        assertThat(calls.operations())
                .containsExactly("PurgeDocuments", "PurgeDocumentsAndMetaData", "PurgeDocumentsAndMetaDataAndRedact");
    }

    @Test
    void viewsAreAddressesForABrowser() {
        FakeCalls calls = FakeCalls.answering(" https://demo.docusign.net/Member/StartInSession.aspx?t=1 ");
        URI address = URI.create("https://demo.docusign.net/Member/StartInSession.aspx?t=1");
        String back = "https://example.com/back";

        assertThat(envelopes(calls).senderView(ENVELOPE, back)).isEqualTo(address);
        assertThat(envelopes(calls).senderView(back)).isEqualTo(address);
        assertThat(envelopes(calls).correctView(ENVELOPE, back)).isEqualTo(address);
        assertThat(envelopes(calls).historyView(ENVELOPE, back)).isEqualTo(address);
        assertThat(envelopes(calls).consoleView(ENVELOPE)).isEqualTo(address);

        assertThat(calls.operations())
                .containsExactly(
                        "RequestSenderToken",
                        "RequestSenderToken",
                        "RequestCorrectToken",
                        "RequestEnvelopeHistoryToken",
                        "GetAuthenticationToken");
        FakeCalls history = FakeCalls.answering("https://demo.docusign.net");
        envelopes(history).historyView(ENVELOPE, back);
        RequestEnvelopeHistoryTokenArg arg = (RequestEnvelopeHistoryTokenArg) history.onlyArguments()[0];
        assertThat(List.of(arg.getEnvelopeId(), arg.getReturnURL())).containsExactly("e-1", back);
        FakeCalls fresh = FakeCalls.answering("https://demo.docusign.net");
        envelopes(fresh).senderView(back);
        assertThat(fresh.onlyArguments()).containsExactly(null, "acc-1", back);
    }

    @Test
    void aReplyThatIsNoAddressIsNotShown() {
        assertThatThrownBy(() ->
                        envelopes(FakeCalls.answering("no address {secret}")).consoleView(ENVELOPE))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the reply holds no address")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatIsOddButCanBeSentIsToldToTheListener() {
        List<Problem> warnings = new ArrayList<>();
        byte[] encoded = "JVBERi0xLjcKJ".getBytes(StandardCharsets.US_ASCII);
        DocumentSource large = new DocumentSource() {
            @Override
            public java.io.InputStream open() {
                return new java.io.ByteArrayInputStream(new byte[] {1});
            }

            @Override
            public java.util.OptionalLong length() {
                return java.util.OptionalLong.of(26_300_000);
            }
        };

        envelopes(FakeCalls.answering(created()), warnings)
                .send(EnvelopeDraft.builder()
                        .subject("s")
                        .document(Document.of(1, "a.pdf", DocumentSource.of(encoded)))
                        .document(Document.of(2, "b.pdf", large))
                        .recipient(ANN)
                        .build());

        assertThat(warnings)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "documents[0]: begins like a PDF in Base64, but is to be a pdf: give the bytes as they are, they are encoded on"
                                + " the way [document.already-base64]",
                        "documents[1]: has 26 MB; the service advises against more than 25 MB, and refuses requests over 34 MiB, Base64"
                                + " included [document.large]");
    }

    @Test
    void aSentEnvelopeKnowsItsRecipients() {
        Recipient bo = Recipient.signer(2, "Bo", "bo@example.com").embedded("client-7");
        SentEnvelope sent = envelopes(FakeCalls.answering(created()))
                .send(draft().recipient(bo).build());

        assertThat(sent.signer("client-7")).isEqualTo(bo);
        assertThat(sent.signer("Ann")).isEqualTo(ANN);
        assertThat(sent.signer("ANN@example.com")).isEqualTo(ANN);
        assertThatThrownBy(() -> sent.signer("client-8"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "Envelope e-1 has no recipient with that client user id, name or e-mail address; client user ids are [client-7]");
    }
}
