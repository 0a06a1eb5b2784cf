package io.github.countersign.internal.transport;

import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands: name lookup, TCP, proxy tunnel and TLS handshake together
 * @param idle how long one read or write may wait without a byte moving
 * @param total the whole call, from {@link #start()} to the last byte of the reply
 * @param bytesPerSecond the total grows by a second with that many bytes over the wire, in either direction; 0 for a total that does not grow
 */
public record TimeLimits(Duration connect, Duration idle, Duration total, long bytesPerSecond) implements Serializable {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** Ten seconds, one minute, two minutes and a second more for every 128 KiB. */
    public static final TimeLimits DEFAULT =
            new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(120), 128 * 1024);

    public TimeLimits {
        requireSane("connect", connect);
        requireSane("idle", idle);
        requireSane("total", total);
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("%d bytes per second: give 0 or more".formatted(bytesPerSecond));
        }
    }

    /** Limits with a total that does not grow. */
    public TimeLimits(Duration connect, Duration idle, Duration total) {
        this(connect, idle, total, 0);
    }

    /** The same limits, but for a total that is exactly this. */
    public TimeLimits within(Duration exactTotal) {
        return new TimeLimits(connect, idle, exactTotal, 0);
    }

    /** What the total grows by with every byte. */
    long nanosPerByte() {
        return bytesPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
    }

    /** Starts the clock of one call. */
    public Deadline start() {
        return new Deadline(this, System.nanoTime());
    }

    private static void requireSane(String name, Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The %s limit is %s: give more than nothing and at most a year".formatted(name, limit));
        }
    }
}
