package io.github.countersign.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.error.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Connect messages that could not be delivered. A message that is sent again tells the envelope as it is then, not as it was.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit. For administrators of the account.
 */
public interface ConnectFailures {

    /**
     * All messages that have failed and have not been delivered since. Calls {@code GetConnectFailures}.
     *
     * @return the messages in the order of the service; unmodifiable
     */
    List<ConnectFailure> list();

    /**
     * Those that failed between two times. Calls {@code GetConnectFailures}.
     *
     * @param from the earlier time; goes out in UTC with the offset, and that the service heeds the offset is a guess
     * @param to the later time
     * @return the messages in the order of the service; unmodifiable
     */
    List<ConnectFailure> list(Instant from, Instant to);

    /**
     * Has the failed messages of envelopes sent again, some time later. Calls {@code PublishConnectFailures}.
     *
     * @param envelopes the envelopes, at least one
     * @return what becomes of them, in the order of the service; unmodifiable
     * @throws NotFoundException if there is no such envelope
     */
    List<Republished> queue(Collection<EnvelopeId> envelopes);

    /**
     * Has the failed messages of envelopes sent again, and waits for that. Calls {@code PublishConnectFailures}.
     *
     * @param envelopes the envelopes, at least one
     * @return what became of them, in the order of the service; unmodifiable
     * @throws NotFoundException if there is no such envelope
     */
    List<Republished> republish(Collection<EnvelopeId> envelopes);
}
