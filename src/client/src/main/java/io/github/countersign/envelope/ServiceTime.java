package io.github.countersign.envelope;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time as the service states it: local time of the account's zone, nearly always without an offset, so that it is no instant yet.
 *
 * <p>Immutable. The zone is a setting of the account that no status tells, and not the zone of the sender or of this machine.
 *
 * @param local date and time of day
 * @param offset the offset from UTC if the service wrote one
 */
public record ServiceTime(LocalDateTime local, Optional<ZoneOffset> offset) {

    /**
     * The point in time.
     *
     * @param zoneOfAccount the account's zone, used unless the service wrote an offset
     * @return the instant; in the hour that a change to winter time repeats, the earlier one
     */
    public Instant instant(ZoneId zoneOfAccount) {
        return offset.map(local::toInstant)
                .orElseGet(() -> local.atZone(zoneOfAccount).toInstant());
    }

    /** As in ISO 8601, with the offset if there is one. */
    @Override
    public String toString() {
        return local + offset.map(ZoneOffset::toString).orElse("");
    }
}
