package io.github.countersign.reliability;

import java.time.Duration;

/**
 * When calls are held back because the service is down. Immutable.
 *
 * <p>When so many of the last calls of a client failed, calls fail at once, without network, for {@code openFor}; then one is let through as a
 * probe, and what becomes of it decides. As failures count broken connections, time limits, and HTTP 5xx from a gateway; a refusal by the
 * service is a sign of life. Each service at an endpoint is judged by itself.
 *
 * @param calls how many of the last calls are looked at
 * @param failedPercent the share of failures among them, 1 to 100, from which calls are held back
 * @param openFor for how long
 */
public record CircuitBreaking(int calls, int failedPercent, Duration openFor) {

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException if the calls are negative, the share is outside 1 to 100, or the time shorter than 1 ms
     */
    public CircuitBreaking {
        if (calls < 0 || failedPercent < 1 || failedPercent > 100 || openFor.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "%d calls, %d percent, %s: give 0 or more calls, 1 to 100 percent, at least 1 ms"
                            .formatted(calls, failedPercent, openFor));
        }
    }

    /**
     * What a client does unless told otherwise: 80 percent of the last 20 calls, 15 seconds.
     *
     * @return the settings
     */
    public static CircuitBreaking standard() {
        return new CircuitBreaking(20, 80, Duration.ofSeconds(15));
    }

    /**
     * Calls are never held back.
     *
     * @return the settings
     */
    public static CircuitBreaking off() {
        return new CircuitBreaking(0, 100, Duration.ofSeconds(15));
    }
}
