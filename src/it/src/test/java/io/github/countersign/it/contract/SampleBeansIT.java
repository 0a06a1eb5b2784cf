package io.github.countersign.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleBeansIT {

    private final ContractXml xml = new ContractXml();

    @ParameterizedTest
    @EnumSource
    void everyMessageIsFilledToTheLastFieldAndValid(ContractService service) throws Exception {
        for (ContractOperation operation : service.operations()) {
            for (Class<?> type : List.of(operation.requestType(), operation.replyType())) {
                Object message = new SampleBeans(service, 7).fill(type);

                assertThat(unset(message)).isEmpty();
                xml.requireValid(service, new StreamSource(new StringReader(xml.write(service, message))));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameValues() {
        assertThat(textOf(new SampleBeans(ContractService.API, 7)))
                .isEqualTo(textOf(new SampleBeans(ContractService.API, 7)))
                .isNotEqualTo(textOf(new SampleBeans(ContractService.API, 8)));
    }

    private String textOf(SampleBeans beans) {
        return xml.write(ContractService.API, beans.fill(net.docusign.api_3_0.CreateAndSendEnvelope.class));
    }

    private static List<String> unset(Object bean) throws IllegalAccessException {
        List<String> unset = new ArrayList<>();
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            Object value = field.get(bean);
            if (value == null || value instanceof Collection<?> entries && entries.size() != 2) {
                unset.add(field.toString());
            }
            List<?> values = value instanceof List<?> entries ? entries : value == null ? List.of() : List.of(value);
            for (Object part : values) {
                if (part.getClass().getName().startsWith("net.docusign")
                        && !part.getClass().isEnum()) {
                    unset.addAll(unset(part));
                }
            }
        }
        return unset;
    }
}
