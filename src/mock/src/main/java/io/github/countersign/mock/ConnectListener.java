package io.github.countersign.mock;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import net.docusign.api_3_0.EnvelopeEventStatusCode;
import net.docusign.api_3_0.RecipientEventStatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told of envelopes: a Connect configuration of an account.
 *
 * @param url where messages are posted
 * @param envelopeEvents what is told of envelopes
 * @param recipientEvents what is told of recipients
 * @param soapNamespace the namespace of {@code DocuSignConnectUpdate} for a listener that takes SOAP, or null for plain XML
 * @param acknowledged whether a message that was not acknowledged is sent again
 * @param hmac whether messages carry a signature for each HMAC key of the account
 * @param contents what messages hold besides the state
 */
public record ConnectListener(
        URI url,
        Set<EnvelopeEventStatusCode> envelopeEvents,
        Set<RecipientEventStatusCode> recipientEvents,
        @Nullable String soapNamespace,
        boolean acknowledged,
        boolean hmac,
        Contents contents) {

    /**
     * What a message holds besides the state of the envelope.
     *
     * @param documents the documents, as signed so far
     * @param certificate the certificate, as the last document
     * @param timeZone the zone in which its times are
     * @param senderAccount number, name and site of the sender's account, as custom fields
     * @param voidReason why the envelope was voided
     * @param documentFields the sender's own names and values of each document
     */
    public record Contents(
            boolean documents,
            boolean certificate,
            boolean timeZone,
            boolean senderAccount,
            boolean voidReason,
            boolean documentFields) {

        /** The state and nothing else. */
        public static final Contents STATE = new Contents(false, false, false, false, false, false);

        /** Everything. */
        public static final Contents ALL = new Contents(true, true, true, true, true, true);

        /** The same with documents if asked for. */
        public Contents withDocuments(boolean value) {
            return new Contents(value, certificate, timeZone, senderAccount, voidReason, documentFields);
        }
    }

    public ConnectListener {
        envelopeEvents = Set.copyOf(envelopeEvents);
        recipientEvents = Set.copyOf(recipientEvents);
    }

    /** A listener for every event of every envelope, in plain XML, without documents, to which failed messages are sent again. */
    public static ConnectListener to(URI url) {
        return new ConnectListener(
                url,
                EnumSet.allOf(EnvelopeEventStatusCode.class),
                EnumSet.allOf(RecipientEventStatusCode.class),
                null,
                true,
                false,
                Contents.STATE);
    }

    /** The same for these events of envelopes, and none of recipients. */
    public ConnectListener on(EnvelopeEventStatusCode first, EnvelopeEventStatusCode... more) {
        return new ConnectListener(url, EnumSet.of(first, more), Set.of(), soapNamespace, acknowledged, hmac, contents);
    }

    /** The same in SOAP, with that namespace. */
    public ConnectListener inSoap(String namespace) {
        return new ConnectListener(url, envelopeEvents, recipientEvents, namespace, acknowledged, hmac, contents);
    }

    /** The same without repetition of what failed. */
    public ConnectListener withoutAcknowledgment() {
        return new ConnectListener(url, envelopeEvents, recipientEvents, soapNamespace, false, hmac, contents);
    }

    /** The same with signatures. */
    public ConnectListener withHmac() {
        return new ConnectListener(url, envelopeEvents, recipientEvents, soapNamespace, acknowledged, true, contents);
    }

    /** The same with other contents. */
    public ConnectListener withContents(Contents newContents) {
        return new ConnectListener(
                url, envelopeEvents, recipientEvents, soapNamespace, acknowledged, hmac, newContents);
    }
}
