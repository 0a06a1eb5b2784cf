package io.github.countersign.envelope;

import io.github.countersign.EnvelopeId;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.TransportException;
import io.github.countersign.error.ValidationException;

/**
 * Sends envelopes, reads their state, voids them.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit and throws the exceptions of {@code io.github.countersign.error}: those named
 * here and those of any call. Rules of the service are those of the DocuSign SOAP reference.
 *
 * <p>Nothing that changes something is ever called a second time by itself. When the reply to it is lost
 * ({@link TransportException}, {@link DeadlineException} with {@code requestSent()}), the service may have done it: look before
 * calling again, or the same envelope may go out twice.
 */
public interface Envelopes {

    /**
     * Makes an envelope and starts its delivery.
     *
     * <p>Calls {@code CreateAndSendEnvelope}. The documents are opened now and go out in blocks, straight
     * from their sources, none of them held whole.
     *
     * @param draft what to send
     * @return the envelope's id and its state right after sending
     * @throws InvalidDraftException before the call, naming every document that cannot be read
     * @throws ValidationException if the service refuses the content
     * @throws PermissionException if the user may not send
     */
    SentEnvelope send(EnvelopeDraft draft);

    /**
     * Makes an envelope as a draft: no e-mail goes out before {@link #send(EnvelopeId)}.
     *
     * <p>Calls {@code CreateEnvelope}. The documents are opened now and go out in blocks, straight
     * from their sources, none of them held whole.
     *
     * @param draft what to keep as a draft
     * @return the id of the draft
     * @throws InvalidDraftException before the call, naming every document that cannot be read
     * @throws ValidationException if the service refuses the content
     * @throws PermissionException if the user may not send
     */
    EnvelopeId create(EnvelopeDraft draft);

    /**
     * Sends a draft that is with the service already. For its sender.
     *
     * <p>Calls {@code SendEnvelope}; the service checks the same as in {@link #send(EnvelopeDraft)}.
     *
     * @param draft id of the draft
     * @return the same id and the state right after sending
     * @throws InvalidStateException if it is no draft any more, or incomplete
     * @throws NotFoundException if there is no such envelope
     */
    SentEnvelope send(EnvelopeId draft);

    /**
     * Asks for the state of an envelope with its recipients and documents. For the sender, the recipients, and users of the account with
     * account-wide rights.
     *
     * <p>Calls {@code RequestStatusEx}. The vendor's review allows one status or document call for the same envelope in 15 minutes (DocuSign API
     * best practices); the service does not enforce it for each call, but an integration that breaks it may lose its integrator key.
     *
     * @param envelope the envelope
     * @return its state now
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user may not see it
     */
    EnvelopeStatus status(EnvelopeId envelope);

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
}
