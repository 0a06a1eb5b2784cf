package io.github.countersign.mock;

import java.time.Duration;

/**
 * What is not known about single operations.
 *
 * @param folderPageSize envelopes in one answer of GetFolderItems; likeliest: 100
 * @param processingTime how long an envelope with {@code Asynchronous=true} is Processing, by the clock of the mock; likeliest: a
 *     second. Whoever blocks in SynchEnvelope ends it at once
 * @param formulaDecimalPlaces decimal places of a formula that has no RoundDecimalPlaces; likeliest: 2
 */
public record OperationGuesses(int folderPageSize, Duration processingTime, int formulaDecimalPlaces) {

    private static final int MOST_PLACES = 20;

    public OperationGuesses {
        if (folderPageSize < 1 || processingTime.isNegative()) {
            throw new IllegalArgumentException(
                    "folderPageSize is %d and processingTime %s: the first must be at least 1, the second not negative"
                            .formatted(folderPageSize, processingTime));
        }
        if (formulaDecimalPlaces < 0 || formulaDecimalPlaces > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "formulaDecimalPlaces is %d: it must be from 0 to %d".formatted(formulaDecimalPlaces, MOST_PLACES));
        }
    }

    /** The likeliest value of each. */
    public static OperationGuesses likeliest() {
        return new OperationGuesses(100, Duration.ofSeconds(1), 2);
    }

    /** The same with another page size of folders. */
    public OperationGuesses withFolderPageSize(int value) {
        return new OperationGuesses(value, processingTime, formulaDecimalPlaces);
    }

    /** The same with another time that making an envelope takes. */
    public OperationGuesses withProcessingTime(Duration value) {
        return new OperationGuesses(folderPageSize, value, formulaDecimalPlaces);
    }

    /** The same with another number of decimal places of formulas. */
    public OperationGuesses withFormulaDecimalPlaces(int value) {
        return new OperationGuesses(folderPageSize, processingTime, value);
    }
}
