package io.github.countersign.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class DocumentationTest {

    static Stream<Path> schemas() {
        return Contract.schemas();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyNamedTypeSaysWhatItIs(Path schema) {
        List<String> silent = Stream.of("complexType", "simpleType")
                .flatMap(kind -> Contract.elements(schema, Contract.XSD, kind).stream())
                .filter(type -> type.hasAttribute("name") && documentation(type).isEmpty())
                .map(type -> type.getAttribute("name"))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        List<String> silent = Contract.files()
                .flatMap(file -> Contract.elements(file, Contract.WSDL, "portType").stream())
                .flatMap(DocumentationTest::children)
                .filter(child -> child.getLocalName().equals("operation")
                        && documentation(child).isEmpty())
                .map(operation -> operation.getAttribute("name"))
                .toList();

        assertThat(silent).isEmpty();
    }

    /** The texts end up in Javadoc, where these characters would be markup. */
    @Test
    void textsAreFitForJavadoc() {
        List<String> texts = Contract.files()
                .flatMap(file -> Stream.of(Contract.XSD, Contract.WSDL)
                        .flatMap(namespace -> Contract.elements(file, namespace, "documentation").stream()))
                .map(Element::getTextContent)
                .toList();

        assertThat(texts).hasSizeGreaterThan(1500).noneMatch(text -> text.matches("(?s).*([<>&@{}\\\\]|\\*/).*"));
    }

    private static String documentation(Element element) {
        return children(element)
                .flatMap(child -> child.getLocalName().equals("annotation") ? children(child) : Stream.of(child))
                .filter(child -> child.getLocalName().equals("documentation"))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
