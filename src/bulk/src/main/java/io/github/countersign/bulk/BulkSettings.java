package io.github.countersign.bulk;

import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** How a run goes. */
record BulkSettings(
        int inFlight,
        Duration claim,
        int tries,
        Optional<Duration> assumeAbsentAfter,
        Waiting waiting,
        Duration lookingBack,
        Consumer<BulkCounts> progress) {

    BulkSettings {
        if (inFlight < 1 || claim.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "%d sends in flight, claims of %s: at least 1 and 1 ms are needed".formatted(inFlight, claim));
        }
    }

    BulkSettings inFlight(int sends) {
        return new BulkSettings(sends, claim, tries, assumeAbsentAfter, waiting, lookingBack, progress);
    }

    BulkSettings claimingFor(Duration time) {
        return new BulkSettings(inFlight, time, tries, assumeAbsentAfter, waiting, lookingBack, progress);
    }

    BulkSettings assumingAbsentAfter(Duration time) {
        return new BulkSettings(inFlight, claim, tries, Optional.of(time), waiting, lookingBack, progress);
    }

    BulkSettings waiting(Waiting time) {
        return new BulkSettings(inFlight, claim, tries, assumeAbsentAfter, time, lookingBack, progress);
    }

    BulkSettings progress(Consumer<BulkCounts> listener) {
        return new BulkSettings(inFlight, claim, tries, assumeAbsentAfter, waiting, lookingBack, listener);
    }

    BulkSettings lookingBack(Duration time) {
        return new BulkSettings(inFlight, claim, tries, assumeAbsentAfter, waiting, time, progress);
    }
}
