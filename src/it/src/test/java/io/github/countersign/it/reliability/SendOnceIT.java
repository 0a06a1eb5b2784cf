package io.github.countersign.it.reliability;

import static io.github.countersign.it.reliability.Setting.client;
import static io.github.countersign.it.reliability.Setting.lease;
import static io.github.countersign.it.reliability.Setting.operations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Correction;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.TransportException;
import io.github.countersign.error.ValidationException;
import io.github.countersign.limits.PollingManners;
import io.github.countersign.mock.DuplicateTransaction;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFault;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.reliability.SendOutcome;
import java.time.Duration;
import net.docusign.api_3_0.ArrayOfDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendOnceIT {

    private static final String SEND = "CreateAndSendEnvelope";
    private static final int BEYOND_ALL_SOCKET_BUFFERS = 16_000_000;

    private MockDocuSign docusign;
    private DocuSignClient client;

    @BeforeEach
    void start() {
        docusign = MockDocuSign.builder()
                .clock(Setting.clock())
                .guesses(Guesses.likeliest().withDuplicateTransaction(DuplicateTransaction.SECOND_ENVELOPE))
                .start();
        client = client(docusign).build();
    }

    @AfterEach
    void stop() {
        client.close();
        docusign.close();
    }

    @Test
    void anAnsweredSendCostsOneCallAndCarriesItsKeyTwice() {
        SentEnvelope sent =
                client.envelopes().send(lease().transactionId("lease-1").build());

        assertThat(sent.outcome()).isEqualTo(SendOutcome.CONFIRMED);
        assertThat(operations(docusign)).containsExactly(SEND);
        assertThat(client.envelopes().byTransactionId("lease-1")).contains(sent.id());
        assertThat(client.status().of(sent.id()).customFields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("CountersignKey");
            assertThat(field.value()).isEqualTo("lease-1");
            assertThat(field.shown()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DROP_AFTER_COMMIT",
                "RESET_AFTER_COMMIT",
                "STALL_AFTER_HEADERS",
                "CUT_BODY",
                "TRUNCATED_XML",
                "HTML_504_AFTER_COMMIT"
            })
    void aLostReplyIsMadeGoodByOneLook(MockFault.Kind kind) {
        docusign.faults().next(SEND, new MockFault(kind, Duration.ZERO, 0));
        try (DocuSignClient impatient =
                client(docusign).idleTimeout(Duration.ofMillis(700)).build()) {

            SentEnvelope sent = impatient.envelopes().send(lease().build());

            assertThat(sent.outcome()).isEqualTo(SendOutcome.RECOVERED);
            assertThat(sent.status()).isEqualTo(EnvelopeStatusCode.SENT);
            assertThat(sent.recipients()).hasSize(1);
            assertThat(docusign.envelopes())
                    .singleElement()
                    .satisfies(envelope ->
                            assertThat(envelope.id()).isEqualTo(sent.id().value()));
            assertThat(operations(docusign)).containsExactly(SEND, "SynchEnvelope");
        }
    }

    @Test
    void anEnvelopeThatTheTransactionDoesNotTellIsFoundByItsField() {
        docusign.faults().next(SEND, MockFault.dropAfterCommit());
        docusign.faults().next("SynchEnvelope", 3, MockFault.html503());

        SentEnvelope sent = client.envelopes().send(lease().build());

        assertThat(sent.outcome()).isEqualTo(SendOutcome.RECOVERED);
        assertThat(operations(docusign))
                .containsExactly(SEND, "SynchEnvelope", "SynchEnvelope", "SynchEnvelope", "RequestStatusesEx");
    }

    @Test
    void whatIsNotFoundStaysAmbiguousAndIsNeverSentAgain() {
        docusign.faults().next(SEND, MockFault.dropBeforeCommit());

        assertThatThrownBy(() ->
                        client.envelopes().send(lease().transactionId("lease-2").build()))
                .isInstanceOfSatisfying(AmbiguousSendException.class, e -> {
                    assertThat(e.transactionId()).contains("lease-2");
                    assertThat(e.tried()).containsExactly("look after 0 s: not there", "look after 10 s: not there");
                })
                .hasMessageContaining("send it again with the same idempotencyKey");

        assertThat(operations(docusign))
                .containsExactly(SEND, "SynchEnvelope", "RequestStatusesEx", "SynchEnvelope", "RequestStatusesEx");
        assertThat(docusign.envelopes()).isEmpty();
    }

    @Test
    void whoAssumesAbsenceSendsOnceMoreAfterThatTime() {
        docusign.faults().next(SEND, MockFault.dropBeforeCommit());
        try (DocuSignClient bold = client(docusign)
                .recovery(Recovery.standard().assumingAbsentAfter(Duration.ofMinutes(2)))
                .build()) {

            SentEnvelope sent = bold.envelopes().send(lease().build());

            assertThat(sent.outcome()).isEqualTo(SendOutcome.CONFIRMED);
            assertThat(docusign.clock().instant()).isEqualTo(Setting.START.plus(Duration.ofMinutes(2)));
            assertThat(docusign.envelopes()).hasSize(1);
        }
    }

    @Test
    void aRefusalIsNoDoubt() {
        assertThatThrownBy(() -> client.envelopes()
                        .send(lease().customize(envelope -> envelope.setDocuments(new ArrayOfDocument()))
                                .build()))
                .isInstanceOf(ValidationException.class);

        assertThat(operations(docusign)).containsExactly(SEND);
    }

    @Test
    void theSameKeyGivesTheSameEnvelopeEvenFromAnotherClient() {
        SentEnvelope first =
                client.envelopes().send(lease().idempotencyKey("order-4711").build());
        docusign.clock().advance(Duration.ofHours(20));
        try (DocuSignClient other = client(docusign).build()) {

            SentEnvelope second =
                    other.envelopes().send(lease().idempotencyKey("order-4711").build());

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.outcome()).isEqualTo(SendOutcome.ALREADY_THERE);
            assertThat(docusign.envelopes()).hasSize(1);
        }
    }

    @Test
    void aKeyIsFoundByItsFieldWhenTheTransactionIsForgotten() {
        try (DocuSignClient patient = client(docusign)
                .recovery(Recovery.standard().lookingBack(Duration.ofDays(30)))
                .build()) {
            SentEnvelope first =
                    patient.envelopes().send(lease().idempotencyKey("k").build());
            docusign.clock().advance(Duration.ofDays(8));

            SentEnvelope second =
                    patient.envelopes().send(lease().idempotencyKey("k").build());

            assertThat(second.id()).isEqualTo(first.id());
        }
    }

    @Test
    void aDraftUnderTheKeyIsSentInsteadOfMadeAgain() {
        EnvelopeId draft = client.envelopes().create(lease().idempotencyKey("k").build());

        SentEnvelope sent = client.envelopes().send(lease().idempotencyKey("k").build());

        assertThat(sent.id()).isEqualTo(draft);
        assertThat(docusign.envelope(draft.value()).status().value()).isEqualTo("Sent");
        assertThat(docusign.envelopes()).hasSize(1);
    }

    @Test
    void aSentDraftWhoseReplyIsLostIsKnownByItsState() {
        EnvelopeId draft = client.envelopes().create(lease().build());
        docusign.faults().next("SendEnvelope", MockFault.dropAfterCommit());

        SentEnvelope sent = client.envelopes().send(draft);

        assertThat(sent.outcome()).isEqualTo(SendOutcome.RECOVERED);
        assertThat(sent.status()).isEqualTo(EnvelopeStatusCode.SENT);
    }

    @Test
    void aDraftThatStaysADraftLeavesItsSendingAmbiguous() {
        EnvelopeId draft = client.envelopes().create(lease().build());
        docusign.faults().next("SendEnvelope", MockFault.dropBeforeCommit());

        assertThatThrownBy(() -> client.envelopes().send(draft)).isInstanceOf(AmbiguousSendException.class);

        assertThat(operations(docusign)).filteredOn("SendEnvelope"::equals).hasSize(1);
    }

    @Test
    void voidingIsInForceOnceWhetherItsReplyOrItsRequestWasLost() {
        EnvelopeId first = client.envelopes().send(lease().build()).id();
        EnvelopeId second = client.envelopes().send(lease().build()).id();

        docusign.faults().next("VoidEnvelope", MockFault.dropAfterCommit());
        client.envelopes().voidEnvelope(first, "wrong");
        assertThat(operations(docusign)).filteredOn("VoidEnvelope"::equals).hasSize(1);
        docusign.faults().next("VoidEnvelope", MockFault.dropBeforeCommit());
        client.envelopes().voidEnvelope(second, "wrong");

        assertThat(docusign.envelopes())
                .allSatisfy(envelope -> assertThat(envelope.status().value()).isEqualTo("Voided"));
    }

    @Test
    void aCorrectionIsSeenInTheRecipients() {
        EnvelopeId id = client.envelopes().send(lease().build()).id();
        docusign.faults().next("CorrectAndResendEnvelope", MockFault.dropAfterCommit());

        client.envelopes()
                .correct(Correction.of(id)
                        .replace(
                                Recipient.signer(1, "Ann", "ann@example.com"),
                                Recipient.signer(1, "Ann Lee", "ann.lee@example.com")));

        assertThat(client.status().of(id).recipients())
                .singleElement()
                .satisfies(ann -> assertThat(ann.email()).isEqualTo("ann.lee@example.com"));
        assertThat(operations(docusign))
                .filteredOn("CorrectAndResendEnvelope"::equals)
                .hasSize(1);
    }

    @Test
    void aPurgeWhoseReplyIsLostIsAskedForAgainAndTakenAsQueued() {
        EnvelopeId id = client.envelopes().send(lease().build()).id();
        docusign.envelope(id.value()).recipient("Ann").sign();
        docusign.faults().next("PurgeDocuments", MockFault.dropAfterCommit());

        client.envelopes().purgeDocuments(id);

        assertThat(operations(docusign)).filteredOn("PurgeDocuments"::equals).hasSize(2);
    }

    @Test
    void theLooksForACorrectionKeepNobodyFromAskingForTheStatus() {
        try (DocuSignClient polite =
                client(docusign).pollingManners(PollingManners.REFUSE).build()) {
            EnvelopeId id = polite.envelopes().send(lease().build()).id();
            docusign.faults().next("CorrectAndResendEnvelope", MockFault.dropBeforeCommit());

            assertThatThrownBy(() -> polite.envelopes()
                            .correct(Correction.of(id)
                                    .replace(
                                            Recipient.signer(1, "Ann", "ann@example.com"),
                                            Recipient.signer(1, "Ann Lee", "ann.lee@example.com"))))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.getSuppressed()).isEmpty());

            assertThat(operations(docusign))
                    .filteredOn("RequestEnvelope"::equals)
                    .hasSize(2);
            assertThat(polite.status().of(id).status()).isEqualTo(EnvelopeStatusCode.SENT);
            assertThat(docusign.pollingViolations()).isEmpty();
        }
    }

    @Test
    void aDraftWhoseSendingIsRefusedForComingTooFastIsNotAmbiguous() {
        EnvelopeId draft = client.envelopes().create(lease().idempotencyKey("k").build());
        docusign.faults().next("SendEnvelope", MockFault.tooManyRequests(Duration.ofSeconds(60)));

        assertThatThrownBy(() ->
                        client.envelopes().send(lease().idempotencyKey("k").build()))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.resumeAt()).contains(Setting.START.plusSeconds(60)));
        docusign.clock().advance(Duration.ofMinutes(2));
        docusign.faults().next("SendEnvelope", MockFault.tooManyRequests(Duration.ofSeconds(60)));
        assertThatThrownBy(() -> client.envelopes().send(draft)).isInstanceOf(RateLimitedException.class);
    }

    @Test
    void anUploadThatStallsIsSentAgainOnce() {
        docusign.faults().next(SEND, MockFault.stallOnUpload());
        try (DocuSignClient impatient =
                client(docusign).idleTimeout(Duration.ofSeconds(2)).build()) {

            SentEnvelope sent = impatient
                    .envelopes()
                    .send(lease().document(
                                    Document.of(2, "plan.docx", DocumentSource.of(new byte[BEYOND_ALL_SOCKET_BUFFERS])))
                            .build());

            assertThat(sent.outcome()).isEqualTo(SendOutcome.CONFIRMED);
            assertThat(docusign.envelopes()).hasSize(1);
            assertThat(operations(docusign)).doesNotContain("SynchEnvelope");
        }
    }
}
