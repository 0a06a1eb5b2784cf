package io.github.countersign.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Connect as one mock plays it. The keys never show in {@link #toString()}.
 *
 * @param listeners who is told of the envelopes of every account, besides those that an envelope names itself
 * @param hmacKeys the keys of the account, of which each gives a header {@code X-DocuSign-Signature-n}
 * @param delay from an event to its message, by the clock of the mock; what happens in between is in the same message. Recorded
 *     messages were made 20 to 34 seconds after the event
 * @param retryPause how long a message waits after its second failure and each later one; 24 hours are documented
 * @param retries how often a failed message is sent again at most; 10 is documented
 * @param anySuccess whether any status from 200 to 299 acknowledges a message, as newer documents say, or 200 alone, as the
 *     guide of 2013 says: a guess
 * @param answerTimeout how long a listener may take to answer, in real time: a guess
 */
public record ConnectSettings(
        List<ConnectListener> listeners,
        List<String> hmacKeys,
        Duration delay,
        Duration retryPause,
        int retries,
        boolean anySuccess,
        Duration answerTimeout) {

    public ConnectSettings {
        listeners = List.copyOf(listeners);
        hmacKeys = List.copyOf(hmacKeys);
        if (delay.isNegative()
                || retryPause.isNegative()
                || retries < 0
                || answerTimeout.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException(
                    "Neither delay, pause nor retries can be negative, and the time to answer is above zero");
        }
    }

    /** No listener of the account; the likeliest of everything else. */
    public static ConnectSettings likeliest() {
        return new ConnectSettings(
                List.of(), List.of(), Duration.ofSeconds(25), Duration.ofHours(24), 10, true, Duration.ofSeconds(20));
    }

    /** The same with one more listener. */
    public ConnectSettings with(ConnectListener listener) {
        List<ConnectListener> all = new ArrayList<>(listeners);
        all.add(listener);
        return new ConnectSettings(all, hmacKeys, delay, retryPause, retries, anySuccess, answerTimeout);
    }

    /** The same with these HMAC keys. */
    public ConnectSettings withHmacKeys(String... keys) {
        return new ConnectSettings(listeners, List.of(keys), delay, retryPause, retries, anySuccess, answerTimeout);
    }

    /** The same with another time from event to message. */
    public ConnectSettings withDelay(Duration value) {
        return new ConnectSettings(listeners, hmacKeys, value, retryPause, retries, anySuccess, answerTimeout);
    }

    /** The same with another rule for what acknowledges. */
    public ConnectSettings withAnySuccess(boolean value) {
        return new ConnectSettings(listeners, hmacKeys, delay, retryPause, retries, value, answerTimeout);
    }

    /** The same with another time to answer. */
    public ConnectSettings withAnswerTimeout(Duration value) {
        return new ConnectSettings(listeners, hmacKeys, delay, retryPause, retries, anySuccess, value);
    }

    @Override
    public String toString() {
        return "ConnectSettings[listeners=%s, hmacKeys=%d, delay=%s]".formatted(listeners, hmacKeys.size(), delay);
    }
}
