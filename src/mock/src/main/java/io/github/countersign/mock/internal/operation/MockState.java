package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.DatabaseTime;
import io.github.countersign.mock.internal.envelope.EnvelopeStore;
import io.github.countersign.mock.internal.token.TokenStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import net.docusign.api_3_0.EnvelopeStatusCode;

/** Everything that one mock knows between calls. Thread-safe. */
public final class MockState implements AutoCloseable {

    private final InstantSource clock;
    private final OperationSettings settings;
    private final EnvelopeStore envelopes;
    private final TokenStore tokens;
    private final WireTime wireTime;

    /**
     * The state of a mock that nobody has called yet.
     *
     * @param clock the time in the mock
     * @param documents a folder of this mock alone for the bodies of documents, removed by {@link #close()}
     * @param settings zone, guesses and the like
     */
    public MockState(InstantSource clock, Path documents, OperationSettings settings) {
        this.clock = clock;
        this.settings = settings;
        this.envelopes = new EnvelopeStore(documents);
        this.tokens = new TokenStore(clock);
        this.wireTime = new WireTime(settings.accountZone());
    }

    /** All envelopes. */
    public EnvelopeStore envelopes() {
        return envelopes;
    }

    /** The links that were handed out. */
    public TokenStore tokens() {
        return tokens;
    }

    /** How many envelopes of that account have been sent. */
    public long sentEnvelopes(String accountId) {
        return envelopes.all().stream()
                .filter(envelope -> envelope.accountId().equals(accountId))
                .filter(envelope -> envelope.state().status() != EnvelopeStatusCode.CREATED)
                .count();
    }

    /** The time in the mock, as the database keeps it. */
    public Instant now() {
        return DatabaseTime.now(clock);
    }

    InstantSource clock() {
        return clock;
    }

    OperationSettings settings() {
        return settings;
    }

    WireTime wireTime() {
        return wireTime;
    }

    /** Forgets everything and removes the documents. */
    @Override
    public void close() {
        envelopes.close();
    }
}
