package io.github.countersign.bulk;

import java.util.Optional;

/**
 * A row as the ledger has it. Immutable.
 *
 * @param key its name within the run
 * @param state where it is
 * @param attempts how often a process began to send it
 * @param envelopeId its envelope, once it is known
 * @param reason why it failed, or why it stays open
 */
public record LedgerRow(
        String key, RowState state, int attempts, Optional<String> envelopeId, Optional<String> reason) {}
