package io.github.countersign.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.SignInGuesses;
import io.github.countersign.spi.CallJournal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.credential.CredentialSoap;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

/**
 * A JVM of its own in which java.util.logging, slf4j and commons-logging write everything they are given. Client and mock talk to each other, and
 * to a server that does what it should not. The secret may be nowhere in what is printed: logs, stack traces, names of threads, reports, journals.
 */
class SecretsIT {

    private static final String SECRET = "canary-Zx9wQ7";
    private static final String KEY = "11111111-2222-3333-4444-555555555555";

    @Test
    void theSecretIsNeitherLoggedNorThrownNorNamed() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                        "-Dorg.slf4j.simpleLogger.log.org.apache.cxf.phase.PhaseInterceptorChain=trace",
                        "-Dorg.slf4j.simpleLogger.log.org.apache.wss4j.dom.validate.UsernameTokenValidator=trace",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Everything.class.getName())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(end(printed)).isZero();
        assertThat(end(printed)).contains("succeeded: 10, failed: 42");
        // Not by assertThat(printed): what it prints when it fails is too long for anybody.
        assertThat(List.of(
                        "TRACE canary-of-jcl",
                        "FINEST: canary of jul",
                        "DEBUG org.apache.cxf",
                        "FINE: ",
                        "\"outcome\":\"SUCCESS\"",
                        "\"outcome\":\"FAULT\"",
                        "\"outcome\":\"NO_REPLY\"",
                        "\"outcome\":\"UNUSABLE_REPLY\"",
                        "thread mock",
                        "secret: right. ",
                        "connection: wrong. "))
                .allSatisfy(expected -> assertThat(printed.contains(expected)).isTrue());
        assertThat(List.of(SECRET, Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8))))
                .allSatisfy(secret -> assertThat(around(printed, secret)).isEmpty());
    }

    private static String end(String printed) {
        return printed.substring(Math.max(0, printed.length() - 2000));
    }

    private static String around(String printed, String secret) {
        int at = printed.indexOf(secret);
        return at < 0 ? "" : printed.substring(Math.max(0, at - 500), Math.min(printed.length(), at + 100));
    }

    static final class Everything {

        private static final List<SignIn> FORMS =
                List.of(SignIn.SOAP_HEADER, HttpHeaderSignIn.XML, HttpHeaderSignIn.JSON);

        private final CallJournal journal;
        private int succeeded;
        private int failed;

        private Everything(CallJournal journal) {
            this.journal = journal;
        }

        public static void main(String[] arguments) throws Exception {
            ConsoleHandler handler = new ConsoleHandler();
            handler.setLevel(Level.ALL);
            Logger.getLogger("").addHandler(handler);
            Logger.getLogger("").setLevel(Level.ALL);
            Logger.getLogger("io.github.countersign").finest("canary of jul");
            LogFactory.getLog("canary-of-jcl").trace("on");

            Path file = Files.createTempFile("calls", ".jsonl");
            try (CallJournal journal = CallJournal.open(file)) {
                Everything everything = new Everything(journal);
                everything.atTheMock();
                for (Trick trick : Trick.values()) {
                    everything.at(trick);
                }
                System.out.println(Files.readString(file));
                System.out.printf("succeeded: %d, failed: %d%n", everything.succeeded, everything.failed);
            }
            Files.delete(file);
        }

        private void atTheMock() {
            Guesses guesses =
                    Guesses.likeliest().withSignIn(SignInGuesses.likeliest().withJsonHeader(true));
            try (MockDocuSign docusign = MockDocuSign.builder()
                    .integratorKey(KEY)
                    .user(MockUser.of("ann@example.com", "Ann", SECRET))
                    .guesses(guesses)
                    .start()) {
                for (SignIn form : FORMS) {
                    try (DocuSignClient client = client(docusign.api(), form)
                            .accountId(docusign.accountId())
                            .build()) {
                        System.out.println(client.verifyCredentials());
                        attempt(client::ping);
                        attempt(() ->
                                client.port(AccountManagementServiceSoap.class).getEncryptedPassword());
                        attempt(() ->
                                client.port(CredentialSoap.class).login("[" + KEY + "]ann@example.com", SECRET, true));
                        attempt(client.onBehalfOf("nobody@example.com")::ping);
                        attempt(
                                client.with(Credentials.appPassword("unknown", "ann@example.com", SECRET.toCharArray()))
                                        ::ping);
                    }
                }
                attempt(() -> client(docusign.api(), SignIn.SOAP_HEADER).discover());
                docusign.requests().forEach(System.out::println);
            }
        }

        private void at(Trick trick) throws IOException {
            CountDownLatch end = new CountDownLatch(1);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "server");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                trick.answer(exchange, SECRET, end);
                exchange.close();
            });
            server.start();
            URI address = URI.create("http://localhost:%d/api/3.0/api.asmx"
                    .formatted(server.getAddress().getPort()));
            for (SignIn form : FORMS) {
                try (DocuSignClient client = client(address, form)
                        .accountId("an-account")
                        .idleTimeout(trick.patience())
                        .build()) {
                    System.out.println(client.verifyCredentials());
                    attempt(client::ping);
                    attempt(client.onBehalfOf("bo@example.com")::ping);
                }
            }
            end.countDown();
            server.stop(0);
        }

        private DocuSignClient.Builder client(URI address, SignIn form) {
            Credentials credentials = Credentials.appPassword(KEY, "ann@example.com", SECRET.toCharArray());
            System.out.println(credentials);
            return DocuSignClient.builder()
                    .endpoint(address)
                    .signIn(form)
                    .callListener(journal)
                    .callListener(System.out::println)
                    .transferListener((operation, direction, bytes, total) -> {
                        System.out.println(operation + direction + bytes + "/" + total);
                        Thread.getAllStackTraces().keySet().forEach(t -> System.out.println("thread " + t.getName()));
                    })
                    .credentials(credentials);
        }

        private void attempt(Runnable call) {
            try {
                call.run();
                succeeded++;
            } catch (DocuSignException e) {
                failed++;
                e.printStackTrace();
                System.out.println(e.faultString() + " " + e.errorName() + " " + e.faultCode());
            }
        }
    }
}
