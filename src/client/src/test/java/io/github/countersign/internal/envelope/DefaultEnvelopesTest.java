package io.github.countersign.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.Environment;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Envelopes;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.testing.VirtualWaiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.VoidEnvelopeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultEnvelopesTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");
    private static final DocumentSource CONTENT = DocumentSource.of(new byte[] {1, 2});

    @Test
    void sendingMakesOneCallWithTheWholeEnvelope() {
        FakeCalls calls = FakeCalls.answering(status("e-1", EnvelopeStatusCode.SENT));

        SentEnvelope sent = envelopes(calls).send(draft(CONTENT));

        assertThat(sent.id()).isEqualTo(ENVELOPE);
        assertThat(sent.status()).isEqualTo(io.github.countersign.envelope.EnvelopeStatusCode.SENT);
        assertThat(sent.sent()).isEmpty();
        assertThat(calls.operations()).containsExactly("CreateAndSendEnvelope");
        Envelope envelope = (Envelope) calls.onlyArguments()[0];
        assertThat(envelope.getAccountId()).isEqualTo("acc-1");
        assertThat(envelope.getDocuments().getDocument().get(0).getPDFBytes()).containsExactly(1, 2);
    }

    @Test
    void creatingKeepsADraft() {
        FakeCalls calls = FakeCalls.answering(status(" e-1 ", EnvelopeStatusCode.CREATED));

        assertThat(envelopes(calls).create(draft(CONTENT))).isEqualTo(ENVELOPE);

        assertThat(calls.operations()).containsExactly("CreateEnvelope");
    }

    @Test
    void aDraftIsSentByItsIdAndAccount() {
        FakeCalls calls = FakeCalls.answering(status(null, EnvelopeStatusCode.SENT));

        assertThat(envelopes(calls).send(ENVELOPE).id()).isEqualTo(ENVELOPE);

        assertThat(calls.operations()).containsExactly("SendEnvelope");
        assertThat(calls.onlyArguments()).containsExactly("e-1", "acc-1");
    }

    @Test
    void aDraftWhoseSendingIsNotDescribedCountsAsSentInAnUnknownState() {
        assertThat(envelopes(FakeCalls.answering(null)).send(ENVELOPE))
                .isEqualTo(new SentEnvelope(
                        ENVELOPE,
                        io.github.countersign.envelope.EnvelopeStatusCode.UNKNOWN,
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void aReplyWithoutAUsableIdWarnsThatTheEnvelopeMayExist() {
        for (EnvelopeStatus reply :
                new EnvelopeStatus[] {null, status(null, null), status("", null), status("no id at all", null)}) {
            AmbiguousSendException e = catchThrowableOfType(
                    AmbiguousSendException.class,
                    () -> envelopes(new FakeCalls(arguments -> arguments[0] instanceof Envelope ? reply : null))
                            .send(draft(CONTENT)));

            assertThat(e)
                    .hasMessageEndingWith(
                            "(CreateAndSendEnvelope at demo.docusign.net: the reply holds no usable envelope id, but the envelope may exist. "
                                    + "Look for it in the account before sending again.)")
                    .hasCauseInstanceOf(ClientException.class);
            assertThat(e.requestSent()).isTrue();
        }
    }

    @Test
    void documentsThatCannotBeReadAreAllNamedAndNothingIsSent(@TempDir Path dir) throws Exception {
        Path gone = Files.write(dir.resolve("gone.pdf"), new byte[] {1});
        FakeCalls calls = FakeCalls.answering(status("e-1", EnvelopeStatusCode.SENT));
        EnvelopeDraft draft = EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, gone))
                .document(Document.of(2, "good.pdf", CONTENT))
                .document(Document.of(3, "bad.pdf", () -> {
                    throw new IOException("store is down");
                }))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .build();
        Files.delete(gone);

        InvalidDraftException refusal = catchThrowableOfType(
                InvalidDraftException.class, () -> envelopes(calls).send(draft));

        assertThat(refusal.problems())
                .containsExactly(
                        new Problem("document.missing", "documents[0].file", gone + " does not exist"),
                        new Problem(
                                "document.unreadable",
                                "documents[2].file",
                                "cannot be read: java.io.IOException: store is down"));
        assertThat(calls.operations()).isEmpty();
        assertThatThrownBy(() -> envelopes(calls).create(draft)).isInstanceOf(InvalidDraftException.class);
        assertThat(calls.operations()).isEmpty();
    }

    @Test
    void sourcesAreOpenedOnceASendAndNotBefore() {
        AtomicInteger opened = new AtomicInteger();
        EnvelopeDraft draft = draft(() -> {
            opened.incrementAndGet();
            return CONTENT.open();
        });
        assertThat(opened).hasValue(0);

        Envelopes envelopes = envelopes(FakeCalls.answering(status("e-1", EnvelopeStatusCode.SENT)));
        envelopes.send(draft);
        assertThat(opened).hasValue(1);
        envelopes.send(draft);
        assertThat(opened).hasValue(2);
    }

    @Test
    void voidingTellsTheReason() {
        FakeCalls calls = FakeCalls.answering(voided(true));

        envelopes(calls).voidEnvelope(ENVELOPE, "r".repeat(200));

        assertThat(calls.operations()).containsExactly("VoidEnvelope");
        assertThat(calls.onlyArguments()).containsExactly("e-1", "r".repeat(200));
    }

    @Test
    void aReasonThatTheServiceWouldRefuseIsRefusedBeforeTheCall() {
        FakeCalls calls = FakeCalls.answering(voided(true));
        Envelopes envelopes = envelopes(calls);

        assertThatThrownBy(() -> envelopes.voidEnvelope(ENVELOPE, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The reason is blank: recipients read it, give 1 to 200 characters");
        assertThatThrownBy(() -> envelopes.voidEnvelope(ENVELOPE, "r".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The reason has 201 characters, the service takes 200");
        assertThatThrownBy(() -> envelopes.voidEnvelope(ENVELOPE, "bell \u0007"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The reason holds the character U+0007, which no XML message can carry; remove it");
        assertThat(calls.operations()).isEmpty();
    }

    @Test
    void anEnvelopeThatTheServiceDidNotVoidIsReported() {
        for (VoidEnvelopeStatus reply : new VoidEnvelopeStatus[] {null, voided(false)}) {
            assertThatThrownBy(() -> envelopes(FakeCalls.answering(reply)).voidEnvelope(ENVELOPE, "Wrong rent"))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessageStartingWith(
                            "VoidEnvelope at demo.docusign.net: the envelope is in a state that does not allow this.");
        }
    }

    private static Envelopes envelopes(FakeCalls calls) {
        return new DefaultEnvelopes(
                new Facade(calls, new AccountId("acc-1"), Environment.DEMO.host()),
                warning -> {},
                Recovery.standard(),
                new VirtualWaiting(Instant.parse("2026-03-02T10:00:00Z")));
    }

    private static EnvelopeDraft draft(DocumentSource source) {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", source))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .build();
    }

    private static EnvelopeStatus status(String id, EnvelopeStatusCode code) {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setEnvelopeID(id);
        status.setStatus(code);
        return status;
    }

    private static VoidEnvelopeStatus voided(boolean success) {
        VoidEnvelopeStatus status = new VoidEnvelopeStatus();
        status.setVoidSuccess(success);
        return status;
    }
}
