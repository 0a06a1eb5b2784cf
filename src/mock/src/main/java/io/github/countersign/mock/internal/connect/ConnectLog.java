package io.github.countersign.mock.internal.connect;

import java.util.List;

/** What the operations ask of Connect. Thread-safe. */
public interface ConnectLog {

    /** Of a mock in which nothing is pushed, so that nothing can fail. */
    ConnectLog NOTHING = new ConnectLog() {
        @Override
        public List<ConnectFailure> failures(String accountId) {
            return List.of();
        }

        @Override
        public List<Republished> republish(String accountId, String envelopeId, boolean synchronous) {
            return List.of();
        }
    };

    /** The messages of an account that could not be delivered, oldest first. */
    List<ConnectFailure> failures(String accountId);

    /**
     * Pushes the failed messages of an envelope again.
     *
     * @param synchronous whether to wait for the outcome
     * @return one entry for each message; empty if none of this envelope has failed
     */
    List<Republished> republish(String accountId, String envelopeId, boolean synchronous);

    /**
     * What became of pushing a message again.
     *
     * @param configId the id of the listener; empty for one that belongs to the envelope
     * @param url the address that the message goes to
     * @param outcome what became of it
     * @param message the same in words
     */
    record Republished(String configId, String url, Outcome outcome, String message) {}

    /** What became of a message. */
    enum Outcome {
        QUEUED,
        DELIVERED,
        FAILED
    }
}
