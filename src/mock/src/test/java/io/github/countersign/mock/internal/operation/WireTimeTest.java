package io.github.countersign.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.internal.envelope.DatabaseTime;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import net.docusign.api_3_0.EnvelopeStatus;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTimeTest {

    private final WireTime pacific = new WireTime(TestMock.PACIFIC);

    @Property(tries = 500)
    void databaseTimesHaveNoOffsetAndUpToThreeDigitsThatEndInZeroThreeOrSeven(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        Instant instant = DatabaseTime.round(Instant.ofEpochMilli(millis));
        EnvelopeStatus status = new EnvelopeStatus();
        status.setCreated(pacific.of(instant));

        String wire = Wire.of(status);

        // 1 to 3 digits; two or one when the cut ones were zeros; the third is 3 or 7, since 0 would be cut.
        assertThat(wire)
                .containsPattern("<Created>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d?\\d?[1-9])?</Created>");
        assertThat(wire).containsPattern(":\\d\\d(\\.\\d|\\.\\d\\d|\\.\\d\\d[37])?</Created>");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-16T04:40:28Z,            2026-01-15T20:40:28",
        "2026-01-16T04:40:28.500Z,        2026-01-15T20:40:28.5",
        "2026-07-16T04:40:28.050Z,        2026-07-15T21:40:28.05",
        "2026-01-16T04:40:28.657Z,        2026-01-15T20:40:28.657",
        "2026-01-16T04:40:28.123456789Z,  2026-01-15T20:40:28.1234567",
        "2026-01-16T04:40:28.000000900Z,  2026-01-15T20:40:28",
        "2026-01-16T04:40:28.000001Z,     2026-01-15T20:40:28.000001",
    })
    void timesAreLocalToTheAccountAndCarryTicks(Instant instant, String expected) {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setTimeGenerated(pacific.of(instant));

        assertThat(Wire.of(status)).contains("<TimeGenerated>" + expected + "</TimeGenerated>");
    }

    @Test
    void aTimeWithoutOffsetIsReadInTheAccountsZoneAndOneWithOffsetIsTakenAtItsWord() throws Exception {
        DatatypeFactory types = DatatypeFactory.newInstance();

        assertThat(pacific.read(types.newXMLGregorianCalendar("2026-01-15T20:40:28.657")))
                .isEqualTo(Instant.parse("2026-01-16T04:40:28.657Z"));
        assertThat(pacific.read(types.newXMLGregorianCalendar("2026-01-15T20:40:28+05:45")))
                .isEqualTo(Instant.parse("2026-01-15T14:55:28Z"));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        WireTime utc = new WireTime(ZoneOffset.UTC);
        Instant instant = Instant.ofEpochMilli(millis);
        XMLGregorianCalendar written = utc.of(instant);

        assertThat(written.getTimezone()).isEqualTo(DatatypeConstants.FIELD_UNDEFINED);
        assertThat(utc.read(written)).isEqualTo(instant);
    }

    @Test
    void whatHasNotHappenedHasNoTime() {
        assertThat(pacific.ofNullable(null)).isNull();
    }
}
