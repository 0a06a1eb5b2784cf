package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.RecipientDetails;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.user.Member;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfRecipientCorrectionStatus;
import net.docusign.api_3_0.Correction;
import net.docusign.api_3_0.CorrectionStatus;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeSettings;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.Expirations;
import net.docusign.api_3_0.Notification;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientCaptiveInfo;
import net.docusign.api_3_0.RecipientCorrection;
import net.docusign.api_3_0.RecipientCorrectionStatus;
import net.docusign.api_3_0.Reminders;
import net.docusign.api_3_0.TransferEnvelopeStatus;
import org.jspecify.annotations.Nullable;

/** Changing an envelope that is under way, and handing over one that is complete. */
final class CorrectionOperations {

    private static final int LONGEST = 100;

    private final MockState state;
    private final EnvelopeAccess access;
    private final RecipientReplies replies;

    CorrectionOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
        this.replies = new RecipientReplies(state);
    }

    CorrectionStatus correct(@Nullable Correction given) {
        if (given == null) {
            throw ContentFaults.missing("CorrectAndResendEnvelope", "Correction");
        }
        StoredEnvelope envelope = access.own(given.getEnvelopeID());
        List<RecipientCorrection> corrections = given.getRecipientCorrections() == null
                ? List.of()
                : given.getRecipientCorrections().getRecipientCorrection();
        corrections.forEach(CorrectionOperations::checkLengths);
        List<Outcome> outcomes = new ArrayList<>();
        StoredEnvelope corrected = state.envelopes().change(envelope.id(), current -> {
            if (!current.state().underWay()) {
                throw RecipientFaults.cannotCorrect();
            }
            StoredEnvelope next = withSettings(current, given);
            for (RecipientCorrection correction : corrections) {
                Outcome outcome = apply(next, correction);
                outcomes.add(outcome);
                next = outcome.envelope();
            }
            return next;
        });
        return reply(corrected, outcomes);
    }

    /** What became of one correction; without a number there is no such recipient, or he stays as he was. */
    private record Outcome(
            StoredEnvelope envelope,
            RecipientCorrection correction,
            @Nullable BigInteger number,
            boolean succeeded) {}

    private Outcome apply(StoredEnvelope envelope, RecipientCorrection correction) {
        Optional<RecipientState> found = match(envelope, correction);
        if (found.isEmpty()) {
            return new Outcome(envelope, correction, null, false);
        }
        RecipientState recipient = found.get();
        var details = details(recipient, correction);
        boolean possible = ContentCheck.isEmail(details.email())
                && LifeCycle.obstacle(envelope.state(), recipient, details).isEmpty();
        if (!possible) {
            return new Outcome(envelope, correction, recipient.number(), false);
        }
        StoredEnvelope next =
                envelope.with(LifeCycle.correct(envelope.state(), recipient.number(), details, state.now()));
        boolean hisTurn = next.state()
                .recipient(recipient.number())
                .filter(RecipientState::outstanding)
                .isPresent();
        if (Boolean.TRUE.equals(correction.isResend()) && hisTurn) {
            next = next.with(LifeCycle.resend(next.state(), recipient.number(), state.now()));
        }
        return new Outcome(
                next.with(withRecipient(next.content(), recipient.number(), correction)),
                correction,
                recipient.number(),
                true);
    }

    /** All that the previous values say has to fit. */
    private static Optional<RecipientState> match(StoredEnvelope envelope, RecipientCorrection correction) {
        return envelope.state().recipients().stream()
                .filter(r -> r.name().equals(Content.text(correction.getPreviousUserName())))
                .filter(r -> r.email().equalsIgnoreCase(Content.text(correction.getPreviousEmail())))
                .filter(r -> r.routingOrder() == correction.getPreviousRoutingOrder())
                .filter(r -> correction.getPreviousSignerName() == null
                        || correction
                                .getPreviousSignerName()
                                .equals(Content.text(Content.recipient(envelope.content(), r.number())
                                        .getSignerName())))
                .findFirst();
    }

    private static RecipientDetails details(RecipientState recipient, RecipientCorrection correction) {
        var captive = correction.getCorrectedCaptiveInfo();
        String clientUserId = captive == null ? recipient.clientUserId() : orNull(captive.getClientUserId());
        return new RecipientDetails(
                orElse(correction.getCorrectedUserName(), recipient.name()),
                orElse(correction.getCorrectedEmail(), recipient.email()),
                clientUserId,
                correction.getCorrectedRoutingOrder() == null
                        ? recipient.routingOrder()
                        : correction.getCorrectedRoutingOrder());
    }

    private static Envelope withRecipient(Envelope content, BigInteger number, RecipientCorrection correction) {
        Envelope changed = ContentDefaults.copy(content);
        ArrayOfRecipient recipients = new ArrayOfRecipient();
        for (Recipient recipient : Content.recipients(content)) {
            recipients
                    .getRecipient()
                    .add(number.equals(recipient.getID()) ? corrected(recipient, correction) : recipient);
        }
        changed.setRecipients(recipients);
        return changed;
    }

    private static Recipient corrected(Recipient given, RecipientCorrection correction) {
        Recipient recipient = SameFields.copy(given, new Recipient());
        recipient.setUserName(orElse(correction.getCorrectedUserName(), recipient.getUserName()));
        recipient.setEmail(orElse(correction.getCorrectedEmail(), recipient.getEmail()));
        recipient.setSignerName(orElse(correction.getCorrectedSignerName(), recipient.getSignerName()));
        recipient.setAccessCode(accessCode(given, correction));
        recipient.setRequireIDLookup(orElse(correction.isCorrectedRequireIDLookup(), recipient.isRequireIDLookup()));
        recipient.setIDCheckConfigurationName(
                orElse(correction.getCorrectedIDCheckConfigurationName(), recipient.getIDCheckConfigurationName()));
        recipient.setRoutingOrder(orElse(correction.getCorrectedRoutingOrder(), recipient.getRoutingOrder()));
        recipient.setAutoNavigation(orElse(correction.isCorrectedAutoNavigation(), recipient.isAutoNavigation()));
        recipient.setIDCheckInformationInput(
                orElse(correction.getCorrectedIDCheckInformationInput(), recipient.getIDCheckInformationInput()));
        recipient.setDeliveryMethod(orElse(correction.getCorrectedDeliveryMethod(), recipient.getDeliveryMethod()));
        recipient.setFaxNumber(orElse(correction.getCorrectedFaxNumber(), recipient.getFaxNumber()));
        if (correction.getCorrectedCaptiveInfo() != null) {
            recipient.setCaptiveInfo(captiveInfo(correction));
        }
        return recipient;
    }

    private static @Nullable RecipientCaptiveInfo captiveInfo(RecipientCorrection correction) {
        var corrected = correction.getCorrectedCaptiveInfo();
        if (Content.text(corrected.getClientUserId()).isEmpty()) {
            return null;
        }
        return SameFields.copy(corrected, new RecipientCaptiveInfo());
    }

    /** An empty code removes the old one if none is required, and leaves it if one is. */
    private static String accessCode(Recipient given, RecipientCorrection correction) {
        String code = Content.text(correction.getCorrectedAccessCode());
        if (!code.isEmpty()) {
            return code;
        }
        boolean removed = Boolean.FALSE.equals(correction.isCorrectedAccessCodeRequired());
        return removed ? "" : Content.text(given.getAccessCode());
    }

    private static StoredEnvelope withSettings(StoredEnvelope envelope, Correction given) {
        Envelope content = ContentDefaults.copy(envelope.content());
        EnvelopeSettings settings = given.getEnvelopeSettingsCorrection();
        if (settings != null) {
            content.setAutoNavigation(orElse(settings.isAutoNavigation(), content.isAutoNavigation()));
            content.setEnvelopeIdStamping(orElse(settings.isEnvelopeIdStamping(), content.isEnvelopeIdStamping()));
        }
        if (given.getReminders() == null && given.getExpirations() == null) {
            return envelope.with(content);
        }
        Notification earlier = content.getNotification();
        Notification notification = new Notification();
        notification.setReminders(orElse(given.getReminders(), earlier == null ? null : earlier.getReminders()));
        notification.setExpirations(orElse(given.getExpirations(), earlier == null ? null : earlier.getExpirations()));
        content.setNotification(notification);
        return envelope.with(content)
                .with(envelope.keeping()
                        .with(envelope.keeping()
                                .schedule()
                                .with(given.getReminders())
                                .with(given.getExpirations())));
    }

    private CorrectionStatus reply(StoredEnvelope envelope, List<Outcome> outcomes) {
        CorrectionStatus status = new CorrectionStatus();
        EnvelopeSettings settings = new EnvelopeSettings();
        settings.setAutoNavigation(envelope.content().isAutoNavigation());
        settings.setEnvelopeIdStamping(envelope.content().isEnvelopeIdStamping());
        status.setEnvelopeSettingsCorrectionStatus(settings);
        ArrayOfRecipientCorrectionStatus all = new ArrayOfRecipientCorrectionStatus();
        for (Outcome outcome : outcomes) {
            RecipientCorrectionStatus one = new RecipientCorrectionStatus();
            one.setCorrectionSucceeded(outcome.succeeded());
            one.setRecipientCorrection(outcome.correction());
            envelope.state().recipients().stream()
                    .filter(r -> r.number().equals(outcome.number()))
                    .findFirst()
                    .ifPresent(r -> one.setRecipientStatus(replies.plain(envelope, r)));
            all.getRecipientCorrectionStatus().add(one);
        }
        status.setRecipientCorrectionStatuses(all);
        status.setReminders(reminders(envelope));
        status.setExpirations(expirations(envelope));
        return status;
    }

    private static Reminders reminders(StoredEnvelope envelope) {
        var schedule = envelope.keeping().schedule();
        Reminders reminders = new Reminders();
        reminders.setReminderEnabled(schedule.reminderDelay() > 0);
        reminders.setReminderDelay(BigInteger.valueOf(schedule.reminderDelay()));
        reminders.setReminderFrequency(BigInteger.valueOf(schedule.reminderFrequency()));
        return reminders;
    }

    private static Expirations expirations(StoredEnvelope envelope) {
        var schedule = envelope.keeping().schedule();
        Expirations expirations = new Expirations();
        expirations.setExpireEnabled(true);
        expirations.setExpireAfter(BigInteger.valueOf(schedule.expireAfter()));
        expirations.setExpireWarn(BigInteger.valueOf(schedule.expireWarn()));
        return expirations;
    }

    /** A completed envelope gets another owner, who is a member of the account that is named. */
    TransferEnvelopeStatus transfer(@Nullable String envelopeId, @Nullable String accountId, @Nullable String userId) {
        StoredEnvelope envelope = access.own(envelopeId);
        String account = access.requireAccount(accountId);
        String id = GuidText.normalised(userId);
        Member owner = state.members()
                .byId(account, id)
                .orElseThrow(() -> ServiceFault.business(
                        "User_Does_Not_Exist_In_System", "The user %s was not found in the system.".formatted(id)));
        if (owner.userId().equals(envelope.sender().userId())) {
            throw ServiceFault.business(
                    "Envelope_Transferee_Already_Owns_Envelope",
                    "The user %s owns the envelope already.".formatted(id));
        }
        state.envelopes().change(envelope.id(), current -> transferred(current, owner, account));
        TransferEnvelopeStatus status = new TransferEnvelopeStatus();
        status.setTransferEnvelopeSuccess(true);
        return status;
    }

    private static StoredEnvelope transferred(StoredEnvelope envelope, Member owner, String account) {
        if (envelope.state().status() != EnvelopeStatusCode.COMPLETED) {
            throw ServiceFault.envelopeIsIncomplete();
        }
        if (Boolean.TRUE.equals(envelope.content().isAuthoritativeCopy())) {
            throw ServiceFault.business(
                    "Envelope_Cannot_Transfer_Invalid_ACStatus", "An authoritative copy cannot be transferred.");
        }
        return envelope.ownedBy(owner, account);
    }

    private static void checkLengths(RecipientCorrection correction) {
        ContentCheck.atMost(LONGEST, "CorrectedUserName", correction.getCorrectedUserName());
        ContentCheck.atMost(LONGEST, "CorrectedEmail", correction.getCorrectedEmail());
        ContentCheck.atMost(LONGEST, "CorrectedAccessCode", correction.getCorrectedAccessCode());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return Content.text(text).isEmpty() ? null : text;
    }

    /** An empty text corrects nothing. */
    private static String orElse(@Nullable String given, @Nullable String otherwise) {
        return Content.text(given).isEmpty() ? Content.text(otherwise) : Content.text(given);
    }

    private static <T> @Nullable T orElse(@Nullable T given, @Nullable T otherwise) {
        return given == null ? otherwise : given;
    }
}
