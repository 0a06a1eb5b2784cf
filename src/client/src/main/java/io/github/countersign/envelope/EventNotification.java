package io.github.countersign.envelope;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the service pushes what happens to one envelope, and what it tells. Immutable.
 *
 * <p>A push tells the state at the time of pushing; pushes may come twice, and out of order (DocuSign Connect guide).
 */
public final class EventNotification {

    enum Part {
        URL,
        ENVELOPE,
        RECIPIENT,
        DOCUMENTS,
        CERTIFICATE,
        TIME_ZONE,
        VOID_REASON,
        DOCUMENT_FIELDS,
        SENDER_ACCOUNT,
        HMAC,
        X509,
        ACKNOWLEDGED,
        LOGGED,
        SOAP
    }

    private final Parts<Part> parts;

    private EventNotification(Parts<Part> parts) {
        this.parts = parts;
    }

    /**
     * To an address of yours. Without any event it tells nothing.
     *
     * @param url an absolute address; production asks for {@code https}
     * @return the notification
     */
    public static EventNotification to(String url) {
        return new EventNotification(Parts.none(Part.class).with(Part.URL, Objects.requireNonNull(url, "url")));
    }

    /**
     * {@return the same, told when the envelope gets to these states}
     *
     * @param states any of {@code SENT, DELIVERED, COMPLETED, DECLINED, VOIDED}
     */
    public EventNotification onEnvelope(EnvelopeStatusCode... states) {
        return with(Part.ENVELOPE, List.of(states));
    }

    /**
     * {@return the same, told when a recipient does one of these}
     *
     * @param events what recipients do
     */
    public EventNotification onRecipient(RecipientEvent... events) {
        return with(Part.RECIPIENT, List.of(events));
    }

    /** {@return the same, with the documents in each push} */
    public EventNotification withDocuments() {
        return with(Part.DOCUMENTS, true);
    }

    /** {@return the same, with the certificate of completion too} */
    public EventNotification withCertificate() {
        return with(Part.CERTIFICATE, true);
    }

    /** {@return the same, with the zone of its times} Without it they are no instants. */
    public EventNotification withTimeZone() {
        return with(Part.TIME_ZONE, true);
    }

    /** {@return the same, with the reason why an envelope was voided} */
    public EventNotification withVoidReason() {
        return with(Part.VOID_REASON, true);
    }

    /** {@return the same, with the fields of documents} */
    public EventNotification withDocumentFields() {
        return with(Part.DOCUMENT_FIELDS, true);
    }

    /** {@return the same, with account and site of the sender as custom fields} */
    public EventNotification withSenderAccount() {
        return with(Part.SENDER_ACCOUNT, true);
    }

    /** {@return the same, with an HMAC for each key of the account} {@code dsapi.asmx} does not know it. */
    public EventNotification signed() {
        return with(Part.HMAC, true);
    }

    /** {@return the same, signed with the certificate of the service} */
    public EventNotification signedWithCertificate() {
        return with(Part.X509, true);
    }

    /** {@return the same, sent again until your listener has taken it} */
    public EventNotification acknowledged() {
        return with(Part.ACKNOWLEDGED, true);
    }

    /** {@return the same, with a log in the console} */
    public EventNotification logged() {
        return with(Part.LOGGED, true);
    }

    /**
     * {@return the same, as a SOAP call of your own service}
     *
     * @param namespace its namespace
     */
    public EventNotification asSoap(String namespace) {
        return with(Part.SOAP, namespace);
    }

    /** {@return where it goes} */
    public String url() {
        return parts.get(Part.URL, "");
    }

    /** {@return the states of the envelope that it tells; unmodifiable} */
    public List<EnvelopeStatusCode> envelopeEvents() {
        return parts.list(Part.ENVELOPE);
    }

    /** {@return what recipients do that it tells; unmodifiable} */
    public List<RecipientEvent> recipientEvents() {
        return parts.list(Part.RECIPIENT);
    }

    /** {@return whether documents are in it} */
    public boolean isWithDocuments() {
        return parts.flag(Part.DOCUMENTS);
    }

    /** {@return whether the certificate of completion is in it} */
    public boolean isWithCertificate() {
        return parts.flag(Part.CERTIFICATE);
    }

    /** {@return whether the zone of its times is in it} */
    public boolean isWithTimeZone() {
        return parts.flag(Part.TIME_ZONE);
    }

    /** {@return whether the reason of voiding is in it} */
    public boolean isWithVoidReason() {
        return parts.flag(Part.VOID_REASON);
    }

    /** {@return whether the fields of documents are in it} */
    public boolean isWithDocumentFields() {
        return parts.flag(Part.DOCUMENT_FIELDS);
    }

    /** {@return whether account and site of the sender are in it} */
    public boolean isWithSenderAccount() {
        return parts.flag(Part.SENDER_ACCOUNT);
    }

    /** {@return whether it has an HMAC for each key} */
    public boolean isSigned() {
        return parts.flag(Part.HMAC);
    }

    /** {@return whether it is signed with the certificate of the service} */
    public boolean isSignedWithCertificate() {
        return parts.flag(Part.X509);
    }

    /** {@return whether it is sent again until it is taken} */
    public boolean isAcknowledged() {
        return parts.flag(Part.ACKNOWLEDGED);
    }

    /** {@return whether there is a log in the console} */
    public boolean isLogged() {
        return parts.flag(Part.LOGGED);
    }

    /** {@return the namespace of your SOAP service, empty for plain XML} */
    public Optional<String> soapNamespace() {
        return parts.text(Part.SOAP);
    }

    private EventNotification with(Part part, Object value) {
        return new EventNotification(parts.with(part, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventNotification push && parts.equals(push.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** The events only: the address may hold a secret of yours. */
    @Override
    public String toString() {
        return "EventNotification[%s, %s]".formatted(envelopeEvents(), recipientEvents());
    }
}
