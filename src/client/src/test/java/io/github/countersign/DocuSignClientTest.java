package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.net.Authenticator;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.docusign.api_3_0.APIServiceSoap;
import org.apache.cxf.BusFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocuSignClientTest {

    private static final String NOWHERE = "https://no-such-host.invalid/api/3.0/api.asmx";

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DocuSignClient.builder().build())
                .withMessage(String.join(
                        System.lineSeparator(),
                        "The client cannot be built, 3 problems:",
                        "  no endpoint: give environment(Environment.DEMO) or endpoint(...)",
                        "  no account: give accountId(...), the id under \"API and Keys\" in the console",
                        "  no credentials: give credentials(...) or credentialsProvider(...)"));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DocuSignClient.builder()
                        .endpoint(URI.create("http://mock.test:8080/api/3.0/api.asmx"))
                        .accountId(" ")
                        .credentials(Clients.credentials())
                        .connectTimeout(Duration.ZERO)
                        .idleTimeout(Duration.ofDays(2))
                        .build())
                .withMessage(String.join(
                        System.lineSeparator(),
                        "The client cannot be built, 4 problems:",
                        "  plain http to mock.test would send the secret and the documents readable: "
                                + "use https, or allowPlainHttp(\"mock.test\") for a test host",
                        "  Account id is blank",
                        "  connectTimeout is PT0S: at least 1 ms and at most 24 hours are needed",
                        "  idleTimeout is PT48H: at least 1 ms and at most 24 hours are needed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x/y", "api.asmx", "mailto:ann@example.com", "https://user:pw@x/api", "https://x/api?WSDL"
            })
    void refusesAnEndpointThatIsNoPlainAddress(String endpoint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().endpoint(URI.create(endpoint)).build())
                .withMessageContaining("1 problem:")
                .withMessageContaining("Endpoint '")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("pw"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/a",
                "http://LOCALHOST:80/a",
                "http://127.0.0.1:1/a",
                "http://127.1.2.3/a",
                "http://[::1]:80/a"
            })
    void plainHttpToLoopbackNeedsNoPermission(String endpoint) {
        assertThatCode(() -> builder().endpoint(URI.create(endpoint)).build().close())
                .doesNotThrowAnyException();
    }

    @Test
    void plainHttpToANamedHostIsAllowedForThatHostOnly() {
        DocuSignClient.Builder builder = builder().allowPlainHttp("Mock.test");
        assertThatCode(() -> builder.endpoint(URI.create("http://mock.TEST:8080/a"))
                        .build()
                        .close())
                .doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.endpoint(URI.create("http://mock.test.example/a"))
                        .build())
                .withMessageContaining("plain http to mock.test.example");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.endpoint(URI.create("http://localhost.example/a"))
                        .build())
                .withMessageContaining("plain http to localhost.example");
    }

    @Test
    void buildingAClientTouchesNoNetworkAndNoGlobalSetting() {
        ProxySelector selector = ProxySelector.getDefault();
        Authenticator authenticator = Authenticator.getDefault();
        ProxySelector.setDefault(new RefusingSelector());
        try (DocuSignClient client = builder().build()) {
            assertThat(BusFactory.getThreadDefaultBus(false)).isNull();
            assertThat(BusFactory.getDefaultBus(false)).isNull();
            assertThat(Authenticator.getDefault()).isSameAs(authenticator);
            assertThat(client).hasToString("DocuSignClient[%s, account %s]", NOWHERE, Clients.ACCOUNT);
        } finally {
            ProxySelector.setDefault(selector);
        }
    }

    @Test
    void aCallLeavesTheBusOfItsThreadAsItWas() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.of(server)) {
            client.ping();
            assertThat(BusFactory.getThreadDefaultBus(false)).isNull();
            assertThat(BusFactory.getDefaultBus(false)).isNull();
        }
    }

    @Test
    void environmentsHaveTheAddressesOfTheVendor() {
        assertThat(Environment.DEMO).hasToString("https://demo.docusign.net/api/3.0/api.asmx");
        assertThat(Environment.PRODUCTION.host()).isEqualTo("www.docusign.net");
        assertThatCode(() -> builder().environment(Environment.DEMO).build().close())
                .doesNotThrowAnyException();
    }

    @Test
    void afterCloseEveryCallSaysWhenThatWas() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()))) {
            DocuSignClient client = Clients.of(server);
            APIServiceSoap port = client.port(APIServiceSoap.class);
            client.ping();
            client.close();
            client.close();
            String closed = "This client was closed at 20\\d\\d-\\d\\d-\\d\\dT.*Z: build a new one, or close it later";
            assertThatIllegalStateException().isThrownBy(client::ping).withMessageMatching(closed);
            assertThatIllegalStateException().isThrownBy(port::ping).withMessageMatching(closed);
            assertThatIllegalStateException()
                    .isThrownBy(() -> client.port(APIServiceSoap.class))
                    .withMessageMatching(closed);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aCallInFlightOutlivesClose() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RecordingServer server = RecordingServer.start(request -> {
            arrived.countDown();
            await(closed);
            return Reply.soap(Soap.pingReply());
        })) {
            DocuSignClient client = Clients.of(server);
            Future<Boolean> ping = thread.submit(client::ping);
            assertThat(arrived.await(20, TimeUnit.SECONDS))
                    .as("the call arrived")
                    .isTrue();
            client.close();
            closed.countDown();
            assertThat(ping.get()).isTrue();
            assertThatIllegalStateException().isThrownBy(client::ping);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void onlyTheGeneratedPortsAreThere() {
        try (DocuSignClient client = builder().build()) {
            APIServiceSoap port = client.port(APIServiceSoap.class);
            assertThat(port)
                    .isEqualTo(client.port(APIServiceSoap.class))
                    .hasToString("APIServiceSoap of a DocuSignClient");
            assertThat(Set.of(port).contains(client.port(APIServiceSoap.class))).isTrue();
            assertThat(port.equals(new Object())).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.port(BindingProvider.class))
                    .withMessage(
                            "There is no port of type jakarta.xml.ws.BindingProvider, only of net.docusign.api_3_0.APIServiceSoap, "
                                    + "net.docusign.accountmanagement.AccountManagementServiceSoap, net.docusign.credential.CredentialSoap");
        }
    }

    private static DocuSignClient.Builder builder() {
        return DocuSignClient.builder()
                .endpoint(URI.create(NOWHERE))
                .accountId(new AccountId(Clients.ACCOUNT))
                .credentials(Clients.credentials());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS))
                    .as("the client was closed")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class RefusingSelector extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            throw new AssertionError("The network was asked for: " + uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new AssertionError(e);
        }
    }
}
