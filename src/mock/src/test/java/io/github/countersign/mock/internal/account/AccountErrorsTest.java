package io.github.countersign.mock.internal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.countersign.mock.internal.fault.InBandRefusal;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.accountmanagement.ErrorCode;
import net.docusign.accountmanagement.RequestError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountErrorsTest {

    private static final ServiceFault REFUSAL = ServiceFault.business("Partner_Authentication_Failed", "no such key");

    static Stream<Method> operations() {
        return Arrays.stream(AccountManagementServiceSoap.class.getMethods());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationCanSayThatTheCallerIsNotSignedIn(Method operation) throws ReflectiveOperationException {
        Object[] arguments = Arrays.stream(operation.getParameterTypes())
                .map(type -> type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null)
                .toArray();

        Throwable thrown = catchThrowable(() -> operation.invoke(AccountErrors.refusing(REFUSAL), arguments));

        Throwable refusal = ((InvocationTargetException) thrown).getCause();
        if (operation.getReturnType() == boolean.class) {
            assertThat(refusal).isSameAs(REFUSAL);
            return;
        }
        Object result = ((InBandRefusal) refusal).result();
        RequestError error =
                (RequestError) result.getClass().getMethod("getError").invoke(result);
        assertThat(result.getClass().getMethod("isSuccess").invoke(result)).isEqualTo(false);
        assertThat(error.getErrorCode()).isEqualTo(ErrorCode.PARTNER_AUTHENTICATION_FAILED);
        assertThat(error.getDescription()).isEqualTo("no such key");
    }

    @Test
    void whatHasNoNameHereIsUnspecified() {
        assertThat(AccountErrors.error(ServiceFault.business("Envelope_Does_Not_Exist", "x"))
                        .getErrorCode())
                .isEqualTo(ErrorCode.UNSPECIFIED_ERROR);
        assertThat(AccountErrors.error(ServiceFault.validation("x")).getErrorCode())
                .isEqualTo(ErrorCode.UNSPECIFIED_ERROR);
    }
}
