package io.github.countersign.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebMethod;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Arrays;
import java.util.List;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.Test;

class DsapiGapsTest {

    /** A row that names nothing in the stubs would be looked for in vain, and nobody would notice. */
    @Test
    void everyRowOfTheTableNamesSomethingInTheStubs() throws Exception {
        List<String> rows = DsapiGaps.load().rows();
        assertThat(rows).hasSize(15);
        for (String row : rows) {
            String[] words = row.split(" ");
            boolean known = switch (words[0]) {
                case "operation" -> hasOperation(words[2]);
                case "field" -> hasField(words[1], words[2]);
                default -> hasValue(words[1], words[2]);
            };
            assertThat(known).as(row).isTrue();
        }
    }

    private static boolean hasOperation(String name) {
        return Arrays.stream(APIServiceSoap.class.getMethods())
                .anyMatch(m -> m.getAnnotation(WebMethod.class).operationName().equals(name));
    }

    private static boolean hasField(String type, String element) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("net.docusign.api_3_0." + type).getDeclaredFields())
                .map(f -> f.getAnnotation(XmlElement.class))
                .anyMatch(e -> e != null && e.name().equals(element));
    }

    private static boolean hasValue(String type, String value) throws ReflectiveOperationException {
        Class<?> enumeration = Class.forName("net.docusign.api_3_0." + type);
        Object constant = enumeration.getMethod("fromValue", String.class).invoke(null, value);
        return constant != null;
    }
}
