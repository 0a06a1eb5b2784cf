package io.github.countersign.mock.internal.envelope;

import static io.github.countersign.mock.internal.envelope.TestRecipients.recipient;
import static io.github.countersign.mock.internal.envelope.TestRecipients.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;
import net.docusign.api_3_0.RecipientTypeCode;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    @Test
    void theLowestStepIsSentFirstAndGapsDoNotMatter() {
        EnvelopeState sent = sent(signer(1, 5), signer(2, 2));

        assertThat(status(sent, TWO)).isEqualTo(RecipientStatusCode.SENT);
        assertThat(status(sent, ONE)).isEqualTo(RecipientStatusCode.CREATED);

        EnvelopeState next = LifeCycle.sign(sent, TWO, at(1));
        assertThat(status(next, TWO)).isEqualTo(RecipientStatusCode.COMPLETED);
        assertThat(status(next, ONE)).isEqualTo(RecipientStatusCode.SENT);
        assertThat(next.status()).isEqualTo(EnvelopeStatusCode.SENT);
    }

    @Test
    void anEnvelopeIsDeliveredOnceEverybodyOfTheStepHasViewed() {
        EnvelopeState sent = sent(signer(1, 1), signer(2, 1));

        EnvelopeState one = LifeCycle.sign(sent, ONE, at(1));
        assertThat(one.status()).isEqualTo(EnvelopeStatusCode.SENT);
        assertThat(one.times().delivered()).isNull();

        EnvelopeState both = LifeCycle.view(one, TWO, at(2));
        assertThat(both.status()).isEqualTo(EnvelopeStatusCode.DELIVERED);
        assertThat(both.times().delivered()).isEqualTo(at(2));
    }

    @Test
    void envelopeTimesMoveWithEachStepWhileRecipientTimesStay() {
        EnvelopeState first = LifeCycle.sign(sent(signer(1, 1), signer(2, 2)), ONE, at(1));
        EnvelopeState second = LifeCycle.sign(LifeCycle.view(first, TWO, at(2)), TWO, at(3));

        assertThat(second.status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
        assertThat(second.times().created()).isEqualTo(START);
        assertThat(second.times().sent()).isEqualTo(at(1));
        assertThat(second.times().delivered()).isEqualTo(at(2));
        assertThat(second.times().signed())
                .isEqualTo(at(3))
                .isEqualTo(second.times().completed());
        assertThat(second.recipient(ONE).orElseThrow().times())
                .isEqualTo(new RecipientState.Times(at(0), at(1), at(1), null));
    }

    @Test
    void aTrailingCarbonCopyGivesAllFourTimesItsInstant() {
        EnvelopeState done =
                LifeCycle.sign(sent(signer(1, 1), recipient(2, RecipientTypeCode.CARBON_COPY, 2)), ONE, at(4));

        assertThat(done.status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
        assertThat(List.of(
                        done.times().sent(),
                        done.times().delivered(),
                        done.times().signed(),
                        done.times().completed()))
                .containsOnly(at(4));
        assertThat(done.recipient(TWO).orElseThrow().times())
                .isEqualTo(new RecipientState.Times(at(4), null, null, null));
        assertThat(status(done, TWO)).isEqualTo(RecipientStatusCode.COMPLETED);
    }

    @Test
    void anEnvelopeOfCopiesAloneIsCompleteWhenSent() {
        EnvelopeState sent = sent(recipient(1, RecipientTypeCode.CARBON_COPY, 1));

        assertThat(sent.status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
        assertThat(sent.times().sent()).isEqualTo(at(0));
    }

    @Test
    void aCertifiedDeliveryIsDoneWithViewingAndLetsTheNextStepGo() {
        EnvelopeState viewed =
                LifeCycle.view(sent(recipient(1, RecipientTypeCode.CERTIFIED_DELIVERY, 1), signer(2, 2)), ONE, at(1));

        assertThat(status(viewed, ONE)).isEqualTo(RecipientStatusCode.COMPLETED);
        assertThat(status(viewed, TWO)).isEqualTo(RecipientStatusCode.SENT);
        assertThat(viewed.times().delivered()).isEqualTo(at(1));
    }

    @Test
    void viewingAgainChangesNothing() {
        EnvelopeState viewed = LifeCycle.view(sent(signer(1, 1)), ONE, at(1));

        assertThat(LifeCycle.view(viewed, ONE, at(2))).isEqualTo(viewed);
    }

    @Test
    void declineEndsTheEnvelopeAndLeavesTheOthersWhereTheyWere() {
        EnvelopeState declined =
                LifeCycle.decline(sent(signer(1, 1), signer(2, 1), signer(3, 2)), ONE, "Wrong price", at(1));

        assertThat(declined.status()).isEqualTo(EnvelopeStatusCode.DECLINED);
        assertThat(declined.times().declined()).isEqualTo(at(1));
        assertThat(declined.recipient(ONE).orElseThrow().declineReason()).isEqualTo("Wrong price");
        assertThat(status(declined, TWO)).isEqualTo(RecipientStatusCode.SENT);
        assertThat(status(declined, THREE)).isEqualTo(RecipientStatusCode.CREATED);
        assertThatThrownBy(() -> LifeCycle.sign(declined, TWO, at(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("recipient 2 (Person 2, Sent) cannot sign: the envelope is Declined, which ends it for"
                        + " everybody");
        assertThatThrownBy(() -> LifeCycle.view(declined, THREE, at(2)))
                .hasMessage("recipient 3 (Person 3, Created) cannot view: the envelope is Declined, which ends it for"
                        + " everybody");
    }

    @Test
    void whoActsBeforeHisTurnIsToldWhoMustFinishFirst() {
        EnvelopeState sent = sent(signer(1, 1), signer(2, 1), signer(3, 2));

        assertThatThrownBy(() -> LifeCycle.sign(sent, THREE, at(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("recipient 3 (Person 3, Created) cannot sign: the turn of routing step 2 has not come;"
                        + " first recipient 1 (Person 1, Sent), recipient 2 (Person 2, Sent) must finish");
    }

    @Test
    void aDraftMustBeSentFirst() {
        EnvelopeState draft = EnvelopeState.draft(List.of(signer(1, 1)), START);

        assertThatThrownBy(() -> LifeCycle.sign(draft, ONE, at(1)))
                .hasMessage("recipient 1 (Person 1, Created) cannot sign: the envelope is a draft (Created); it has to"
                        + " be sent first");
        assertThatThrownBy(() -> LifeCycle.voidEnvelope(draft, "no", at(1)))
                .hasMessage("The envelope is Created: only one that is Sent or Delivered can be voided");
    }

    @Test
    void nothingCanBeDoneTwice() {
        EnvelopeState sent = sent(signer(1, 1), signer(2, 2));
        EnvelopeState signed = LifeCycle.sign(sent, ONE, at(1));

        assertThatThrownBy(() -> LifeCycle.send(sent, at(1)))
                .hasMessage("The envelope is Sent: only a draft (Created) can be sent");
        assertThatThrownBy(() -> LifeCycle.sign(signed, ONE, at(2)))
                .hasMessage("recipient 1 (Person 1, Completed) cannot sign: he is Completed already");
    }

    @Test
    void onlySignersSignAndDecline() {
        EnvelopeState sent = sent(recipient(1, RecipientTypeCode.EDITOR, 1));

        assertThatThrownBy(() -> LifeCycle.sign(sent, ONE, at(1)))
                .hasMessage("recipient 1 (Person 1, Sent) is of type Editor and signs nothing: let him view instead");
        assertThatThrownBy(() -> LifeCycle.decline(sent, ONE, "no", at(1)))
                .hasMessage("recipient 1 (Person 1, Sent) is of type Editor: only signers decline");
    }

    @Test
    void anUnknownRecipientIsNamedWithThoseThatThereAre() {
        EnvelopeState sent = sent(signer(1, 1));

        assertThatThrownBy(() -> LifeCycle.view(sent, TWO, at(1)))
                .hasMessage("The envelope has no recipient 2: it has recipient 1 (Person 1, Sent)");
    }

    @Test
    void aVoidedEnvelopeKeepsItsReasonAndTakesNoMoreActions() {
        EnvelopeState voided = LifeCycle.voidEnvelope(sent(signer(1, 1)), "Typo", at(1));

        assertThat(voided.status()).isEqualTo(EnvelopeStatusCode.VOIDED);
        assertThat(voided.voidReason()).isEqualTo("Typo");
        assertThat(voided.times().changed()).isEqualTo(at(1));
        assertThatThrownBy(() -> LifeCycle.voidEnvelope(voided, "again", at(2)))
                .hasMessage("The envelope is Voided: only one that is Sent or Delivered can be voided");
    }

    private static EnvelopeState sent(RecipientState... recipients) {
        return LifeCycle.send(EnvelopeState.draft(List.of(recipients), START), at(0));
    }

    private static Instant at(int minutes) {
        return START.plusSeconds(10 + 60L * minutes);
    }

    private static RecipientStatusCode status(EnvelopeState state, BigInteger number) {
        return state.recipient(number).orElseThrow().status();
    }
}
