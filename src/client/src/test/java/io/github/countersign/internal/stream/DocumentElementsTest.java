package io.github.countersign.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DocumentElementsTest {

    @Test
    void theyAreWhatTheContractHasInBase64ButForTheCheckSum() {
        Set<String> names = new TreeSet<>();
        Set<String> namespaces = new TreeSet<>();
        for (Class<?> factory : Set.of(
                net.docusign.api_3_0.ObjectFactory.class,
                net.docusign.accountmanagement.ObjectFactory.class,
                net.docusign.credential.ObjectFactory.class)) {
            for (Method method : factory.getDeclaredMethods()) {
                for (Field field : method.getReturnType().getDeclaredFields()) {
                    if (field.getType() == byte[].class) {
                        names.add(nameOf(field));
                        namespaces.add(namespaceOf(method.getReturnType()));
                    }
                }
            }
        }
        names.remove("checkSumHash");
        assertThat(DocumentElements.NAMES).containsExactlyInAnyOrderElementsOf(names);
        assertThat(DocumentElements.NAMESPACES).containsExactlyInAnyOrderElementsOf(namespaces);
    }

    private static String nameOf(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null || element.name().equals("##default") ? field.getName() : element.name();
    }

    private static String namespaceOf(Class<?> type) {
        return type.getPackage()
                .getAnnotation(jakarta.xml.bind.annotation.XmlSchema.class)
                .namespace();
    }
}
