package io.github.countersign.it.roundtrip;

import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.EventNotification;
import io.github.countersign.envelope.RecipientEvent;
import java.util.function.UnaryOperator;
import net.docusign.api_3_0.EnvelopeEvent;

/** What is to be pushed, read from the contract: the facade only writes it. */
final class Pushes {

    private Pushes() {}

    static EventNotification read(net.docusign.api_3_0.EventNotification told) {
        EventNotification push = EventNotification.to(told.getURL());
        if (told.getEnvelopeEvents() != null) {
            push = push.onEnvelope(told.getEnvelopeEvents().getEnvelopeEvent().stream()
                    .map(EnvelopeEvent::getEnvelopeEventStatusCode)
                    .map(state -> EnvelopeStatusCode.valueOf(state.name()))
                    .toArray(EnvelopeStatusCode[]::new));
        }
        if (told.getRecipientEvents() != null) {
            push = push.onRecipient(told.getRecipientEvents().getRecipientEvent().stream()
                    .map(event -> RecipientEvent.valueOf(
                            event.getRecipientEventStatusCode().name()))
                    .toArray(RecipientEvent[]::new));
        }
        push = given(push, told.isIncludeDocuments(), EventNotification::withDocuments);
        push = given(push, told.isIncludeCertificateOfCompletion(), EventNotification::withCertificate);
        push = given(push, told.isIncludeTimeZone(), EventNotification::withTimeZone);
        push = given(push, told.isIncludeEnvelopeVoidReason(), EventNotification::withVoidReason);
        push = given(push, told.isIncludeDocumentFields(), EventNotification::withDocumentFields);
        push = given(push, told.isIncludeSenderAccountAsCustomField(), EventNotification::withSenderAccount);
        push = given(push, told.isIncludeHMAC(), EventNotification::signed);
        push = given(push, told.isSignMessageWithX509Cert(), EventNotification::signedWithCertificate);
        push = given(push, told.isRequireAcknowledgment(), EventNotification::acknowledged);
        push = given(push, told.isLoggingEnabled(), EventNotification::logged);
        return Boolean.TRUE.equals(told.isUseSoapInterface()) ? push.asSoap(told.getSoapNameSpace()) : push;
    }

    private static EventNotification given(
            EventNotification push, Boolean flag, UnaryOperator<EventNotification> wither) {
        return Boolean.TRUE.equals(flag) ? wither.apply(push) : push;
    }
}
