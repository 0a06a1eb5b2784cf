package io.github.countersign.limits;

import java.time.Duration;
import java.util.Optional;

/**
 * How many calls of an account go out, and what becomes of the others. Immutable.
 *
 * <p>The service counts the calls of an account by all its users and applications: 3,000 in each hour of the clock, then every call fails with
 * error 207 until the next full hour (documented), and 500 in 30 seconds (documented for SOAP; newer pages of the REST API say 200 for the demo
 * site). A client that has learned from a reply that nothing is left makes no call before the time at which there is. A refusal of a call that was
 * made before the full hour, or in its first minute, does not say that the new hour is used up: then the client pauses for one
 * {@code burstWindow}.
 *
 * <p>Each client that is built keeps limits of its own, also for the account of another client; its views ({@code with}, {@code onBehalfOf},
 * {@code within}) share them. Clients of one JVM keep them together with {@code sharedThrough(SharedBuckets.inThisJvm(), 1)}, processes through a back
 * end.
 *
 * @param hourly calls in one hour of the clock; 0 for any number
 * @param burst calls in any {@code burstWindow}; 0 for any number
 * @param burstWindow how long that is
 * @param longestWait how long a call waits for its turn at most, before it ends with a {@code RateLimitedException} and no network; the time
 *     limit of the call bounds it too
 * @param pollingPercent the share of both limits that calls for a status may use, so that they never take the place of sends, 1 to 100
 * @param shared where several processes keep the limits together; empty for a client by itself
 * @param fleetSize how many processes share them: when the shared place is lost, each goes on with its share
 * @param reconnectAfter how long after its loss the shared place is tried again, and so on
 */
public record CallLimits(
        int hourly,
        int burst,
        Duration burstWindow,
        Duration longestWait,
        int pollingPercent,
        Optional<SharedBuckets> shared,
        int fleetSize,
        Duration reconnectAfter) {

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException if a number or time is negative, the burst is 1, the window shorter than 1 ms, the share for polling
     *     outside 1 to 100, or the fleet empty
     */
    public CallLimits {
        if (hourly < 0 || burst < 0 || burst == 1) {
            throw new IllegalArgumentException(
                    "%d calls an hour and %d in a burst: give 0 for any number, else at least 1 and 2"
                            .formatted(hourly, burst));
        }
        if (burstWindow.toMillis() < 1 || longestWait.isNegative() || reconnectAfter.isNegative()) {
            throw new IllegalArgumentException("Times of %s, %s and %s: the window is at least 1 ms, none is negative"
                    .formatted(burstWindow, longestWait, reconnectAfter));
        }
        if (pollingPercent < 1 || pollingPercent > 100 || fleetSize < 1) {
            throw new IllegalArgumentException("%d percent for polling in a fleet of %d: give 1 to 100, and at least 1"
                    .formatted(pollingPercent, fleetSize));
        }
    }

    /**
     * What a client does unless told otherwise: the documented limits, 80 percent of them for polling, 30 seconds of waiting.
     *
     * @return the settings
     */
    public static CallLimits standard() {
        return new CallLimits(
                3000,
                500,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                80,
                Optional.empty(),
                1,
                Duration.ofSeconds(5));
    }

    /**
     * Calls go out as they come. What the service says of its limits is heeded all the same.
     *
     * @return the settings
     */
    public static CallLimits none() {
        return standard().perHour(0).perBurst(0);
    }

    /**
     * The same with another hourly limit.
     *
     * @param calls in one hour of the clock; 0 for any number
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public CallLimits perHour(int calls) {
        return new CallLimits(
                calls, burst, burstWindow, longestWait, pollingPercent, shared, fleetSize, reconnectAfter);
    }

    /**
     * The same with another limit of bursts.
     *
     * @param calls in any window; 0 for any number
     * @return a copy
     * @throws IllegalArgumentException if it is negative or 1
     */
    public CallLimits perBurst(int calls) {
        return new CallLimits(
                hourly, calls, burstWindow, longestWait, pollingPercent, shared, fleetSize, reconnectAfter);
    }

    /**
     * The same with another patience.
     *
     * @param most how long a call waits at most; zero to refuse at once
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public CallLimits waitingUpTo(Duration most) {
        return new CallLimits(hourly, burst, burstWindow, most, pollingPercent, shared, fleetSize, reconnectAfter);
    }

    /**
     * The same with another share for calls that ask for a status.
     *
     * @param percent 1 to 100
     * @return a copy
     * @throws IllegalArgumentException if it is outside its bounds
     */
    public CallLimits forPolling(int percent) {
        return new CallLimits(hourly, burst, burstWindow, longestWait, percent, shared, fleetSize, reconnectAfter);
    }

    /**
     * The same, together with other clients.
     *
     * <p>Those share a limit that have the same buckets, environment, account and numbers: a limit of 1,000 and one of 3,000 calls an hour are kept
     * apart, each in full.
     *
     * @param buckets where they keep the limits
     * @param size how many processes there are, at least 1; 1 for clients of one JVM
     * @return a copy
     * @throws IllegalArgumentException if there is less than 1 process
     */
    public CallLimits sharedThrough(SharedBuckets buckets, int size) {
        return new CallLimits(
                hourly, burst, burstWindow, longestWait, pollingPercent, Optional.of(buckets), size, reconnectAfter);
    }
}
