package io.github.countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar as a process of its own, as people run it. */
class CommandLineIT {

    private static final Path JAR = Path.of(System.getProperty("countersign.jar"));

    @TempDir
    private Path folder;

    private Process mock;
    private String ready;

    @BeforeEach
    void startMock() throws IOException {
        mock = java("mock", "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = mock.inputReader(StandardCharsets.UTF_8);
        ready = out.readLine();
    }

    @AfterEach
    void stopMock() throws InterruptedException {
        mock.toHandle().destroy(); // SIGTERM
        assertThat(mock.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theMockSaysInOneLineHowToReachItAndEndsWithItsInput() throws Exception {
        for (String key : List.of("console", "integratorKey", "user", "password", "accountId")) {
            assertThat(value(ready, key)).as(key).isNotBlank();
        }
        assertThat(value(ready, "api")).endsWith("/api/3.0/api.asmx");
        assertThat(value(ready, "dsapi")).endsWith("/api/3.0/dsapi.asmx");
        assertThat(value(ready, "credential")).endsWith("/api/3.0/credential.asmx");
        assertThat(value(ready, "accountManagement")).endsWithIgnoringCase("/api/3.0/AccountManagement.asmx");

        mock.getOutputStream().close();

        assertThat(mock.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(mock.exitValue()).isZero();
    }

    @Test
    void aSeededMockKeepsItsDocumentsWhereItIsTold() throws Exception {
        Path seed = Files.writeString(
                folder.resolve("seed.json"),
                "{\"users\": [{\"email\": \"ann@example.com\", \"name\": \"Ann Lee\", \"password\": \"one\"}]}");
        Path data = folder.resolve("data");
        stopMock();
        mock = java("mock", "--json", "--seed", seed.toString(), "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ready = mock.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(value(ready, "user")).isEqualTo("ann@example.com");
        Path note = Files.writeString(folder.resolve("note.txt"), "Sign here:\n");

        Run sent = run("send", note.toString(), "--signer", "Bo <bo@example.com>", "--anchor", "Sign here:", "--json");

        assertThat(sent.err()).isEmpty();
        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all.map(Path::toString)).anyMatch(path -> path.endsWith(".pdf"));
        }
        stopMock();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aPortThatIsTakenIsWrongInputAndNoDefect() throws Exception {
        String port = String.valueOf(URI.create(value(ready, "api")).getPort());

        Run second = execute(java("mock", "--port", port));

        assertThat(second.code()).isEqualTo(3);
        assertThat(second.err())
                .startsWith("countersign: The mock cannot start: Cannot listen at ")
                .contains(port);
    }

    @Test
    void sendsAndDownloadsWithThePasswordFromTheEnvironment() throws Exception {
        Path note = Files.writeString(folder.resolve("note.txt"), "Sign here:\n");

        Run sent = run(
                "send", note.toString(), "--signer", "Ann Lee <ann@example.com>", "--anchor", "Sign here:", "--json");
        assertThat(sent.err()).isEmpty();
        assertThat(sent.code()).isZero();
        Run downloaded = run(
                "download",
                value(sent.out(), "envelopeId"),
                "-o",
                folder.resolve("out.pdf").toString());

        assertThat(downloaded.code()).isZero();
        assertThat(Pdfs.textOf(folder.resolve("out.pdf"))).contains("Sign here:");
    }

    @Test
    void theDoctorWritesAJournalThatGoLiveReads() throws Exception {
        Path journal = folder.resolve("calls.jsonl");
        Run doctor = run("doctor", "--account-management", "--journal", journal.toString());
        assertThat(doctor.out()).contains("secret: right. ", "account management: right. ");
        assertThat(doctor.code()).isZero();

        Run review = execute(java("go-live", journal.toString()));

        assertThat(review.out())
                .startsWith("Integrator key " + value(ready, "integratorKey") + ", 2 calls from ")
                .contains("The longest run has 1 calls.", "App Password in use: kept. All 2 calls had one.");
        assertThat(review.code()).isEqualTo(8);
    }

    @Test
    void anErrorIsOneLineOnStderrWithoutAStackTrace() throws Exception {
        Run run = run("status", "00000000-0000-0000-0000-000000000001");

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("countersign: ");
    }

    private Run run(String... command) throws Exception {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--endpoint", value(ready, "api"), "--integrator-key", value(ready, "integratorKey")));
        args.addAll(List.of("--user", value(ready, "user"), "--account", value(ready, "accountId")));
        ProcessBuilder builder = java(args.toArray(String[]::new));
        builder.environment().put("COUNTERSIGN_PASSWORD", value(ready, "password"));
        return execute(builder);
    }

    private Run execute(ProcessBuilder builder) throws Exception {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static ProcessBuilder java(String... args) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    private static String value(String json, String key) {
        Matcher matcher = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(json);
        assertThat(matcher.find()).as("%s in %s", key, json).isTrue();
        return matcher.group(1);
    }

    private record Run(int code, String out, String err) {}
}
