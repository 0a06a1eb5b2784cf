package io.github.countersign.reliability;

import java.time.Duration;

/**
 * When a call that only reads is made again after a failure that may pass. Immutable.
 *
 * <p>Made again are operations that change nothing, after a broken connection, a time limit of connecting or of silence, and HTTP 502, 503 and
 * 504; never after a refusal, on an interrupted thread, or past the time limit of the call as a whole. The pause before the n-th repetition is drawn
 * evenly between nothing and {@code firstPause} doubled n - 1 times.
 *
 * @param attempts how many times a call is made at most, the first one included
 * @param firstPause the longest pause before the first repetition
 * @param longestPause the longest pause before any
 * @param budget repetitions that a client may make beyond one for ten successful calls, so that a service in trouble is not called more
 */
public record Retries(int attempts, Duration firstPause, Duration longestPause, int budget) {

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException if there is no attempt, the budget is negative, the first pause is shorter than 10 ms, or the
     *     longest one shorter than the first
     */
    public Retries {
        if (attempts < 1 || budget < 0) {
            throw new IllegalArgumentException("At least 1 attempt and a budget of 0 or more are needed, not %d and %d"
                    .formatted(attempts, budget));
        }
        if (firstPause.toMillis() < 10 || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "Pauses from %s to %s: the first is at least 10 ms, the longest no shorter"
                            .formatted(firstPause, longestPause));
        }
    }

    /**
     * What a client does unless told otherwise: 3 attempts, pauses up to 200 ms and then 400 ms, a budget of 20.
     *
     * @return the settings
     */
    public static Retries standard() {
        return new Retries(3, Duration.ofMillis(200), Duration.ofSeconds(5), 20);
    }

    /**
     * Every call is made once.
     *
     * @return the settings
     */
    public static Retries none() {
        return new Retries(1, Duration.ofMillis(200), Duration.ofSeconds(5), 0);
    }

    /**
     * The same with another number of attempts.
     *
     * @param most how many times a call is made at most
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Retries upTo(int most) {
        return new Retries(most, firstPause, longestPause, budget);
    }
}
