package io.github.countersign.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.countersign.limits.CallLimits;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four processes share the calls of an hour, with a clock that runs forty times as fast. The shared place is stopped for ten minutes of that hour. The
 * service allows 3,000 and 500; the fleet is told a little less, for what a call takes from its turn to the service.
 */
class FleetIT {

    static final int MEMBERS = 4;
    static final CallLimits OURS = CallLimits.standard().perHour(2970).perBurst(470);

    private static final int HOURLY = 3000;
    private static final int BURST = 500;
    private static final Instant START = Instant.parse("2026-03-02T10:58:00Z");
    private static final Instant HOUR = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant END = Instant.parse("2026-03-02T12:02:00Z");

    @TempDir
    private Path folder;

    private interface Place {
        void start() throws Exception;

        void stop() throws Exception;
    }

    @Test
    void sharesOneLimitThroughPostgres() throws Exception {
        int port = freePort();
        Path data = folder.resolve("postgres");
        EmbeddedPostgres[] running = new EmbeddedPostgres[1];
        Place place = new Place() {
            @Override
            public void start() throws IOException {
                running[0] = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .start();
            }

            @Override
            public void stop() throws IOException {
                running[0].close();
            }
        };
        place.start();
        try {
            table(running[0]);
            check("PostgreSQL", "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port), place);
        } finally {
            place.stop();
        }
    }

    private static void table(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table bucket(id varchar(200) primary key, state bytea, expires_at bigint)");
        }
    }

    @Test
    void sharesOneLimitThroughRedis() throws Exception {
        Path server = Path.of("/usr/bin/redis-server");
        assumeTrue(Files.isExecutable(server), "redis-server is not installed");
        int port = freePort();
        Process[] running = new Process[1];
        Place place = new Place() {
            @Override
            public void start() throws Exception {
                running[0] = new ProcessBuilder(
                                server.toString(),
                                "--port",
                                String.valueOf(port),
                                "--bind",
                                "127.0.0.1",
                                "--save",
                                "",
                                "--dir",
                                folder.toString())
                        .redirectOutput(folder.resolve("redis.log").toFile())
                        .redirectErrorStream(true)
                        .start();
                awaitPort(port);
            }

            @Override
            public void stop() throws Exception {
                running[0].destroy();
                running[0].waitFor();
            }
        };
        place.start();
        try {
            // Without files: it comes back empty.
            check("Redis", "redis://127.0.0.1:%d".formatted(port), place);
        } finally {
            place.stop();
        }
    }

    private void check(String name, String address, Place place) throws Exception {
        List<Process> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(member(address, folder.resolve(name + i)));
        }
        FastTime time = begin(members);
        until(time, HOUR.plus(Duration.ofMinutes(15)));
        place.stop();
        until(time, HOUR.plus(Duration.ofMinutes(25)));
        place.start();
        List<Instant> calls = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            assertThat(members.get(i).waitFor()).isZero();
            Files.readAllLines(folder.resolve(name + i)).forEach(line -> calls.add(Instant.parse(line)));
        }
        calls.sort(null);

        long inTheHour = calls.stream()
                .filter(call -> !call.isBefore(HOUR) && call.isBefore(HOUR.plus(Duration.ofHours(1))))
                .count();
        int most = mostIn(calls, Duration.ofSeconds(30));
        System.out.printf(
                "fleet: %d processes through %s: %d of %d calls in the hour, at most %d of %d in 30 s%n",
                MEMBERS, name, inTheHour, HOURLY, most, BURST);
        assertThat(inTheHour).isBetween(HOURLY * 95L / 100, (long) HOURLY);
        assertThat(most).isLessThanOrEqualTo(BURST);
    }

    /** The clock begins when all are there: a second of the machine is forty of its own, so that one who comes late would miss a burst. */
    private static FastTime begin(List<Process> members) throws IOException {
        for (Process member : members) {
            assertThat(member.inputReader().readLine()).isEqualTo(FleetMember.READY);
        }
        long startedAt = System.currentTimeMillis() + 500;
        for (Process member : members) {
            try (Writer toMember = member.outputWriter()) {
                toMember.write(startedAt + "\n");
            }
        }
        return new FastTime(START, startedAt);
    }

    private static Process member(String address, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FleetMember.class.getName(),
                        address,
                        START.toString(),
                        END.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int mostIn(List<Instant> calls, Duration window) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < calls.size(); to++) {
            while (!calls.get(to).isBefore(calls.get(from).plus(window))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private static void until(FastTime time, Instant when) throws InterruptedException {
        Duration left = Duration.between(time.now(), when);
        if (!left.isNegative()) {
            time.pause(left);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("nothing listens at port " + port);
    }
}
