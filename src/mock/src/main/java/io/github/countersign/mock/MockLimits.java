package io.github.countersign.mock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many calls an account may make, by the clock of the mock. The numbers and the message of the hourly limit are documented;
 * that refused calls do not count, that the short limit looks back from each call, its message, and the reply headers, which
 * are documented for the REST API alone, are guesses.
 *
 * @param hourly calls in one hour of the clock, or null for any number
 * @param burst calls in {@code burstWindow}, or null for any number
 * @param burstWindow how far the short limit looks back
 * @param headers whether replies tell what is left ({@code X-RateLimit-*}, {@code X-BurstLimit-*})
 */
public record MockLimits(@Nullable Integer hourly, @Nullable Integer burst, Duration burstWindow, boolean headers) {

    private static final Duration WINDOW = Duration.ofSeconds(30);

    public MockLimits {
        if ((hourly != null && hourly < 1) || (burst != null && burst < 1) || burstWindow.isNegative()) {
            throw new IllegalArgumentException(
                    "Limits are at least 1 call: hourly is %s, burst %s in %s".formatted(hourly, burst, burstWindow));
        }
    }

    /** No limit, and no headers: what a mock has unless told otherwise. */
    public static MockLimits none() {
        return new MockLimits(null, null, WINDOW, false);
    }

    /** 3,000 calls an hour and 500 in 30 seconds, as current documents say, with headers. */
    public static MockLimits documented() {
        return new MockLimits(3000, 500, WINDOW, true);
    }

    /** The same with another number of calls an hour; older documents say 1,000. */
    public MockLimits withHourly(int calls) {
        return new MockLimits(calls, burst, burstWindow, headers);
    }

    /** The same with another number of calls in 30 seconds; newer pages for the REST API say 200 for the demo site. */
    public MockLimits withBurst(int calls) {
        return new MockLimits(hourly, calls, burstWindow, headers);
    }

    /** The same with or without reply headers. */
    public MockLimits withHeaders(boolean value) {
        return new MockLimits(hourly, burst, burstWindow, value);
    }
}
