package io.github.countersign.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import net.docusign.api_3_0.AuthenticationStatus;
import net.docusign.api_3_0.EventResult;
import net.docusign.api_3_0.EventStatusCode;
import org.junit.jupiter.api.Test;

class IdentityChecksTest {

    @Test
    void everyCheckOfTheContractIsToldByItsName() throws Exception {
        EventResult passed = new EventResult();
        passed.setStatus(EventStatusCode.PASSED);
        AuthenticationStatus status = new AuthenticationStatus();
        List<Method> setters = Arrays.stream(AuthenticationStatus.class.getMethods())
                .filter(method -> method.getName().matches("set\\w+Result"))
                .toList();
        for (Method setter : setters) {
            setter.invoke(status, passed);
        }

        assertThat(setters).hasSizeGreaterThan(10);
        assertThat(IdentityChecks.of(status).keySet())
                .containsExactlyInAnyOrderElementsOf(setters.stream()
                        .map(setter -> setter.getName().substring(3).replaceFirst("Result$", ""))
                        .toList());
    }
}
