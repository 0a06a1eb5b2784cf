package io.github.countersign.mock.internal.connect;

import io.github.countersign.mock.UndeliveredMessage;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.jspecify.annotations.Nullable;

/** What the operations see of the messages that failed. Thread-safe. */
public final class ConnectBook implements ConnectLog {

    private final Connect connect;

    /** The failures of {@code connect}. */
    public ConnectBook(Connect connect) {
        this.connect = connect;
    }

    @Override
    public List<ConnectFailure> failures(String accountId) {
        return connect.failures().stream()
                .filter(failure -> failure.accountId().equals(accountId))
                .map(this::entry)
                .toList();
    }

    private ConnectFailure entry(UndeliveredMessage failure) {
        EnvelopeStatusCode status = connect.envelope(failure.envelopeId())
                .map(StoredEnvelope::state)
                .map(state -> state.status())
                .orElse(EnvelopeStatusCode.DELETED);
        return new ConnectFailure(
                failure.accountId(),
                failure.envelopeId(),
                status,
                failure.failed(),
                failure.retried(),
                failure.retryCount(),
                failure.error(),
                configId(failure.configId()),
                failure.url().toString());
    }

    @Override
    public List<Republished> republish(String accountId, String envelopeId, boolean synchronous) {
        List<UndeliveredMessage> failed = ofEnvelope(accountId, envelopeId);
        connect.republish(Set.of(envelopeId));
        if (!synchronous) {
            return failed.stream()
                    .map(f -> result(f, Outcome.QUEUED, "The message waits to be sent."))
                    .toList();
        }
        connect.flush();
        Set<URI> still = ofEnvelope(accountId, envelopeId).stream()
                .map(UndeliveredMessage::url)
                .collect(Collectors.toSet());
        List<Republished> results = new ArrayList<>();
        for (UndeliveredMessage message : failed) {
            results.add(
                    still.contains(message.url())
                            ? result(message, Outcome.FAILED, "The message failed again.")
                            : result(message, Outcome.DELIVERED, "The message was delivered."));
        }
        return results;
    }

    private List<UndeliveredMessage> ofEnvelope(String accountId, String envelopeId) {
        return connect.failures().stream()
                .filter(f -> f.accountId().equals(accountId) && f.envelopeId().equals(envelopeId))
                .toList();
    }

    private static Republished result(UndeliveredMessage message, Outcome outcome, String text) {
        return new Republished(configId(message.configId()), message.url().toString(), outcome, text);
    }

    private static String configId(@Nullable Integer id) {
        return id == null ? "" : id.toString();
    }
}
