package io.github.countersign.spi;

import java.time.Duration;
import java.time.Instant;

/** Tells and passes time: for pauses between looks, attempts and polls, and for limits. A test passes time without waiting. Thread-safe. */
public interface Waiting {

    /** On the system's clock, the calling thread asleep. */
    Waiting ASLEEP = new Waiting() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
        }
    };

    /** {@return the time} */
    Instant now();

    /**
     * Lets time pass.
     *
     * @param duration how much; zero or more
     * @throws InterruptedException if the thread is to stop
     */
    void pause(Duration duration) throws InterruptedException;
}
