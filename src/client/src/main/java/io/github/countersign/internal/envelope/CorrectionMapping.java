package io.github.countersign.internal.envelope;

import io.github.countersign.envelope.Correction;
import io.github.countersign.envelope.Recipient;
import java.util.ArrayList;
import java.util.List;
import net.docusign.api_3_0.ArrayOfRecipientCorrection;
import net.docusign.api_3_0.CorrectionStatus;
import net.docusign.api_3_0.DeliveryMethod;
import net.docusign.api_3_0.RecipientCorrection;
import net.docusign.api_3_0.RecipientCorrectionCorrectedCaptiveInfo;
import net.docusign.api_3_0.RecipientCorrectionStatus;

/** A correction to the contract, and what became of it. */
final class CorrectionMapping {

    private CorrectionMapping() {}

    static void check(Correction correction) {
        if (correction.size() == 0
                && correction.remindAfterDays().isEmpty()
                && correction.expireAfterDays().isEmpty()) {
            throw new IllegalArgumentException(
                    "The correction of %s changes nothing: add replace(...), resend(...), remindAfter(...) or expireAfter(...)"
                            .formatted(correction.envelope()));
        }
        for (int i = 0; i < correction.size(); i++) {
            if (correction.previous(i).email().isBlank()
                    || correction.corrected(i).email().isBlank()) {
                throw new IllegalArgumentException(
                        "Recipient %d of the correction has no e-mail address: the service finds recipients by name, e-mail address and step"
                                .formatted(i));
            }
        }
    }

    static net.docusign.api_3_0.Correction to(Correction correction) {
        net.docusign.api_3_0.Correction mapped = new net.docusign.api_3_0.Correction();
        mapped.setEnvelopeID(correction.envelope().value());
        mapped.setReminders(NotificationMapping.reminders(correction.remindAfterDays(), correction.remindEveryDays()));
        mapped.setExpirations(
                NotificationMapping.expirations(correction.expireAfterDays(), correction.expireWarnDays()));
        if (correction.size() > 0) {
            ArrayOfRecipientCorrection array = new ArrayOfRecipientCorrection();
            for (int i = 0; i < correction.size(); i++) {
                array.getRecipientCorrection()
                        .add(recipient(correction.previous(i), correction.corrected(i), correction.isResent(i)));
            }
            mapped.setRecipientCorrections(array);
        }
        return mapped;
    }

    private static RecipientCorrection recipient(Recipient previous, Recipient corrected, boolean resend) {
        RecipientCorrection mapped = new RecipientCorrection();
        mapped.setPreviousUserName(previous.name());
        mapped.setPreviousEmail(previous.email());
        mapped.setPreviousRoutingOrder(previous.routingOrder());
        previous.signerName().ifPresent(mapped::setPreviousSignerName);
        mapped.setCorrectedUserName(corrected.name());
        corrected.signerName().ifPresent(mapped::setCorrectedSignerName);
        mapped.setCorrectedEmail(corrected.email());
        mapped.setCorrectedRoutingOrder(corrected.routingOrder());
        mapped.setResend(resend);
        accessCode(mapped, previous, corrected);
        corrected.idCheck().ifPresent(name -> {
            mapped.setCorrectedRequireIDLookup(true);
            mapped.setCorrectedIDCheckConfigurationName(name);
        });
        corrected.clientUserId().ifPresent(id -> {
            RecipientCorrectionCorrectedCaptiveInfo captive = new RecipientCorrectionCorrectedCaptiveInfo();
            captive.setClientUserId(id);
            corrected.startUrl().ifPresent(captive::setEmbeddedRecipientStartURL);
            mapped.setCorrectedCaptiveInfo(captive);
        });
        corrected.faxNumber().ifPresent(number -> {
            mapped.setCorrectedDeliveryMethod(DeliveryMethod.FAX);
            mapped.setCorrectedFaxNumber(number);
        });
        return mapped;
    }

    // Required and empty leaves the code as it is; not required and empty takes it away.
    private static void accessCode(RecipientCorrection mapped, Recipient previous, Recipient corrected) {
        mapped.setCorrectedAccessCode(corrected.accessCode().orElse(""));
        mapped.setCorrectedAccessCodeRequired(
                corrected.accessCode().isPresent() || previous.accessCode().isEmpty());
    }

    /** The recipients that were not corrected, by their place in the reply and their step: names are not for messages. */
    static List<String> failed(CorrectionStatus status) {
        List<String> failed = new ArrayList<>();
        if (status.getRecipientCorrectionStatuses() != null) {
            List<RecipientCorrectionStatus> all =
                    status.getRecipientCorrectionStatuses().getRecipientCorrectionStatus();
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).isCorrectionSucceeded()) {
                    RecipientCorrection what = all.get(i).getRecipientCorrection();
                    failed.add(
                            what == null
                                    ? "number %d".formatted(i)
                                    : "number %d (step %d)".formatted(i, what.getPreviousRoutingOrder()));
                }
            }
        }
        return failed;
    }
}
