package io.github.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockDocuSignBuilder;
import io.github.countersign.mock.MockUser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class DocuSignMockTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String API = "http://www.docusign.net/API/3.0";

    /** The ports that the fixtures below were given; one set for each run of a fixture. */
    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void forget() {
        PORTS.clear();
    }

    private static EngineExecutionResults run(Class<?> fixture) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(fixture))
                .execute();
    }

    private static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents().finished().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    private static int call(MockDocuSign docusign, String operation, String body)
            throws IOException, InterruptedException {
        return call(docusign, docusign.userName(), operation, body);
    }

    private static int pingAs(MockDocuSign docusign, String user) throws IOException, InterruptedException {
        return call(docusign, user, "Ping", "<Ping xmlns='%s'/>".formatted(API));
    }

    private static int call(MockDocuSign docusign, String user, String operation, String body)
            throws IOException, InterruptedException {
        String token =
                "<Security xmlns='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'>"
                        + "<UsernameToken><Username>[%s]%s</Username><Password>%s</Password></UsernameToken></Security>"
                                .formatted(docusign.integratorKey(), user, docusign.password());
        String message =
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Header>%s</Header><Body>%s</Body></Envelope>"
                        .formatted(token, body);
        HttpRequest request = HttpRequest.newBuilder(docusign.api())
                .header("Content-Type", "text/xml")
                .header("SOAPAction", API + "/" + operation)
                .POST(BodyPublishers.ofString(message))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static int ping(MockDocuSign docusign) throws IOException, InterruptedException {
        return call(docusign, "Ping", "<Ping xmlns='%s'/>".formatted(API));
    }

    private static boolean isListening(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    @Test
    void everyRunOfATestHasAMockOfItsOwnThatIsClosedAfterIt() throws IOException {
        EngineExecutionResults results = run(Everywhere.class);

        results.testEvents()
                .assertStatistics(statistics -> statistics.started(5).succeeded(5));
        assertThat(PORTS).hasSize(4);
        for (int port : PORTS) {
            assertThat(isListening(port)).isFalse();
        }
    }

    @DocuSignMock
    static class Everywhere {

        private URI fromBefore = URI.create("none:yet");

        @BeforeEach
        void before(MockDocuSign docusign) {
            fromBefore = docusign.api();
        }

        @Test
        void theSameMockBeforeDuringAndAfter(MockDocuSign docusign) throws Exception {
            PORTS.add(docusign.api().getPort());
            assertThat(docusign.api()).isEqualTo(fromBefore);
            assertThat(docusign.requests()).isEmpty();
            assertThat(ping(docusign)).isEqualTo(200);
        }

        @RepeatedTest(2)
        void anotherOneForEachRepetition(MockDocuSign docusign) throws Exception {
            PORTS.add(docusign.api().getPort());
            assertThat(docusign.requests()).isEmpty();
            assertThat(ping(docusign)).isEqualTo(200);
        }

        @Test
        void whoeverAsksInBeforeEachNeedNotAskAgain() {}

        @Nested
        class Inside {
            @Test
            void nestedClassesToo(MockDocuSign docusign) throws Exception {
                PORTS.add(docusign.api().getPort());
                assertThat(ping(docusign)).isEqualTo(200);
            }
        }

        @AfterEach
        void after(MockDocuSign docusign) {
            assertThat(docusign.api()).isEqualTo(fromBefore);
        }
    }

    @Test
    void testsThatRunAtTheSameTimeDoNotMeet() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(AtTheSameTime.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute();

        results.testEvents()
                .assertStatistics(statistics -> statistics.started(4).succeeded(4));
        assertThat(PORTS).hasSize(4);
    }

    @DocuSignMock
    static class AtTheSameTime {

        private static final CyclicBarrier ALL_FOUR = new CyclicBarrier(4);

        @RepeatedTest(4)
        void eachSeesItsOwnRequestsOnly(MockDocuSign docusign) throws Exception {
            PORTS.add(docusign.api().getPort());
            ALL_FOUR.await(30, TimeUnit.SECONDS);
            ping(docusign);
            ALL_FOUR.await(30, TimeUnit.SECONDS);
            assertThat(docusign.requests()).hasSize(1);
        }
    }

    @Test
    void aMethodWithAMockOfItsOwnLeavesThatOfItsClassAlone() {
        EngineExecutionResults results = run(Mixed.class);

        assertThat(failures(results)).isEmpty();
        results.testEvents()
                .assertStatistics(statistics -> statistics.started(3).succeeded(3));
        assertThat(PORTS).hasSize(2);
    }

    @DocuSignMock(lifetime = DocuSignMock.Lifetime.CLASS)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Mixed {

        @BeforeAll
        static void before(MockDocuSign docusign) {
            PORTS.add(docusign.api().getPort());
        }

        @Test
        @DocuSignMock
        void aOwn(MockDocuSign docusign) throws Exception {
            PORTS.add(docusign.api().getPort());
            assertThat(PORTS).hasSize(2);
            assertThat(ping(docusign)).isEqualTo(200);
        }

        @Test
        @DocuSignMock
        void bOwnThatNobodyTakes() {}

        @Test
        void cShared(MockDocuSign docusign) throws Exception {
            PORTS.add(docusign.api().getPort());
            assertThat(ping(docusign)).isEqualTo(200);
        }
    }

    @Test
    void aMethodsMockCannotLiveForTheClass() {
        assertThat(failures(run(TooLong.class)))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains(
                        "has @DocuSignMock(lifetime = CLASS): a mock that is asked for at a method lives for that method.");
    }

    static class TooLong {

        @Test
        @DocuSignMock(lifetime = DocuSignMock.Lifetime.CLASS)
        void method(MockDocuSign docusign) {
            assertThat(docusign).isNotNull();
        }
    }

    @Test
    void aRequestThatNobodyCanAnswerFailsTheTestAndIsShown() {
        List<Throwable> failures = failures(run(Unanswerable.class));

        assertThat(failures)
                .hasSize(3)
                .extracting(Throwable::getMessage)
                .anySatisfy(message -> assertThat(message)
                        .startsWith(
                                "Requests that the mock could not answer: 1\n* CreateAccountBrands at /api/3.0/api.asmx: ")
                        .contains("the mock does not have it yet", "\n  Nearest operation: ")
                        .contains("    <CreateAccountBrands>\n      <AccountId>42</AccountId>"))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Requests that the mock could not answer: 2\n* Pong at ")
                        .contains("Server did not recognize the value of HTTP Header SOAPAction: " + API + "/Pong.")
                        .contains("\n  Nearest operation: Ping"))
                .anySatisfy(message -> assertThat(message).isEqualTo("its own failure"));
        assertThat(failures)
                .filteredOn(failure -> "its own failure".equals(failure.getMessage()))
                .singleElement()
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .asString()
                        .startsWith("Requests that the mock could not answer: 1\n* Pong"));
    }

    static class Unanswerable {

        @Test
        @DocuSignMock
        void anOperationThatTheMockDoesNotHave(MockDocuSign docusign) throws Exception {
            call(
                    docusign,
                    "CreateAccountBrands",
                    "<CreateAccountBrands xmlns='%s'><AccountId>42</AccountId></CreateAccountBrands>".formatted(API));
        }

        @Test
        @DocuSignMock
        void operationsThatNobodyHas(MockDocuSign docusign) throws Exception {
            call(docusign, "Pong", "<Pong xmlns='%s'/>".formatted(API));
            call(docusign, "Pang", "<Pang xmlns='%s'/>".formatted(API));
        }

        @Test
        @DocuSignMock
        void aFailureOfTheTestComesFirst(MockDocuSign docusign) throws Exception {
            call(docusign, "Pong", "<Pong xmlns='%s'/>".formatted(API));
            throw new IllegalStateException("its own failure");
        }
    }

    @Test
    void aFaultOfTheServiceIsNoReasonToFail() {
        run(Refused.class).testEvents().assertStatistics(statistics -> statistics.succeeded(1));
    }

    @DocuSignMock
    static class Refused {
        @Test
        void aTestMayExpectAFault(MockDocuSign docusign) throws Exception {
            assertThat(call(docusign, "Ping", "<Ping xmlns='%s'>text</Ping>".formatted(API)))
                    .isEqualTo(500);
        }
    }

    @Test
    void aMockForAllTestsIsRefusedWithTheWayToGo() {
        assertThat(failures(run(ForAll.class)))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("cannot have a MockDocuSign: a mock lives for one test.", "@BeforeEach");
    }

    @DocuSignMock
    static class ForAll {
        @BeforeAll
        static void before(MockDocuSign docusign) {
            PORTS.add(docusign.api().getPort());
        }

        @Test
        void neverRuns() {}
    }

    @Test
    void otherParametersAreLeftToOthers() {
        assertThat(failures(run(Others.class)))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("No ParameterResolver registered");
    }

    @DocuSignMock
    static class Others {
        @Test
        void takesSomethingElse(StringBuilder other) {
            assertThat(other).isNull();
        }
    }

    @Test
    void aMockForAClassIsSharedByItsTestsAndTheNestedOnesAndClosedAfterThem() throws IOException {
        EngineExecutionResults results = run(Shared.class);

        results.testEvents()
                .assertStatistics(
                        statistics -> statistics.started(3).succeeded(2).failed(1));
        assertThat(failures(results))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("Requests that the mock could not answer: 1\n* Pong");
        assertThat(PORTS).hasSize(1);
        assertThat(isListening(PORTS.iterator().next())).isFalse();
    }

    @DocuSignMock(lifetime = DocuSignMock.Lifetime.CLASS, configuredBy = Configured.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Shared {

        @BeforeAll
        static void before(MockDocuSign docusign) {
            PORTS.add(docusign.api().getPort());
            assertThat(docusign.userName()).isEqualTo("configured@example.com");
        }

        @Test
        void first(MockDocuSign docusign) throws Exception {
            PORTS.add(docusign.api().getPort());
            assertThat(ping(docusign)).isEqualTo(200);
        }

        @Test
        void second(MockDocuSign docusign) throws Exception {
            PORTS.add(docusign.api().getPort());
            assertThat(docusign.requests()).isNotEmpty();
            call(docusign, "Pong", "<Pong xmlns='%s'/>".formatted(API));
        }

        @Nested
        class Inside {
            @Test
            void isNotBlamedForTheOthers(MockDocuSign docusign) throws Exception {
                PORTS.add(docusign.api().getPort());
                assertThat(ping(docusign)).isEqualTo(200);
            }
        }
    }

    static final class Configured implements MockConfigurer {
        @Override
        public void configure(MockDocuSignBuilder builder) {
            builder.user(MockUser.of("configured@example.com", "Con", "secret"));
        }
    }

    @Test
    void theNearestOperationIsShownWithTheDifference() {
        assertThat(failures(run(Misspelt.class)))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("\n  Nearest operation: VoidEnvelope")
                .contains(
                        "\n  Difference: VoidEnvelope does not take EnvelopeId; VoidEnvelope takes EnvelopeID, which the request lacks\n")
                .contains("      <Reason>Mistake</Reason>");
    }

    @DocuSignMock
    static class Misspelt {
        @Test
        void asksForWhatIsNot(MockDocuSign docusign) throws Exception {
            call(
                    docusign,
                    "VoidEnvelop",
                    "<VoidEnvelop xmlns='%s'><EnvelopeId>1</EnvelopeId><Reason>Mistake</Reason></VoidEnvelop>"
                            .formatted(API));
        }
    }

    @Test
    void aTestThatFailsIsToldWhatWasRefusedAndWhy() {
        assertThat(failures(run(RefusedAndFailed.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .asString()
                        .startsWith(
                                "Requests that the mock refused, as the service would: 1\n* Ping at /api/3.0/api.asmx: ")
                        .contains(
                                "One or both of Username and Password are invalid.",
                                "\n  Reason: The mock has no such user."));
    }

    @DocuSignMock
    static class RefusedAndFailed {
        @Test
        void signsInWithTheWrongName(MockDocuSign docusign) throws Exception {
            assertThat(pingAs(docusign, "nobody@example.com")).isEqualTo(200);
        }
    }
}
