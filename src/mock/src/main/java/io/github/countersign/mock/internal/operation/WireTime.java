package io.github.countersign.mock.internal.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Times as the service writes them: local time of the account's zone, no offset, trailing zeros of the fraction cut. */
final class WireTime {

    private static final int NANOS_PER_TICK = 100;
    private static final int TICK_DIGITS = 7;
    // JAXB writes a fraction through BigDecimal.toString, which turns to scientific notation below this.
    private static final long SMALLEST_PLAIN = 10;

    private final ZoneId zone;
    private final DatatypeFactory types = DatatypeFactory.newDefaultInstance();

    WireTime(ZoneId zone) {
        this.zone = zone;
    }

    /** That time with up to seven digits of fraction, as .NET has them; one from the database has no more than three. */
    XMLGregorianCalendar of(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        long ticks = local.getNano() / NANOS_PER_TICK;
        return types.newXMLGregorianCalendar(
                BigInteger.valueOf(local.getYear()),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                fraction(ticks),
                DatatypeConstants.FIELD_UNDEFINED);
    }

    /** That time, or null for an event that has not happened. */
    @Nullable
    XMLGregorianCalendar ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    /** The instant that a caller means: in the account's zone unless he gives an offset. */
    Instant read(XMLGregorianCalendar value) {
        int nanos = value.getFractionalSecond() == null
                ? 0
                : value.getFractionalSecond().movePointRight(9).intValue();
        LocalDateTime local = LocalDateTime.of(
                value.getYear(),
                value.getMonth(),
                value.getDay(),
                value.getHour(),
                value.getMinute(),
                value.getSecond(),
                nanos);
        if (value.getTimezone() == DatatypeConstants.FIELD_UNDEFINED) {
            return local.atZone(zone).toInstant();
        }
        return local.toInstant(ZoneOffset.ofTotalSeconds(value.getTimezone() * 60));
    }

    private static @Nullable BigDecimal fraction(long ticks) {
        if (ticks < SMALLEST_PLAIN) {
            return null;
        }
        return BigDecimal.valueOf(ticks, TICK_DIGITS).stripTrailingZeros();
    }
}
