package io.github.countersign.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import jakarta.jws.WebMethod;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotInMockTest {

    @TempDir
    Path folder;

    @Test
    void noOperationIsOfferedAndRefusedAtOnce() {
        assertThat(names(NotInMock.class))
                .doesNotContainAnyElementsOf(names(ApiOperations.class))
                .hasSizeLessThan(77);
        assertThat(Stream.concat(names(NotInMock.class).stream(), names(ApiOperations.class).stream()))
                .hasSize(77);
    }

    @ParameterizedTest
    @MethodSource("refusedOperations")
    void whatTheMockDoesNotHaveYetRefusesByItsName(Method method) {
        String operation = method.getAnnotation(WebMethod.class).operationName();
        try (TestMock mock = new TestMock(folder)) {
            assertThatThrownBy(() -> call(mock.api, method))
                    .isInstanceOfSatisfying(
                            ServiceFault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(FaultKind.NOT_IN_MOCK))
                    .hasMessage("Operation %s is in the contract of the service, but the mock does not have it yet."
                            .formatted(operation));
        }
    }

    static Stream<Method> refusedOperations() {
        return Arrays.stream(APIServiceSoap.class.getMethods())
                .filter(m -> m.isAnnotationPresent(WebMethod.class))
                .filter(m -> names(NotInMock.class).contains(m.getName()));
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> !m.isSynthetic())
                .map(Method::getName)
                .toList();
    }

    private static void call(ApiOperations api, Method method) throws Throwable {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == boolean.class ? (Object) false : null)
                .toArray();
        try {
            method.invoke(api, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
