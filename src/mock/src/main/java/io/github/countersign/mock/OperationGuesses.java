package io.github.countersign.mock;

import java.time.Duration;

/**
 * What is not known about single operations.
 *
 * @param folderPageSize envelopes in one answer of GetFolderItems; likeliest: 100
 * @param processingTime how long an envelope with {@code Asynchronous=true} is Processing, by the clock of the mock; likeliest: a
 *     second. Whoever blocks in SynchEnvelope ends it at once
 */
public record OperationGuesses(int folderPageSize, Duration processingTime) {

    public OperationGuesses {
        if (folderPageSize < 1 || processingTime.isNegative()) {
            throw new IllegalArgumentException(
                    "folderPageSize is %d and processingTime %s: the first must be at least 1, the second not negative"
                            .formatted(folderPageSize, processingTime));
        }
    }

    /** The likeliest value of each. */
    public static OperationGuesses likeliest() {
        return new OperationGuesses(100, Duration.ofSeconds(1));
    }

    /** The same with another page size of folders. */
    public OperationGuesses withFolderPageSize(int value) {
        return new OperationGuesses(value, processingTime);
    }

    /** The same with another time that making an envelope takes. */
    public OperationGuesses withProcessingTime(Duration value) {
        return new OperationGuesses(folderPageSize, value);
    }
}
