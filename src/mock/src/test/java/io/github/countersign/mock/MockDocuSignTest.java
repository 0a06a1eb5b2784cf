package io.github.countersign.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.wire.Wire;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MockDocuSignTest {

    private static final String ID = "0a0a0a0a-0000-4000-8000-00000000000a";

    @Test
    void startsOnAFreeLoopbackPortWithMadeUpCredentials() {
        try (MockDocuSign one = MockDocuSign.start();
                MockDocuSign other = MockDocuSign.start()) {
            assertThat(one.api().getPort()).isNotEqualTo(other.api().getPort());
            assertThat(one.api().getPath()).isEqualTo("/api/3.0/api.asmx");
            assertThat(one.console().getPath()).isEqualTo("/");
            assertThat(one.userName()).endsWith("@example.com");
            assertThat(one.accountId()).matches("[0-9a-f-]{36}");
            assertThat(one.envelopes()).isEmpty();
            assertThat(one).hasToString("MockDocuSign[" + one.api() + "]");
        }
    }

    @Test
    void afterCloseNobodyListensAndNoThreadIsLeft() {
        MockDocuSign docusign = MockDocuSign.start();
        Wire.call(docusign, "Ping", Wire.ping());
        int port = docusign.api().getPort();

        docusign.close();
        docusign.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                .isInstanceOf(ConnectException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("mock-docusign-" + port))
                .allSatisfy(thread -> {
                    thread.join(5000);
                    assertThat(thread.isAlive()).isFalse();
                });
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        try (MockDocuSign docusign = MockDocuSign.start()) {
            int port = docusign.api().getPort();

            assertThatThrownBy(() -> MockDocuSign.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Cannot listen at")
                    .hasMessageContaining(Integer.toString(port));
        }
    }

    @Test
    void everyoneMayBeLetInWhenAsked() throws Exception {
        try (MockDocuSign docusign = MockDocuSign.builder()
                .bindAddress(InetAddress.getByAddress(new byte[4]))
                .accountZone(ZoneId.of("Asia/Kathmandu"))
                .accountId("FFFFFFFF-0000-4000-8000-000000000000")
                .start()) {
            assertThat(docusign.api().getHost()).isEqualTo("127.0.0.1");
            assertThat(docusign.accountId()).isEqualTo("ffffffff-0000-4000-8000-000000000000");
            assertThat(Wire.call(docusign, "Ping", Wire.ping()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void sixtyFourClientsAtOnceEachGetTheirOwnAnswer() throws Exception {
        MockDocuSignBuilder builder = MockDocuSign.builder().integratorKey("KEY");
        for (int i = 0; i < 64; i++) {
            builder.user(MockUser.of("user%d@example.com".formatted(i), "User", "secret" + i));
        }
        ExecutorService clients = Executors.newFixedThreadPool(64);
        try (MockDocuSign docusign = builder.start()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                int number = i;
                running.add(clients.submit(() -> pingTwentyTimes(docusign, number)));
            }
            for (Future<?> future : running) {
                future.get();
            }
            for (int i = 0; i < 64; i++) {
                String user = "user%d@example.com".formatted(i);
                assertThat(docusign.requests())
                        .filteredOn(r -> user.equals(r.userName()))
                        .hasSize(15);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static void pingTwentyTimes(MockDocuSign docusign, int number) {
        for (int call = 0; call < 15; call++) {
            String id = "urn:uuid:%d-%d".formatted(number, call);
            String header =
                    "<MessageID xmlns='http://schemas.xmlsoap.org/ws/2004/08/addressing'>%s</MessageID>".formatted(id)
                            + Wire.token("[KEY]user%d@example.com".formatted(number), "secret" + number);
            String reply = Wire.post(docusign, "Ping", Wire.envelope(header, Wire.ping()))
                    .body();
            assertThat(Wire.text(reply, "RelatesTo")).isEqualTo(id);
        }
    }

    @Test
    void timePassesOnlyAsTold() {
        MockClock clock = MockClock.standing(Instant.parse("2026-11-24T10:00:00Z"));
        Instant before = clock.instant();

        clock.advance(Duration.ofDays(120));

        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofDays(120));
        assertThat(clock.withZone(ZoneId.of("Asia/Kathmandu")).instant()).isEqualTo(clock.instant());
        assertThat(clock.withZone(ZoneId.of("Asia/Kathmandu")).getZone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot advance the clock by PT-1S: time does not go back");
    }

    @Test
    void aMockTellsItsOwnTime() {
        try (MockDocuSign docusign = MockDocuSign.start()) {
            docusign.clock().advance(Duration.ofDays(365));

            Wire.call(docusign, "Ping", Wire.ping());

            assertThat(docusign.requests().get(0).at()).isAfter(Instant.now().plus(Duration.ofDays(364)));
        }
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        MockUser ann = new MockUser(ID, "ann@example.com", "Ann", "secret canary");
        assertThat(ann.toString()).contains("ann@example.com").doesNotContain("canary");
        assertThatThrownBy(() -> MockDocuSign.builder().integratorKey("[KEY]"))
                .hasMessage("Integrator key '[KEY]' is blank or has brackets: give the bare key");
        assertThatThrownBy(() -> MockUser.of(" ", "Ann", "x"))
                .hasMessage("User name ' ' is blank or begins with a bracket, which stands for an integrator key");
        assertThatThrownBy(() -> MockDocuSign.builder()
                        .user(ann)
                        .user(MockUser.of("ANN@example.com", "Ann", "x"))
                        .start())
                .hasMessageStartingWith("Two users have the e-mail address ANN@example.com or the id ");
        assertThatThrownBy(() -> new MockSettings(
                        MockSite.DEMO,
                        List.of(MockAccount.of(ID, "Account")),
                        ZoneId.of("UTC"),
                        List.of(),
                        List.of(ann),
                        null,
                        MockClock.running(),
                        MockLimits.none(),
                        ConnectSettings.likeliest(),
                        Guesses.likeliest()))
                .hasMessage("A mock needs at least one account, one integrator key and one user");
        assertThatThrownBy(
                        () -> MockDocuSign.builder().user(ann.withAccounts(ID)).start())
                .hasMessage("User ann@example.com is a member of [" + ID
                        + "], but the accounts of the mock are [12345678-1234-1234-8234-123412345678]");
        assertThatThrownBy(() -> ann.withPasswords()).hasMessage("User ann@example.com has no password");
        assertThat(MockPassword.account("secret canary").toString()).doesNotContain("canary");
        assertThatThrownBy(() -> Guesses.likeliest().withStatusPageSize(0))
                .hasMessage("statusPageSize is 0 and maxRequestBytes 35651584: both must be at least 1");
    }

    @Test
    void eachGuessCanBeSetAlone() {
        Guesses guesses = Guesses.likeliest()
                .withDuplicateTransaction(DuplicateTransaction.REFUSED)
                .withStatusPageSize(200)
                .withEmptyCertificateDocumentId(false)
                .withCertificateInCombinedPdf(false)
                .withVoidReasonInStatus(false)
                .withTraceToken(false)
                .withMaxRequestBytes(7)
                .withSignIn(SignInGuesses.likeliest()
                        .withJsonHeader(true)
                        .withEitherForm(true)
                        .withTimestampEnforced(true)
                        .withAccountErrorsInBand(false))
                .withOperations(
                        OperationGuesses.likeliest().withFolderPageSize(3).withProcessingTime(Duration.ofHours(1)))
                .withFaultShape(FaultShape.TEXT_ONLY);

        assertThat(guesses)
                .isEqualTo(new Guesses(
                        FaultShape.TEXT_ONLY,
                        DuplicateTransaction.REFUSED,
                        200,
                        false,
                        false,
                        false,
                        false,
                        7,
                        new SignInGuesses(true, true, true, false),
                        new OperationGuesses(3, Duration.ofHours(1), 2)));
    }
}
