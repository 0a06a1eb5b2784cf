package io.github.countersign.internal.envelope;

import io.github.countersign.envelope.ServiceTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Reads times of the service and writes instants, never in the zone of this machine. */
public final class Times {

    private static final int NANO_DIGITS = 9;

    private Times() {}

    /**
     * A time of a reply.
     *
     * @param time as the contract has it
     * @return the time, empty too for what is no date with a time of day
     */
    public static Optional<ServiceTime> of(@Nullable XMLGregorianCalendar time) {
        if (time == null || !isDateTime(time)) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.of(
                time.getYear(),
                time.getMonth(),
                time.getDay(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                nanos(time));
        return Optional.of(new ServiceTime(local, offset(time)));
    }

    /**
     * An instant for a request: in UTC and with the offset. That the service heeds the offset is a guess: its own samples send local times
     * without one.
     *
     * @param instant the instant
     * @return as the contract has it
     */
    public static XMLGregorianCalendar utc(Instant instant) {
        return DatatypeFactory.newDefaultInstance()
                .newXMLGregorianCalendar(instant.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static boolean isDateTime(XMLGregorianCalendar time) {
        return time.isValid()
                && IntStream.of(
                                time.getYear(),
                                time.getMonth(),
                                time.getDay(),
                                time.getHour(),
                                time.getMinute(),
                                time.getSecond())
                        .noneMatch(field -> field == DatatypeConstants.FIELD_UNDEFINED);
    }

    private static int nanos(XMLGregorianCalendar time) {
        BigDecimal fraction = time.getFractionalSecond();
        return fraction == null ? 0 : fraction.movePointRight(NANO_DIGITS).intValue();
    }

    private static Optional<ZoneOffset> offset(XMLGregorianCalendar time) {
        int minutes = time.getTimezone();
        return minutes == DatatypeConstants.FIELD_UNDEFINED
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
    }
}
