package io.github.countersign.envelope;

import io.github.countersign.EnvelopeId;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.ValidationException;
import java.net.URI;
import java.util.Optional;

/**
 * Makes envelopes, sends and changes them, and ends them.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit, unless it says more or a reply is lost, and throws the exceptions of {@code io.github.countersign.error}: those named
 * here and those of any call. Rules of the service are those of the DocuSign SOAP reference.
 *
 * <p>When the reply to a change is lost, the service may have made it or not. Sends carry a key, by which the client then looks for the envelope
 * ({@link io.github.countersign.reliability.SendOutcome#RECOVERED}); a change to an envelope is looked for in its state. Nothing is sent again blindly: what
 * stays open after that is an {@link AmbiguousSendException} for the methods that send, and for the others the exception of the call with {@code
 * requestSent()}. {@code docs/reliability.md} has the rules and what they assume.
 */
public interface Envelopes {

    /**
     * Makes an envelope and starts its delivery.
     *
     * <p>Calls {@code CreateAndSendEnvelope}; of a draft with templates {@code CreateEnvelopeFromTemplatesAndForms}, or {@code
     * CreateEnvelopeFromTemplates} if it has values for tabs of templates, which the other one cannot carry. The documents are opened now and go
     * out in blocks, straight from their sources, none of them held whole.
     *
     * @param draft what to send
     * @return the envelope's id, its state right after sending, and its recipients
     * @throws InvalidDraftException before the call, naming every document that cannot be read
     * @throws ValidationException if the service refuses the content
     * @throws PermissionException if the user may not send
     * @throws AmbiguousSendException if the request was sent whole, no answer came, and looking did not settle it
     */
    SentEnvelope send(EnvelopeDraft draft);

    /**
     * Makes an envelope as a draft: no e-mail goes out before {@link #send(EnvelopeId)}.
     *
     * <p>Calls {@code CreateEnvelope}; of a draft with templates the same operations as {@link #send(EnvelopeDraft)}. The documents are opened now
     * and go out in blocks, straight from their sources, none of them held whole.
     *
     * @param draft what to keep as a draft
     * @return the id of the draft
     * @throws InvalidDraftException before the call, naming every document that cannot be read
     * @throws ValidationException if the service refuses the content
     * @throws PermissionException if the user may not send
     * @throws AmbiguousSendException if the request was sent whole, no answer came, and looking did not settle it
     */
    EnvelopeId create(EnvelopeDraft draft);

    /**
     * Sends a draft that is with the service already. For its sender.
     *
     * <p>Calls {@code SendEnvelope}; the service checks the same as in {@link #send(EnvelopeDraft)}.
     *
     * @param draft id of the draft
     * @return the same id and the state right after sending, without recipients
     * @throws InvalidStateException if it is no draft any more, or incomplete
     * @throws NotFoundException if there is no such envelope
     * @throws AmbiguousSendException if the request was sent whole, no answer came, and looking did not settle it
     */
    SentEnvelope send(EnvelopeId draft);

    /**
     * Looks up what became of an asynchronous send. Calls {@code SynchEnvelope} without waiting.
     *
     * <p>The vendor's reference calls this useful for envelopes that were made asynchronously; what it says of others, and of an unknown key, is
     * not documented.
     *
     * @param transactionId the key that the draft had; the service knows it for 7 days
     * @return the envelope, empty if the reply names none
     */
    Optional<EnvelopeId> byTransactionId(String transactionId);

    /**
     * Looks for an envelope by the key that every send carries, as transaction id and in its hidden custom field. Calls {@code SynchEnvelope}, and
     * if that does not know the key, {@code RequestStatusesEx} once for each page of what changed since as long ago as the client's {@code
     * Recovery} looks back.
     *
     * @param key the idempotency key or transaction id, or the one that an {@link AmbiguousSendException} tells
     * @return the envelope, empty if none is found, or it has no id yet
     */
    Optional<EnvelopeId> byKey(String key);

    /**
     * Reads what is in an envelope, without the bytes of its documents. For its sender.
     *
     * <p>Calls {@code RequestEnvelope}. The service fills in its defaults, such as scale 1, and keeps to itself the transaction id, file types,
     * custom fields, and what was left to the account (recorded traffic of 2012).
     *
     * @param envelope the envelope
     * @return its content
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is not its sender
     */
    EnvelopeContent content(EnvelopeId envelope);

    /**
     * Reads what is in an envelope with the fields of its documents, without their bytes. For its sender.
     *
     * <p>Calls {@code RequestEnvelopeWithDocumentFields}; otherwise as {@link #content}.
     *
     * @param envelope the envelope
     * @return its content
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is not its sender
     */
    EnvelopeContent contentWithDocumentFields(EnvelopeId envelope);

    /**
     * Puts something right in an envelope that is sent or delivered. For its sender.
     *
     * <p>Calls {@code CorrectAndResendEnvelope}. What could be corrected stays corrected when the service refuses a part of it.
     *
     * @param correction what changes
     * @throws IllegalArgumentException before the call if it changes nothing, or an e-mail address is missing
     * @throws InvalidStateException if the envelope is in another state, or the service did not find or correct a recipient, naming which
     * @throws NotFoundException if there is no such envelope
     */
    void correct(Correction correction);

    /**
     * Calls an envelope back: nobody can sign it any more, and its recipients are told why. It cannot be undone. For the sender.
     *
     * <p>Calls {@code VoidEnvelope}.
     *
     * @param envelope an envelope that is sent or delivered, not yet completed
     * @param reason what recipients read, 1 to 200 characters
     * @throws IllegalArgumentException before the call if the reason is blank, too long, or cannot be written as XML
     * @throws InvalidStateException if the envelope is in another state
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is not its sender
     */
    void voidEnvelope(EnvelopeId envelope, String reason);

    /**
     * Makes another user of the account the owner of a completed envelope. For its sender; not for authoritative copies.
     *
     * <p>Calls {@code TransferEnvelope}.
     *
     * @param envelope a completed envelope
     * @param userId id of the user who is to have it, a GUID
     * @throws InvalidStateException if the envelope is in another state, or that user's already
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is not its sender
     */
    void transfer(EnvelopeId envelope, String userId);

    /**
     * Queues the documents for removal, 14 days from now; recipients are told twice before. For a sender with the right to purge, and for
     * envelopes that are completed, declined or voided.
     *
     * <p>Calls {@code PurgeDocuments}.
     *
     * @param envelope the envelope; no authoritative copy
     * @throws InvalidStateException if the envelope is in another state
     * @throws ServerException if the service refuses for another reason, which it tells
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user may not purge
     */
    void purgeDocuments(EnvelopeId envelope);

    /**
     * Queues the documents, tabs and attachments for removal, as {@link #purgeDocuments} does. Calls {@code PurgeDocumentsAndMetaData}.
     *
     * @param envelope the envelope; no authoritative copy
     * @throws InvalidStateException if the envelope is in another state
     * @throws ServerException if the service refuses for another reason, which it tells
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user may not purge
     */
    void purgeDocumentsAndMetadata(EnvelopeId envelope);

    /**
     * Queues the documents, tabs and attachments for removal and blackens personal data, as {@link #purgeDocuments} does. Calls {@code
     * PurgeDocumentsAndMetaDataAndRedact}, which {@code dsapi.asmx} does not have.
     *
     * @param envelope the envelope; no authoritative copy
     * @throws InvalidStateException if the envelope is in another state
     * @throws ServerException if the service refuses for another reason, which it tells
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user may not purge
     */
    void purgeAndRedact(EnvelopeId envelope);

    /**
     * An address that opens a draft in the console, where it is edited and sent. Works once, for 5 minutes. For its sender.
     *
     * <p>Calls {@code RequestSenderToken}. The browser comes back with {@code event} as {@code Send}, {@code Save}, {@code Cancel}, {@code Error} or
     * {@code SessionEnd}, and {@code envelopeId}.
     *
     * @param draft the draft
     * @param returnUrl where the browser goes afterwards, at most 2,083 characters
     * @return the address: whoever has it is let in
     * @throws NotFoundException if there is no such envelope
     */
    URI senderView(EnvelopeId draft, String returnUrl);

    /**
     * An address that starts a new envelope in the console. Otherwise as {@link #senderView(EnvelopeId, String)}.
     *
     * @param returnUrl where the browser goes afterwards
     * @return the address: whoever has it is let in
     */
    URI senderView(String returnUrl);

    /**
     * An address that opens a sent envelope in the console to be corrected. Works once, for 5 minutes. For its sender.
     *
     * <p>Calls {@code RequestCorrectToken}. The browser comes back with {@code event} as {@code send}, {@code save}, {@code cancel}, {@code error} or
     * {@code sessionend}.
     *
     * @param envelope an envelope that is sent or delivered
     * @param returnUrl where the browser goes afterwards
     * @return the address: whoever has it is let in
     * @throws InvalidStateException if the envelope is in another state
     * @throws NotFoundException if there is no such envelope
     */
    URI correctView(EnvelopeId envelope, String returnUrl);

    /**
     * An address that shows the history of an envelope in the console. Works once, for 5 minutes.
     *
     * <p>Calls {@code RequestEnvelopeHistoryToken}, which {@code dsapi.asmx} does not have.
     *
     * @param envelope the envelope
     * @param returnUrl where the browser goes afterwards
     * @return the address: whoever has it is let in
     * @throws NotFoundException if there is no such envelope
     */
    URI historyView(EnvelopeId envelope, String returnUrl);

    /**
     * An address that signs the user in to the console and shows an envelope there. Works once, for 5 minutes.
     *
     * <p>Calls {@code GetAuthenticationToken}.
     *
     * @param envelope the envelope
     * @return the address: whoever has it is let in
     * @throws NotFoundException if there is no such envelope
     */
    URI consoleView(EnvelopeId envelope);
}
