package io.github.countersign.internal.envelope;

import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.EventNotification;
import io.github.countersign.envelope.RecipientEvent;
import java.math.BigInteger;
import java.util.OptionalInt;
import net.docusign.api_3_0.ArrayOfEnvelopeEvent;
import net.docusign.api_3_0.ArrayOfRecipientEvent;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeEvent;
import net.docusign.api_3_0.EnvelopeEventStatusCode;
import net.docusign.api_3_0.Expirations;
import net.docusign.api_3_0.Notification;
import net.docusign.api_3_0.RecipientEventStatusCode;
import net.docusign.api_3_0.Reminders;
import org.jspecify.annotations.Nullable;

/** Reminders, expiry and pushes of a draft, as the contract has them. */
final class NotificationMapping {

    private NotificationMapping() {}

    static void into(Envelope envelope, EnvelopeDraft draft) {
        @Nullable Reminders reminders = reminders(draft.remindAfterDays(), draft.remindEveryDays());
        @Nullable Expirations expirations = expirations(draft.expireAfterDays(), draft.expireWarnDays());
        if (reminders != null || expirations != null) {
            Notification notification = new Notification();
            notification.setUseAccountDefaults(false);
            notification.setReminders(reminders);
            notification.setExpirations(expirations);
            envelope.setNotification(notification);
        }
        draft.eventNotification().map(NotificationMapping::push).ifPresent(envelope::setEventNotification);
    }

    static @Nullable Reminders reminders(OptionalInt after, OptionalInt every) {
        if (after.isEmpty()) {
            return null;
        }
        Reminders reminders = new Reminders();
        reminders.setReminderEnabled(after.getAsInt() > 0);
        reminders.setReminderDelay(BigInteger.valueOf(after.getAsInt()));
        reminders.setReminderFrequency(BigInteger.valueOf(every.orElse(0)));
        return reminders;
    }

    static @Nullable Expirations expirations(OptionalInt after, OptionalInt warn) {
        if (after.isEmpty()) {
            return null;
        }
        Expirations expirations = new Expirations();
        expirations.setExpireEnabled(true);
        expirations.setExpireAfter(BigInteger.valueOf(after.getAsInt()));
        expirations.setExpireWarn(BigInteger.valueOf(warn.orElse(0)));
        return expirations;
    }

    private static net.docusign.api_3_0.EventNotification push(EventNotification push) {
        net.docusign.api_3_0.EventNotification mapped = new net.docusign.api_3_0.EventNotification();
        mapped.setURL(push.url());
        mapped.setLoggingEnabled(push.isLogged());
        mapped.setRequireAcknowledgment(push.isAcknowledged());
        push.soapNamespace().ifPresent(namespace -> {
            mapped.setUseSoapInterface(true);
            mapped.setSoapNameSpace(namespace);
        });
        mapped.setSignMessageWithX509Cert(push.isSignedWithCertificate());
        mapped.setIncludeDocuments(push.isWithDocuments());
        if (push.isSigned()) {
            mapped.setIncludeHMAC(true); // dsapi.asmx does not know the element
        }
        mapped.setIncludeTimeZone(push.isWithTimeZone());
        mapped.setIncludeEnvelopeVoidReason(push.isWithVoidReason());
        mapped.setIncludeDocumentFields(push.isWithDocumentFields());
        mapped.setIncludeCertificateOfCompletion(push.isWithCertificate());
        mapped.setIncludeSenderAccountAsCustomField(push.isWithSenderAccount());
        events(mapped, push);
        return mapped;
    }

    private static void events(net.docusign.api_3_0.EventNotification mapped, EventNotification push) {
        if (!push.envelopeEvents().isEmpty()) {
            ArrayOfEnvelopeEvent events = new ArrayOfEnvelopeEvent();
            for (EnvelopeStatusCode state : push.envelopeEvents()) {
                EnvelopeEvent event = new EnvelopeEvent();
                event.setEnvelopeEventStatusCode(EnvelopeEventStatusCode.valueOf(state.name()));
                event.setIncludeDocuments(push.isWithDocuments());
                events.getEnvelopeEvent().add(event);
            }
            mapped.setEnvelopeEvents(events);
        }
        if (!push.recipientEvents().isEmpty()) {
            ArrayOfRecipientEvent events = new ArrayOfRecipientEvent();
            for (RecipientEvent what : push.recipientEvents()) {
                net.docusign.api_3_0.RecipientEvent event = new net.docusign.api_3_0.RecipientEvent();
                event.setRecipientEventStatusCode(RecipientEventStatusCode.valueOf(what.name()));
                event.setIncludeDocuments(push.isWithDocuments());
                events.getRecipientEvent().add(event);
            }
            mapped.setRecipientEvents(events);
        }
    }
}
