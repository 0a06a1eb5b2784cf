package io.github.countersign.internal.envelope;

import io.github.countersign.envelope.ServiceTime;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Reads times of the service, never in the zone of this machine. */
final class Times {

    private static final int NANO_DIGITS = 9;

    private Times() {}

    /** Empty too for what is no date with a time of day. */
    static Optional<ServiceTime> of(@Nullable XMLGregorianCalendar time) {
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
