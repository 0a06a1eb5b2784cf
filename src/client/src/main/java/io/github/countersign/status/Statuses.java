package io.github.countersign.status;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells how far envelopes are.
 *
 * <p>Thread-safe. For the sender, the recipients, and users of the account with account-wide rights. The vendor's review allows one status or
 * document call for the same envelope in 15 minutes (DocuSign API best practices); the service does not enforce it for each call, but an
 * integration that breaks it may lose its integrator key. {@link #changesSince} and {@link #codes} are meant for asking often.
 *
 * <p>A lazy stream makes its first call when it is first read. It is for one thread, and throws what ends a call from the reading operation, after
 * the elements of earlier pages.
 */
public interface Statuses {

    /**
     * The state of one envelope with its recipients, their tabs, and documents. One call, {@code RequestStatusEx}.
     *
     * @param envelope the envelope
     * @return its state now
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user may not see it
     */
    EnvelopeStatus of(EnvelopeId envelope);

    /**
     * The states of all envelopes that a query is about. Lazy: calls {@code RequestStatusesEx} once for each page, when the stream gets there.
     *
     * @param query which envelopes
     * @return a stream, to be read once, in the order of the service
     */
    Stream<EnvelopeStatus> all(StatusQuery query);

    /**
     * The states of these envelopes. Lazy: calls {@code RequestStatusesEx} once for each 200 of them.
     *
     * @param envelopes the envelopes
     * @return a stream, to be read once; those that the service does not know are left out by it
     */
    Stream<EnvelopeStatus> all(Collection<EnvelopeId> envelopes);

    /**
     * What changed since a time, cheaply: one call, {@code RequestStatusChanges}, with id, state and time only. Without naming a user the service
     * looks back 24 hours at most.
     *
     * @param since the time, as in {@link StatusQuery}
     * @param states only changes to these states; none for all
     * @return the changes; unmodifiable
     */
    List<StatusChange> changesSince(Instant since, EnvelopeStatusCode... states);

    /**
     * The states of these envelopes, cheaply: calls {@code RequestStatusCodes} once for each 200 of them.
     *
     * @param envelopes the envelopes
     * @return id and state of those that the service knows; unmodifiable
     */
    List<StatusChange> codes(Collection<EnvelopeId> envelopes);

    /**
     * What signers entered, by the labels of the tabs. One call, {@code RequestStatusEx}: form data are a part of the status.
     *
     * @param envelope the envelope
     * @return the values in the order of the service; unmodifiable
     * @throws NotFoundException if there is no such envelope
     */
    Map<String, String> formData(EnvelopeId envelope);

    /**
     * The state of an envelope with the fields of its documents. One call, {@code RequestStatusWithDocumentFields}.
     *
     * @param envelope the envelope
     * @return its state now
     * @throws NotFoundException if there is no such envelope
     */
    EnvelopeStatus withDocumentFields(EnvelopeId envelope);

    /**
     * The states of all envelopes that a query is about, with the fields of their documents. Lazy: calls {@code
     * RequestStatusesWithDocumentFields} once for each page.
     *
     * @param query which envelopes
     * @return a stream, to be read once
     */
    Stream<EnvelopeStatus> allWithDocumentFields(StatusQuery query);

    /**
     * The state of an envelope as a Connect push would tell it. One call, {@code GetStatusInDocuSignConnectFormat}.
     *
     * @param envelope the envelope
     * @return its state now
     * @throws NotFoundException if there is no such envelope
     */
    EnvelopeStatus asConnectTellsIt(EnvelopeId envelope);

    /**
     * What was done to an envelope, by whom and from where. For its sender. One call, {@code EnvelopeAuditEvents}.
     *
     * @param envelope the envelope
     * @return the events in the order of the service; unmodifiable
     * @throws NotFoundException if there is no such envelope
     */
    List<AuditEvent> auditEvents(EnvelopeId envelope);

    /**
     * Which checks of identity a recipient has passed or failed, by the name of the check. For the sender. One call, {@code
     * GetRecipientAuthenticationStatusEx}, which {@code dsapi.asmx} does not have.
     *
     * @param envelope the envelope
     * @param recipient the recipient, as a status tells him
     * @return {@code Passed} or {@code Failed}, in the service's own word; unmodifiable
     * @throws NotFoundException if there is no such envelope
     */
    Map<String, String> identityChecks(EnvelopeId envelope, RecipientStatus recipient);

    /**
     * Waits until an envelope is completed, declined or voided. Asks now, or 15 minutes after this client last did, then every 15 minutes, each
     * time with one call, {@code RequestStatusEx}. Where another thread looks meanwhile, the 15 minutes begin anew, whatever the client's {@code
     * pollingManners} are.
     *
     * <p>The thread waits all that time. A server had better take pushes, or ask for {@link #changesSince} on a schedule.
     *
     * @param envelope the envelope
     * @param limit how long to wait at most; the last question is asked before that
     * @return its final state
     * @throws DeadlineException at once, if the next question is not allowed before the limit is over. With a limit below 15 minutes that can be before
     *     the first question; the message says when the next one is allowed
     * @throws InterruptedException if the thread is to stop
     * @throws NotFoundException if there is no such envelope
     */
    EnvelopeStatus awaitCompletion(EnvelopeId envelope, Duration limit) throws InterruptedException;
}
