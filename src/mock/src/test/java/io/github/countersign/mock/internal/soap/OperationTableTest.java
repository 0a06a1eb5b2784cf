package io.github.countersign.mock.internal.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.internal.contract.Contract;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.VoidEnvelope;
import net.docusign.api_3_0.VoidEnvelopeResponse;
import net.docusign.api_3_0.VoidEnvelopeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationTableTest {

    private static final String API = "http://www.docusign.net/API/3.0";

    static Set<String> names() {
        return OperationTable.of(Contract.API).names();
    }

    @Test
    void hasAllOperationsOfTheContract() {
        assertThat(names()).hasSize(77);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyOperationIsFoundByActionAndElementAndCallsItsOwnMethod(String name) {
        List<String> called = new ArrayList<>();
        APIServiceSoap port = (APIServiceSoap) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {APIServiceSoap.class}, (proxy, method, arguments) -> {
                    called.add(method.getName());
                    return method.getReturnType() == boolean.class ? true : null;
                });
        SoapOperation operation = OperationTable.of(Contract.API).byAction(API + "/" + name);

        Object reply = operation.call(port, operation.emptyRequest());

        assertThat(OperationTable.of(Contract.API).byElement(new QName(API, name)))
                .isSameAs(operation);
        assertThat(called).singleElement().asString().isEqualToIgnoringCase(name);
        assertThat(reply.getClass().getSimpleName()).isEqualTo(name + "Response");
    }

    @Test
    void parametersAndResultTravelThroughTheWrappers() {
        VoidEnvelopeStatus status = new VoidEnvelopeStatus();
        List<Object> given = new ArrayList<>();
        APIServiceSoap port = (APIServiceSoap) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {APIServiceSoap.class}, (proxy, method, arguments) -> {
                    given.addAll(List.of(arguments));
                    return status;
                });
        VoidEnvelope request = new VoidEnvelope();
        request.setEnvelopeID("id");
        request.setReason("why");

        Object reply =
                OperationTable.of(Contract.API).byAction(API + "/VoidEnvelope").call(port, request);

        assertThat(given).containsExactly("id", "why");
        assertThat(((VoidEnvelopeResponse) reply).getVoidEnvelopeResult()).isSameAs(status);
    }

    @Test
    void theNearestNameIsTheOneWithTheFewestChanges() {
        assertThat(OperationTable.nearest("RequestStatu", names())).isEqualTo("RequestStatus");
        assertThat(OperationTable.nearest("createandsendenvelope", names())).isEqualTo("CreateAndSendEnvelope");
        assertThat(OperationTable.nearest("x", Set.of())).isEmpty();
    }
}
