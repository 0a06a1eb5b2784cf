package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server echoes who signed a call in; nobody may see another name. */
class ManyIdentitiesTest {

    private static final Pattern SIGNED_IN =
            Pattern.compile("<wsse:Username>(.*?)</wsse:Username>.*>([^<]*)</wsse:Password>");
    private RecordingServer server;

    @BeforeEach
    void start() {
        server = RecordingServer.start(request -> {
            Matcher matcher = SIGNED_IN.matcher(request.text());
            assertThat(matcher.find()).isTrue();
            String who = matcher.group(1) + "/" + matcher.group(2);
            return Reply.soap(
                    "<RequestSenderTokenResponse xmlns=\"%s\"><RequestSenderTokenResult>%s</RequestSenderTokenResult></RequestSenderTokenResponse>"
                            .formatted(Soap.API, who));
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sixtyFourClientsOnAsManyThreadsNeverMixUp() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        List<DocuSignClient> clients = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            DocuSignClient client = clientOf(i);
            clients.add(client);
            work.add(callsWith(client, i));
        }
        assertThat(runAll(work)).hasSize(64).containsOnly(200);
        assertThat(server.requests()).hasSize(64 * 200);
        clients.forEach(DocuSignClient::close);
    }

    @Test
    void oneClientServesManyThreadsAndIdentities() throws Exception {
        ThreadLocal<Integer> identity = new ThreadLocal<>();
        try (DocuSignClient client = Clients.builder(server)
                .credentialsProvider(() -> credentialsOf(identity.get()))
                .build()) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int number = i;
                work.add(() -> {
                    identity.set(number);
                    return callsWith(client, number).call();
                });
            }
            assertThat(runAll(work)).hasSize(8).containsOnly(200);
        }
    }

    private DocuSignClient clientOf(int number) {
        return Clients.builder(server).credentials(credentialsOf(number)).build();
    }

    private static Credentials credentialsOf(int number) {
        return Credentials.appPassword("KEY-" + number, "user-" + number, ("secret-" + number).toCharArray());
    }

    private static Callable<Integer> callsWith(DocuSignClient client, int number) {
        APIServiceSoap port = client.port(APIServiceSoap.class);
        String expected = "[KEY-%d]user-%d/secret-%d".formatted(number, number, number);
        return () -> {
            int right = 0;
            for (int call = 0; call < 200; call++) {
                if (port.requestSenderToken("e", "a", "r").equals(expected)) {
                    right++;
                }
            }
            return right;
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
}
