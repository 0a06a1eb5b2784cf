package io.github.countersign.internal.envelope;

import static io.github.countersign.internal.envelope.EnvelopeCalls.draft;
import static io.github.countersign.internal.envelope.EnvelopeCalls.envelopes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.EnvelopeId;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.CallPhase;
import io.github.countersign.error.CallProgress;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.reliability.Recovery;
import net.docusign.api_3_0.SynchEnvelopeStatus;
import org.junit.jupiter.api.Test;

/** Sends whose reply does not come, and how they are looked up. */
class LostSendTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");

    @Test
    void aSendWithoutAnAnswerIsAmbiguous() {
        CallFailure sent = new CallFailure("CreateAndSendEnvelope", "demo.docusign.net", true, null, null);
        CallProgress progress = new CallProgress(CallPhase.AWAITING_REPLY, 100);
        TransportException broken = TransportException.passing(sent, progress, "the connection broke.", null);
        FakeCalls calls = new FakeCalls(arguments -> {
            throw broken;
        });

        assertThatThrownBy(() ->
                        envelopes(calls).send(draft().transactionId("send-7").build()))
                .isInstanceOfSatisfying(AmbiguousSendException.class, e -> {
                    assertThat(e.transactionId()).contains("send-7");
                    assertThat(e.retryable()).isFalse();
                    assertThat(e.requestSent()).isTrue();
                    assertThat(e.operation()).contains("CreateAndSendEnvelope");
                    assertThat(e).hasCause(broken);
                    assertThat(e.tried())
                            .containsExactly(
                                    "look after 0 s: failed with TransportException",
                                    "look after 10 s: failed with TransportException");
                })
                .hasMessage(
                        "CreateAndSendEnvelope at demo.docusign.net: the request was sent whole and no usable answer came, so that the envelope"
                                + " may exist or not. Its key is send-7. Tried: look after 0 s: failed with TransportException; look after 10 s:"
                                + " failed with TransportException. Do not send it again with another key. Look for the key in the console or with"
                                + " client.envelopes().byTransactionId(...) in some minutes, or send it again with the same idempotencyKey: that"
                                + " looks first. (CreateAndSendEnvelope at demo.docusign.net: the connection broke.)");
        assertThat(calls.operations())
                .containsExactly(
                        "CreateAndSendEnvelope",
                        "SynchEnvelope",
                        "RequestStatusesEx",
                        "SynchEnvelope",
                        "RequestStatusesEx");
        DeadlineException late = new DeadlineException(sent, progress, "too late.", null);
        assertThatThrownBy(() -> envelopes(new FakeCalls(arguments -> {
                            throw late;
                        }))
                        .send(ENVELOPE))
                .isInstanceOf(AmbiguousSendException.class)
                .hasMessageContaining("Its key is (it has none)");
    }

    @Test
    void aSendThatWasBrokenOffIsSentAgainOnceAndIsNotAmbiguous() {
        CallFailure notSent = new CallFailure("CreateEnvelope", "demo.docusign.net", false, null, null);
        TransportException broken = TransportException.passing(
                notSent, new CallProgress(CallPhase.SENDING, 10), "the connection broke.", null);
        FakeCalls calls = new FakeCalls(arguments -> {
            throw broken;
        });

        assertThatThrownBy(() -> envelopes(calls).create(draft().build())).isSameAs(broken);

        assertThat(calls.operations()).containsExactly("CreateEnvelope", "CreateEnvelope");
    }

    @Test
    void aPageOfAGatewayLeavesASendOpen() {
        ServerException page = ServerException.notSoap(
                new CallFailure("CreateEnvelope", "demo.docusign.net", true, 502, null), "HTTP 502", null);
        assertThatThrownBy(() -> envelopes(new FakeCalls(arguments -> {
                            throw page;
                        }))
                        .create(draft().build()))
                .isInstanceOf(AmbiguousSendException.class)
                .hasCause(page);
    }

    @Test
    void aTransactionIsLookedUpWithoutWaiting() {
        SynchEnvelopeStatus reply = new SynchEnvelopeStatus();
        reply.setEnvelopeID("e-1");
        FakeCalls calls = FakeCalls.answering(reply);

        assertThat(envelopes(calls).byTransactionId("send-7")).contains(ENVELOPE);

        assertThat(calls.onlyArguments()).containsExactly("send-7", "acc-1", false);
        assertThat(envelopes(FakeCalls.answering(new SynchEnvelopeStatus())).byTransactionId("send-7"))
                .isEmpty();
        assertThat(envelopes(FakeCalls.answering(null)).byTransactionId("send-7"))
                .isEmpty();
    }

    @Test
    void whatWasTriedForADraftNamesOnlyLooksThatWereTaken() {
        FakeCalls calls = new FakeCalls(arguments -> {
            throw lost();
        });
        assertThatThrownBy(() -> envelopes(calls).send(ENVELOPE))
                .isInstanceOfSatisfying(
                        AmbiguousSendException.class,
                        e -> assertThat(e.tried())
                                .containsExactly(
                                        "a look at the state of the draft", "a look at the state of the draft"));
        assertThat(calls.operations()).containsExactly("SendEnvelope", "RequestStatusCodes", "RequestStatusCodes");

        assertThatThrownBy(() ->
                        envelopes(calls, Recovery.standard().withoutLookUps()).send(ENVELOPE))
                .isInstanceOfSatisfying(
                        AmbiguousSendException.class, e -> assertThat(e.tried()).isEmpty())
                .hasMessageContaining("Tried: nothing");
    }

    @Test
    void anInterruptedSendOfADraftTellsOfNoLook() {
        FakeCalls calls = new FakeCalls(arguments -> {
            Thread.currentThread().interrupt();
            throw lost();
        });
        try {
            assertThatThrownBy(() -> envelopes(calls).send(ENVELOPE))
                    .isInstanceOfSatisfying(
                            AmbiguousSendException.class,
                            e -> assertThat(e.tried()).isEmpty());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(calls.operations()).containsExactly("SendEnvelope");
    }

    private static TransportException lost() {
        return TransportException.passing(
                new CallFailure("SendEnvelope", "demo.docusign.net", true, null, null),
                new CallProgress(CallPhase.AWAITING_REPLY, 100),
                "the connection broke.",
                null);
    }
}
