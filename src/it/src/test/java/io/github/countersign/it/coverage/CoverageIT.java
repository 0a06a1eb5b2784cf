package io.github.countersign.it.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.it.Clients;
import io.github.countersign.it.contract.ContractOperation;
import io.github.countersign.it.contract.ContractService;
import io.github.countersign.it.contract.GeneratedReplies;
import io.github.countersign.it.contract.RecordedRequest;
import io.github.countersign.it.contract.RecordingServer;
import io.github.countersign.it.contract.SampleBeans;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockRequest.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageIT {

    private static final Path PAGE = Path.of(System.getProperty("countersign.root"), "docs", "coverage.md");

    /** A generated answer would send the client to a site that it has no reason to trust. */
    private static final String WELCOME =
            "<LoginResponse xmlns=\"http://www.docusign.net/API/Credential\"><LoginResult>"
                    + "<Success>true</Success><Accounts><Account><AccountID>a-1</AccountID><AccountName>Shop</AccountName>"
                    + "<UserID>u-1</UserID><UserName>Ann</UserName><Email>ann@example.com</Email>"
                    + "<BaseUrl>https://demo.docusign.net/api/3.0</BaseUrl></Account></Accounts></LoginResult></LoginResponse>";

    /** With a generated state nobody could sign, and the signing URL would not be asked for. */
    private static final String SENT =
            "<RequestStatusExResponse xmlns=\"http://www.docusign.net/API/3.0\"><RequestStatusExResult>"
                    + "<Status>Sent</Status><RecipientStatuses><RecipientStatus><UserName>Ann</UserName><Email>ann@example.com</Email>"
                    + "<Status>Sent</Status><ClientUserId>a text</ClientUserId></RecipientStatus></RecipientStatuses>"
                    + "</RequestStatusExResult></RequestStatusExResponse>";

    @TempDir
    private Path folder;

    @Test
    void thePageIsUpToDateAndEveryOperationHasAMethodOrAReason() throws Exception {
        Map<FacadeMethod, List<List<ContractOperation>>> facade = whatTheFacadeSends();
        requireMethodOrReason(facade);
        String page = new CoverageTable(facade, whatTheMockAnswers(), missingAtDsapi()).page();
        if (System.getProperty("countersign.coverage.write") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("the page is out of date: mvn -pl src/it verify -Dit.test=CoverageIT -Dcountersign.coverage.write")
                .exists()
                .content()
                .isEqualTo(page);
    }

    private static void requireMethodOrReason(Map<FacadeMethod, List<List<ContractOperation>>> facade) {
        Set<ContractOperation> offered = facade.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        List<ContractOperation> all = Stream.of(ContractService.values())
                .flatMap(service -> service.operations().stream())
                .toList();
        assertThat(all)
                .filteredOn(operation -> !offered.contains(operation))
                .as("operations that no facade method calls need a reason in RawReasons")
                .allSatisfy(operation -> assertThat(RawReasons.of(operation))
                        .as(operation.toString())
                        .isPresent());
        assertThat(all)
                .filteredOn(offered::contains)
                .as("operations that a facade method calls need no reason")
                .allSatisfy(operation -> assertThat(RawReasons.of(operation))
                        .as(operation.toString())
                        .isEmpty());
        assertThat(RawReasons.names())
                .as("reasons for operations that are none")
                .isSubsetOf(all.stream().map(RawReasons::key).toList());
    }

    private Map<FacadeMethod, List<List<ContractOperation>>> whatTheFacadeSends() throws Exception {
        Map<FacadeMethod, List<List<ContractOperation>>> sent = new LinkedHashMap<>();
        GeneratedReplies replies = new GeneratedReplies();
        SampleArguments arguments = new SampleArguments(folder);
        try (RecordingServer server = new RecordingServer(request -> reply(request, replies));
                DocuSignClient client = builder(server).build()) {
            for (FacadeMethod method : FacadeMethod.all()) {
                List<List<ContractOperation>> calls = new ArrayList<>();
                for (Object[] given : arguments.of(method.method())) {
                    method.call(builder(server), client, given);
                    calls.add(server.takeRequests().stream()
                            .map(replies::operationOf)
                            .toList());
                }
                sent.put(method, calls);
            }
        }
        assertThat(sent.values())
                .as("a facade method that calls nothing")
                .allSatisfy(calls -> assertThat(calls).doesNotContain(List.of()));
        return sent;
    }

    /** Every operation is called; the mock's journal tells which it has not learned. */
    private static Set<ContractOperation> whatTheMockAnswers() throws Exception {
        Set<ContractOperation> answered = new LinkedHashSet<>();
        try (MockDocuSign docusign = MockDocuSign.start();
                DocuSignClient client = Clients.of(docusign)) {
            for (ContractService service : ContractService.values()) {
                for (ContractOperation operation : service.operations()) {
                    if (answers(docusign, client, operation)) {
                        answered.add(operation);
                    }
                }
            }
        }
        assertThat(answered)
                .filteredOn(operation -> operation.service() == ContractService.API)
                .extracting(ContractOperation::name)
                .hasSameElementsAs(MockDocuSign.operations());
        return answered;
    }

    private static boolean answers(MockDocuSign docusign, DocuSignClient client, ContractOperation operation)
            throws IllegalAccessException {
        SampleBeans samples =
                new SampleBeans(operation.service(), operation.name().hashCode());
        Object port = client.port(operation.service().port());
        boolean refusedByName = false;
        try {
            operation.method().invoke(port, operation.argumentsOf(samples.fill(operation.requestType())));
        } catch (InvocationTargetException refusedOrNotLearned) {
            assertThat(refusedOrNotLearned.getCause()).isInstanceOf(DocuSignException.class);
            // A part of an operation can be missing, too, and the sample may happen to ask for it.
            refusedByName =
                    refusedOrNotLearned.getCause().getMessage().contains("Operation %s is".formatted(operation.name()));
        }
        List<MockRequest> requests = docusign.requests();
        MockRequest request = requests.get(requests.size() - 1);
        assertThat(request.operation()).isEqualTo(operation.name());
        assertThat(request.outcome()).isNotIn(Outcome.UNKNOWN_OPERATION, Outcome.DEFECT);
        return request.outcome() != Outcome.NOT_IN_MOCK || !refusedByName;
    }

    private static Set<String> missingAtDsapi() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(CoverageIT.class.getResourceAsStream("/META-INF/wsdl/docusign/dsapi.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[0].equals("operation"))
                    .map(cells -> cells[2])
                    .collect(Collectors.toSet());
        }
    }

    private static String reply(RecordedRequest request, GeneratedReplies replies) {
        if (isLogin(request)) {
            return WELCOME;
        }
        return request.message().getLocalName().equals("RequestStatusEx") ? SENT : replies.apply(request);
    }

    private static boolean isLogin(RecordedRequest request) {
        return request.action().equals("http://www.docusign.net/API/Credential/Login");
    }

    private static DocuSignClient.Builder builder(RecordingServer server) {
        return DocuSignClient.builder()
                .endpoint(server.address(ContractService.API))
                .accountId("account")
                .credentials(Credentials.appPassword("key", "ann@example.com", "secret".toCharArray()));
    }
}
