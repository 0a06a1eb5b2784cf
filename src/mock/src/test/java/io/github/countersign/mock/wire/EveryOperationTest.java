package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockRequest.Outcome;
import jakarta.jws.WebMethod;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.credential.CredentialSoap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lax endpoints make of a request that says nothing at all: an answer or a refusal, never a defect. */
class EveryOperationTest {

    private static final MockDocuSign DOCUSIGN = MockDocuSign.start();

    @AfterAll
    static void close() {
        DOCUSIGN.close();
    }

    private static Stream<String> operations(Class<?> port) {
        return Arrays.stream(port.getMethods())
                .map(method -> method.getAnnotation(WebMethod.class))
                .filter(annotation -> annotation != null)
                .map(WebMethod::operationName)
                .sorted();
    }

    static Stream<String> envelopeOperations() {
        return operations(APIServiceSoap.class);
    }

    static Stream<String> accountOperations() {
        return operations(AccountManagementServiceSoap.class);
    }

    static Stream<String> credentialOperations() {
        return operations(CredentialSoap.class);
    }

    private static MockRequest call(URI address, String namespace, String operation) {
        Wire.post(
                address,
                namespace,
                operation,
                Wire.header(DOCUSIGN),
                Wire.envelope("", "<%s xmlns='%s'/>".formatted(operation, namespace)));
        return DOCUSIGN.requests().get(DOCUSIGN.requests().size() - 1);
    }

    private static void assertJudged(MockRequest request, String operation) {
        assertThat(request.operation()).isEqualTo(operation);
        assertThat(request.outcome()).as(request.fault()).isNotEqualTo(Outcome.DEFECT);
    }

    @ParameterizedTest
    @MethodSource("envelopeOperations")
    void anEnvelopeOperationJudgesAnEmptyRequest(String operation) {
        assertJudged(call(DOCUSIGN.dsapi(), Wire.API, operation), operation);
    }

    @ParameterizedTest
    @MethodSource("accountOperations")
    void anAccountOperationJudgesAnEmptyRequest(String operation) {
        assertJudged(
                call(DOCUSIGN.accountManagement(), "http://www.docusign.net/API/AccountManagement", operation),
                operation);
    }

    @ParameterizedTest
    @MethodSource("credentialOperations")
    void aCredentialOperationJudgesAnEmptyRequest(String operation) {
        assertJudged(call(DOCUSIGN.credential(), "http://www.docusign.net/API/Credential", operation), operation);
    }

    @Test
    void whatTheMockLacksIsThisAndNoMore() {
        Set<String> lacking = new TreeSet<>(envelopeOperations().toList());
        lacking.removeAll(MockDocuSign.operations());

        assertThat(lacking)
                .containsExactly("CreateAccountBrands", "RequestRecipientFaxPDF", "RequestRecipientFaxToken");
    }
}
