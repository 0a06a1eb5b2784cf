package io.github.countersign.it.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.limits.CallLimits;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

/** The raw port of every service: every operation, every field, both versions of SOAP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllOperationsIT {

    private static final String KEY = "11111111-2222-3333-4444-555555555555";
    private static final String USER = "ann@example.com";
    private static final String PASSWORD = "p<&>\"' ß";

    private final ContractXml xml = new ContractXml();
    private final Map<SoapForm, DocuSignClient> clients = new EnumMap<>(SoapForm.class);
    private RecordingServer server;
    private String reply;

    @BeforeAll
    void start() throws IOException {
        server = new RecordingServer(request -> reply);
        for (SoapForm form : SoapForm.values()) {
            clients.put(form, client(form));
        }
    }

    @AfterAll
    void stop() {
        clients.values().forEach(DocuSignClient::close);
        server.close();
    }

    static Stream<Arguments> operations() {
        return Arrays.stream(SoapForm.values())
                .flatMap(form -> Arrays.stream(ContractService.values())
                        .flatMap(service -> service.operations().stream()
                                .map(operation -> Arguments.of(form, service, operation))));
    }

    @Test
    void theContractHas124Operations() {
        assertThat(Arrays.stream(ContractService.values())
                        .map(service -> service.operations().size()))
                .containsExactly(77, 42, 5);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operations")
    void goesOutAsTheContractSaysAndComesBackWhole(SoapForm form, ContractService service, ContractOperation operation)
            throws Exception {
        SampleBeans samples = new SampleBeans(service, operation.name().hashCode());
        Object request = samples.fill(operation.requestType());
        Object answer = samples.fill(operation.replyType());
        reply = xml.write(service, answer);

        Object result = call(form, operation, request);

        List<RecordedRequest> sent = server.takeRequests();
        assertThat(sent).hasSize(1);
        assertEnvelope(sent.get(0), form, operation);
        assertSignIn(sent.get(0), service);
        xml.requireValid(service, new DOMSource(sent.get(0).message()));
        assertSame(sent.get(0).message(), xml.write(service, request));
        assertSame(parse(xml.write(service, operation.replyWith(result))), reply);
    }

    @ParameterizedTest
    @EnumSource
    void freeXmlOfAuditEventsComesBackAsAnElement(SoapForm form) {
        reply = "<EnvelopeAuditEventsResponse xmlns=\"http://www.docusign.net/API/3.0\"><EnvelopeAuditEventsResult>"
                + "<DocusignEnvelopeEvents EnvelopeId=\"e-1\" xmlns=\"\"><Event><Action>Registered</Action></Event>"
                + "</DocusignEnvelopeEvents></EnvelopeAuditEventsResult></EnvelopeAuditEventsResponse>";

        List<Object> content = clients.get(form)
                .port(net.docusign.api_3_0.APIServiceSoap.class)
                .envelopeAuditEvents("e-1")
                .getContent();

        server.takeRequests();
        assertThat(content).singleElement().isInstanceOfSatisfying(Element.class, events -> {
            assertThat(events.getAttribute("EnvelopeId")).isEqualTo("e-1");
            assertThat(events.getElementsByTagName("Action").item(0).getTextContent())
                    .isEqualTo("Registered");
        });
    }

    private Object call(SoapForm form, ContractOperation operation, Object request) throws Exception {
        Object port = clients.get(form).port(operation.service().port());
        try {
            return operation.method().invoke(port, operation.argumentsOf(request));
        } catch (InvocationTargetException e) {
            throw new AssertionError("%s failed".formatted(operation), e.getCause());
        }
    }

    private static void assertEnvelope(RecordedRequest request, SoapForm form, ContractOperation operation) {
        assertThat(request.path()).isEqualTo("/api/3.0/" + operation.service().endpoint());
        assertThat(request.form()).isEqualTo(form);
        assertThat(request.action()).isEqualTo(operation.action());
        String contentType = request.headers().getFirst("Content-Type");
        assertThat(contentType).startsWith(form.mediaType() + ";").containsIgnoringCase("charset=UTF-8");
        switch (form) {
            case SOAP_1_1 ->
                assertThat(request.headers().get("SOAPAction")).containsExactly("\"" + operation.action() + "\"");
            case SOAP_1_2 -> {
                assertThat(request.headers()).doesNotContainKey("SOAPAction");
                assertThat(contentType).contains("action=\"" + operation.action() + "\"");
            }
        }
    }

    private static void assertSignIn(RecordedRequest request, ContractService service) {
        List<String> header = request.headers().get("X-DocuSign-Authentication");
        switch (service) {
            case API -> {
                assertThat(header).isNull();
                assertThat(request.headerBlocks("Security")).singleElement().satisfies(security -> {
                    assertThat(text(security, "Username")).isEqualTo("[" + KEY + "]" + USER);
                    assertThat(text(security, "Password")).isEqualTo(PASSWORD);
                });
            }
            case ACCOUNT_MANAGEMENT -> {
                assertThat(header).singleElement().satisfies(AllOperationsIT::assertHeaderForm);
                assertThat(request.headerBlocks("Security")).isEmpty();
            }
            case CREDENTIAL -> {
                assertThat(header).isNull();
                assertThat(request.headerBlocks("Security")).isEmpty();
            }
        }
    }

    private static void assertHeaderForm(String header) {
        Element credentials = ContractXml.parse(header.getBytes(US_ASCII));
        assertThat(credentials.getLocalName()).isEqualTo("DocuSignCredentials");
        assertThat(text(credentials, "Username")).isEqualTo(USER);
        assertThat(text(credentials, "Password")).isEqualTo(PASSWORD);
        assertThat(text(credentials, "IntegratorKey")).isEqualTo(KEY);
    }

    private static String text(Element parent, String name) {
        assertThat(parent.getElementsByTagNameNS("*", name).getLength())
                .as(name)
                .isOne();
        return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static void assertSame(Element actual, String expected) {
        Diff difference = DiffBuilder.compare(parse(expected))
                .withTest(actual)
                .checkForSimilar()
                .build();
        assertThat(difference.hasDifferences()).as(difference.toString()).isFalse();
    }

    private static Element parse(String document) {
        return ContractXml.parse(document.getBytes(UTF_8));
    }

    private DocuSignClient client(SoapForm form) {
        return DocuSignClient.builder()
                .callLimits(CallLimits.none())
                .endpoint(server.address(ContractService.API))
                .soapVersion(SoapVersion.valueOf(form.name()))
                .accountId("account")
                .credentials(Credentials.appPassword(KEY, USER, PASSWORD.toCharArray()))
                .build();
    }
}
