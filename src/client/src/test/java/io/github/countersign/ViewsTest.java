package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.Test;

class ViewsTest {

    @Test
    void aViewCallsAsSomebodyElseAndLeavesTheClientAsItIs() {
        AtomicReference<String> secret = new AtomicReference<>("old");
        try (RecordingServer server = pinging();
                DocuSignClient client = Clients.of(server)) {
            DocuSignClient bo = client.with(
                    () -> Credentials.appPassword("KEY-2", "bo", secret.get().toCharArray()));
            client.ping();
            bo.ping();
            secret.set("new");
            bo.onBehalfOf("cy").ping();
            bo.onBehalfOf("cy").onBehalfOf("di").port(APIServiceSoap.class).ping();
            client.onBehalfOf("cy").ping();
            client.ping();

            String ann = "[" + Clients.KEY + "]";
            assertThat(server.requests())
                    .extracting(r -> r.soap().userName() + " " + r.soap().password())
                    .containsExactly(
                            ann + "ann@example.com " + Clients.SECRET,
                            "[KEY-2]bo old",
                            "[KEY-2][cy]bo new",
                            "[KEY-2][di]bo new",
                            ann + "[cy]ann@example.com " + Clients.SECRET,
                            ann + "ann@example.com " + Clients.SECRET);
            assertThat(server.connections()).isOne();
            assertThat(bo).hasToString(client.toString());
        }
    }

    @Test
    void closingAViewDoesNothingAndClosingTheClientClosesItsViews() {
        try (RecordingServer server = pinging()) {
            DocuSignClient client = Clients.of(server);
            DocuSignClient view = client.onBehalfOf("bo");
            view.close();
            assertThat(view.ping()).isTrue();
            assertThat(client.ping()).isTrue();
            client.close();
            assertThatIllegalStateException()
                    .isThrownBy(view::ping)
                    .withMessageStartingWith("This client was closed at ");
        }
    }

    @Test
    void aViewForNobodyIsRefusedAtOnce() {
        try (RecordingServer server = pinging();
                DocuSignClient client = Clients.of(server)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.onBehalfOf("[bo]"))
                    .withMessage(
                            "The user to send on behalf of is blank or has brackets: give the bare e-mail address or user id");
        }
    }

    @Test
    void aViewCostsLessThanFiftyKilobytesAndFiveMilliseconds() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (RecordingServer server = pinging();
                DocuSignClient client = Clients.of(server)) {
            long[] bytes = new long[101];
            long[] nanos = new long[101];
            for (int i = 0; i < bytes.length; i++) {
                long began = System.nanoTime();
                long allocated = thread.getCurrentThreadAllocatedBytes();
                client.onBehalfOf("user-" + i).port(APIServiceSoap.class);
                nanos[i] = System.nanoTime() - began;
                bytes[i] = thread.getCurrentThreadAllocatedBytes() - allocated;
            }
            // The middle one: the first loads classes, and any may meet the garbage collector.
            Arrays.sort(bytes);
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT, "A view with its port: %,d bytes and %,d ns in the middle%n", bytes[50], nanos[50]);
            assertThat(bytes[50]).isLessThan(50_000);
            assertThat(nanos[50]).isLessThan(5_000_000);
        }
    }

    @Test
    void theCredentialsOfAViewGoWithIt() throws InterruptedException {
        try (RecordingServer server = pinging();
                DocuSignClient client = Clients.of(server)) {
            WeakReference<Credentials> credentials = usedOnce(client);
            for (int i = 0; i < 100 && credentials.get() != null; i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(credentials.get()).isNull();
            assertThat(client.ping()).isTrue();
        }
    }

    private static WeakReference<Credentials> usedOnce(DocuSignClient client) {
        Credentials credentials = credentialsOf("A");
        client.with(credentials).onBehalfOf("bo").ping();
        client.with(credentials).port(APIServiceSoap.class).ping();
        return new WeakReference<>(credentials);
    }

    /** The operation's argument says whose call it is; the server compares that with the sign-in, whatever it answers. */
    @Test
    void tenThousandInterleavedCallsOfTwoTenantsWithFaultsNeverMixUp() throws Exception {
        AtomicInteger mixedUp = new AtomicInteger();
        Random chance = new Random(42);
        try (RecordingServer server = RecordingServer.start(request -> {
                    if (!isConsistent(request)) {
                        mixedUp.incrementAndGet();
                    }
                    return anyReply(chance);
                });
                DocuSignClient token = Clients.of(server);
                DocuSignClient header =
                        Clients.builder(server).signIn(SignIn.HTTP_HEADER).build()) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (DocuSignClient client : List.of(token, header)) {
                for (String tenant : List.of("A", "B")) {
                    DocuSignClient view = client.with(credentialsOf(tenant));
                    work.add(() -> calls(view, tenant));
                }
            }
            int failures = runAll(work).stream().mapToInt(Integer::intValue).sum();

            assertThat(mixedUp).hasValue(0);
            assertThat(failures).isBetween(1000, 9000);
            assertThat(server.requests()).hasSize(10_000);
        }
    }

    private static int calls(DocuSignClient view, String tenant) {
        int failures = 0;
        for (int i = 0; i < 2_500; i++) {
            DocuSignClient caller = i % 3 == 0 ? view.onBehalfOf("boss-" + tenant) : view;
            try {
                caller.port(APIServiceSoap.class).requestSenderToken("envelope", "tenant-" + tenant, "url");
            } catch (DocuSignException e) {
                failures++;
            }
        }
        return failures;
    }

    private static Credentials credentialsOf(String tenant) {
        return Credentials.appPassword("KEY-" + tenant, "user-" + tenant, ("secret-" + tenant).toCharArray());
    }

    private static boolean isConsistent(HttpExchangeRecord request) {
        String tenant = request.text().contains("tenant-A") ? "A" : "B";
        String other = tenant.equals("A") ? "B" : "A";
        String all = request.text() + request.headers().getOrDefault("x-docusign-authentication", "");
        return List.of("KEY-", "user-", "secret-").stream()
                .allMatch(part ->
                        all.contains(part + tenant) && !all.contains(part + other) && !all.contains("boss-" + other));
    }

    private static Reply anyReply(Random chance) {
        int kind;
        synchronized (chance) {
            kind = chance.nextInt(10);
        }
        return switch (kind) {
            case 0 -> Reply.fault("soap:Server", "No", "<detail><ErrorCode>111</ErrorCode></detail>");
            case 1 -> Reply.http(502, "text/html", "<html>busy</html>");
            case 2 ->
                Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 9999\r\n\r\n"
                        + Soap.envelope(""));
            case 3 -> Reply.nothing();
            default ->
                Reply.soap(
                        "<RequestSenderTokenResponse xmlns=\"%s\"><RequestSenderTokenResult>x</RequestSenderTokenResult></RequestSenderTokenResponse>"
                                .formatted(Soap.API));
        };
    }

    private static List<Integer> runAll(List<Callable<Integer>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static RecordingServer pinging() {
        return RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
    }
}
