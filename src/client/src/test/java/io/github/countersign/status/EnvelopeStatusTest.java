package io.github.countersign.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.ServiceTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvelopeStatusTest {

    @Test
    void recipientsAreFoundByNameOrAddress() {
        EnvelopeStatus status = with(recipient("Ann", "Ann.I@example.com"), recipient("Bo", "bo@example.com"));

        assertThat(status.recipient("Bo").email()).isEqualTo("bo@example.com");
        assertThat(status.recipient("ann.i@EXAMPLE.com").name()).isEqualTo("Ann");
    }

    @Test
    void aRecipientWhoIsNotThereIsReportedWithThoseWhoAre() {
        assertThatThrownBy(() -> with(recipient("Ann", "a@example.com"), recipient("Bo", "b@example.com"))
                        .recipient("bo"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "Envelope e-1 has no recipient of that name or e-mail address; it has 2, which recipients() tells");
        assertThatThrownBy(() -> with().recipient("Bo"))
                .hasMessage(
                        "Envelope e-1 has no recipient of that name or e-mail address; it has 0, which recipients() tells");
    }

    @Test
    void aTimeBecomesAnInstantInTheZoneOfTheAccountUnlessTheServiceWroteTheOffset() {
        LocalDateTime local = LocalDateTime.of(2012, 2, 6, 20, 40, 28);
        ZoneId account = ZoneId.of("America/Los_Angeles");

        assertThat(new ServiceTime(local, Optional.empty()).instant(account))
                .isEqualTo(Instant.parse("2012-02-07T04:40:28Z"));
        assertThat(new ServiceTime(local, Optional.of(ZoneOffset.ofHours(-7))).instant(account))
                .isEqualTo(Instant.parse("2012-02-07T03:40:28Z"));
    }

    @Test
    void aTimeReadsAsItWasWritten() {
        LocalDateTime local = LocalDateTime.of(2012, 2, 6, 20, 40, 28);

        assertThat(new ServiceTime(local, Optional.empty())).hasToString("2012-02-06T20:40:28");
        assertThat(new ServiceTime(local, Optional.of(ZoneOffset.ofHours(-7))))
                .hasToString("2012-02-06T20:40:28-07:00");
    }

    private static EnvelopeStatus with(RecipientStatus... recipients) {
        Optional<ServiceTime> never = Optional.empty();
        return new EnvelopeStatus(
                new EnvelopeId("e-1"),
                EnvelopeStatusCode.SENT,
                Optional.of("Sent"),
                "s",
                "Sue",
                "sue@example.com",
                never,
                never,
                never,
                never,
                never,
                never,
                never,
                Optional.empty(),
                Arrays.asList(recipients),
                List.of(),
                List.of(),
                new net.docusign.api_3_0.EnvelopeStatus());
    }

    private static RecipientStatus recipient(String name, String email) {
        Optional<ServiceTime> never = Optional.empty();
        return new RecipientStatus(
                name,
                email,
                RecipientType.SIGNER,
                1,
                RecipientStatusCode.SENT,
                Optional.of("Sent"),
                Optional.empty(),
                Optional.empty(),
                never,
                never,
                never,
                never,
                Optional.empty(),
                List.of());
    }
}
