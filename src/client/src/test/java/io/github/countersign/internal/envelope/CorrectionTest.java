package io.github.countersign.internal.envelope;

import static io.github.countersign.internal.envelope.EnvelopeCalls.ANN;
import static io.github.countersign.internal.envelope.EnvelopeCalls.envelopes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.Correction;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.error.InvalidStateException;
import java.util.List;
import net.docusign.api_3_0.ArrayOfRecipientCorrectionStatus;
import net.docusign.api_3_0.CorrectionStatus;
import net.docusign.api_3_0.DeliveryMethod;
import net.docusign.api_3_0.RecipientCorrection;
import net.docusign.api_3_0.RecipientCorrectionStatus;
import org.junit.jupiter.api.Test;

/** Corrections of envelopes that are out. */
class CorrectionTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");

    @Test
    void aCorrectionFindsRecipientsAsTheyAreAndSaysWhatTheyAreToBe() {
        FakeCalls calls = FakeCalls.answering(new CorrectionStatus());
        Recipient bo = Recipient.signer(2, "Bo", "bo@example.com").inOrder(2).accessCode("1234");

        envelopes(calls)
                .correct(Correction.of(ENVELOPE)
                        .replace(
                                ANN,
                                Recipient.signer(1, "Anne", "anne@example.com")
                                        .inOrder(3)
                                        .embedded("c-1")
                                        .startingAt("https://example.com"))
                        .replaceQuietly(
                                bo,
                                Recipient.signer(2, "Bo", "bo@example.com")
                                        .byFax("+49 30 1234")
                                        .idCheck("ID Check"))
                        .resend(bo)
                        .remindAfter(2, 1)
                        .expireAfter(30, 3));

        net.docusign.api_3_0.Correction correction = (net.docusign.api_3_0.Correction) calls.onlyArguments()[0];
        assertThat(correction.getEnvelopeID()).isEqualTo("e-1");
        assertThat(correction.getReminders().getReminderDelay()).isEqualTo(2);
        assertThat(correction.getReminders().getReminderFrequency()).isEqualTo(1);
        assertThat(correction.getExpirations().getExpireAfter()).isEqualTo(30);
        assertThat(correction.getExpirations().getExpireWarn()).isEqualTo(3);
        List<RecipientCorrection> all = correction.getRecipientCorrections().getRecipientCorrection();
        RecipientCorrection ann = all.get(0);
        assertThat(ann.getPreviousUserName()).isEqualTo("Ann");
        assertThat(ann.getPreviousEmail()).isEqualTo("ann@example.com");
        assertThat(ann.getPreviousRoutingOrder()).isEqualTo(1);
        assertThat(ann.getCorrectedUserName()).isEqualTo("Anne");
        assertThat(ann.getCorrectedEmail()).isEqualTo("anne@example.com");
        assertThat(ann.getCorrectedRoutingOrder()).isEqualTo(3);
        assertThat(ann.getCorrectedCaptiveInfo().getClientUserId()).isEqualTo("c-1");
        assertThat(ann.getCorrectedCaptiveInfo().getEmbeddedRecipientStartURL()).isEqualTo("https://example.com");
        assertThat(ann.isResend()).isTrue();
        // No code before and none now: required and empty leaves it alone.
        assertThat(ann.isCorrectedAccessCodeRequired()).isTrue();
        assertThat(ann.getCorrectedAccessCode()).isEmpty();
        RecipientCorrection quiet = all.get(1);
        // A code before and none now: not required and empty takes it away.
        assertThat(quiet.isCorrectedAccessCodeRequired()).isFalse();
        assertThat(quiet.isResend()).isFalse();
        assertThat(quiet.getCorrectedDeliveryMethod()).isEqualTo(DeliveryMethod.FAX);
        assertThat(quiet.getCorrectedFaxNumber()).isEqualTo("+49 30 1234");
        assertThat(quiet.isCorrectedRequireIDLookup()).isTrue();
        assertThat(quiet.getCorrectedIDCheckConfigurationName()).isEqualTo("ID Check");
        RecipientCorrection again = all.get(2);
        assertThat(again.isResend()).isTrue();
        assertThat(again.getCorrectedAccessCode()).isEqualTo("1234");
        assertThat(again.isCorrectedAccessCodeRequired()).isTrue();
    }

    @Test
    void aRecipientThatWasNotCorrectedIsNamedByNumberAndStep() {
        CorrectionStatus reply = new CorrectionStatus();
        reply.setRecipientCorrectionStatuses(new ArrayOfRecipientCorrectionStatus());
        RecipientCorrectionStatus good = new RecipientCorrectionStatus();
        good.setCorrectionSucceeded(true);
        RecipientCorrectionStatus bad = new RecipientCorrectionStatus();
        bad.setRecipientCorrection(new RecipientCorrection());
        bad.getRecipientCorrection().setPreviousRoutingOrder(4);
        reply.getRecipientCorrectionStatuses()
                .getRecipientCorrectionStatus()
                .addAll(List.of(good, bad, new RecipientCorrectionStatus()));

        assertThatThrownBy(() -> envelopes(FakeCalls.answering(reply))
                        .correct(Correction.of(ENVELOPE).resend(ANN)))
                .isInstanceOf(InvalidStateException.class)
                .hasMessageContaining("not corrected: recipient number 1 (step 4), number 2.");
    }

    @Test
    void aCorrectionThatCannotWorkIsNotSent() {
        FakeCalls calls = FakeCalls.answering(new CorrectionStatus());

        assertThatThrownBy(() -> envelopes(calls).correct(Correction.of(ENVELOPE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The correction of e-1 changes nothing: add replace(...)");
        assertThatThrownBy(
                        () -> envelopes(calls).correct(Correction.of(ENVELOPE).resend(Recipient.signer(1, "Ann", " "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Recipient 0 of the correction has no e-mail address");
        assertThat(calls.operations()).isEmpty();
    }
}
