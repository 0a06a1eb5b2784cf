package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.spi.CallJournal;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.TunnelProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A JVM of its own with everything logged at its finest level: neither secret may appear in what it prints. */
class SecretsTest {

    private static final String PROXY_SECRET = "pr0xy-canary-Qw7";

    @Test
    void noSecretIsLoggedThrownOrPrinted() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Everything.class.getName())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor())
                .as(printed.substring(Math.max(0, printed.length() - 2000)))
                .isZero();
        assertThat(printed)
                .contains(
                        "DEBUG org.apache.cxf", "FINE", "failures: 26", "connection: wrong", "\"operation\":\"Login\"")
                .doesNotContain(Clients.SECRET, PROXY_SECRET, base64("u:" + PROXY_SECRET), base64(Clients.SECRET));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static final class Everything {

        private Everything() {}

        public static void main(String[] arguments) throws Exception {
            logEverything();
            String echo = "<wsse:Password>" + Clients.SECRET + "</wsse:Password>";
            List<Reply> replies = List.of(
                    Reply.soap(Soap.pingReply()),
                    Reply.fault(
                            "soap:Server",
                            "you sent " + Clients.SECRET,
                            "<detail><ErrorCode>" + Clients.SECRET + "</ErrorCode></detail>"),
                    Reply.http(502, "text/html", "<html>" + echo + "</html>"),
                    Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 9999\r\n\r\n"
                            + Soap.envelope(echo)),
                    Reply.soap("<a>".repeat(200) + echo + "</a>".repeat(200)),
                    Reply.silence(""),
                    Reply.nothing());
            int failures = throughAProxy();
            Path file = Files.createTempFile("calls", ".jsonl");
            try (CallJournal journal = CallJournal.open(file)) {
                for (SignIn form : List.of(SignIn.SOAP_HEADER, HttpHeaderSignIn.XML, HttpHeaderSignIn.JSON)) {
                    for (Reply reply : replies) {
                        failures += failuresWith(form, reply, journal);
                    }
                }
            }
            System.out.println(Files.readString(file));
            System.out.println("failures: " + failures);
            Files.delete(file);
        }

        private static int failuresWith(SignIn form, Reply reply, CallJournal journal) {
            try (RecordingServer server = RecordingServer.start(request -> reply)) {
                DocuSignClient.Builder builder = Clients.builder(server)
                        .signIn(form)
                        .callListener(journal)
                        .idleTimeout(Duration.ofMillis(200));
                try (DocuSignClient client = builder.build()) {
                    System.out.println(client.verifyCredentials());
                    int failures = failuresOf(client::ping) + failuresOf(client.onBehalfOf("bo")::ping);
                    return failures / 2 + (form == SignIn.SOAP_HEADER ? failuresOf(builder::discover) : 0);
                }
            }
        }

        private static int throughAProxy() throws IOException {
            try (RecordingServer server = RecordingServer.start(request -> Reply.nothing());
                    TunnelProxy proxy = TunnelProxy.start(server.port(), "HTTP/1.1 407 No\r\n\r\n");
                    DocuSignClient client = Clients.builder(server)
                            .endpoint(URI.create("https://localhost/a"))
                            .proxy("127.0.0.1", proxy.port(), "u", PROXY_SECRET.toCharArray())
                            .build()) {
                return failuresOf(client::ping);
            }
        }

        private static int failuresOf(Runnable call) {
            System.out.println(Clients.credentials());
            try {
                call.run();
                return 0;
            } catch (DocuSignException e) {
                e.printStackTrace();
                return 1;
            }
        }

        private static void logEverything() {
            ConsoleHandler handler = new ConsoleHandler();
            handler.setLevel(Level.ALL);
            Logger.getLogger("").addHandler(handler);
            Logger.getLogger("").setLevel(Level.ALL);
        }
    }
}
