package io.github.countersign.wsdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ContractFilesTest {

    static Stream<Path> schemas() {
        return Contract.schemas();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsValidOnItsOwn(Path schema) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");

        assertThatCode(() -> factory.newSchema(schema.toFile()))
                .as(schema.getFileName().toString())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void noSchemaIncludesItself(Path schema) {
        Set<Path> reached = new TreeSet<>();
        Deque<Path> open = new ArrayDeque<>(includedBy(schema));
        while (!open.isEmpty()) {
            Path next = open.pop();
            if (reached.add(next)) {
                open.addAll(includedBy(next));
            }
        }

        assertThat(reached).doesNotContain(schema);
    }

    @ParameterizedTest
    @CsvSource({
        "api/operations.wsdl, api/APIService.wsdl, http://www.docusign.net/API/3.0, 77",
        "account-management/AccountManagementService.wsdl, account-management/AccountManagementService.wsdl,"
                + " http://www.docusign.net/API/AccountManagement, 42",
        "credential/Credential.wsdl, credential/Credential.wsdl, http://www.docusign.net/API/Credential, 5"
    })
    void everyOperationIsBoundToSoap11AndSoap12UnderItsAction(
            String portTypeFile, String bindingFile, String namespace, int count) {
        Path portTypes = Contract.folder().resolve(portTypeFile);
        Path bindings = Contract.folder().resolve(bindingFile);
        Set<String> operations = Contract.elements(portTypes, Contract.WSDL, "portType").stream()
                .flatMap(portType -> children(portType, "operation"))
                .map(operation -> operation.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations).hasSize(count);
        for (String soap :
                List.of("http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/wsdl/soap12/")) {
            assertThat(actions(bindings, soap))
                    .as(soap)
                    .containsExactlyInAnyOrderElementsOf(operations.stream()
                            .map(name -> name + " " + namespace + "/" + name)
                            .toList());
        }
    }

    private static List<String> actions(Path wsdl, String soap) {
        return Contract.elements(wsdl, soap, "operation").stream()
                .map(operation -> ((Element) operation.getParentNode()).getAttribute("name") + " "
                        + operation.getAttribute("soapAction"))
                .toList();
    }

    private static Stream<Element> children(Element parent, String localName) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, child -> child.getNextSibling())
                .filter(child -> child instanceof Element && localName.equals(child.getLocalName()))
                .map(child -> (Element) child);
    }

    private static List<Path> includedBy(Path schema) {
        return Contract.elements(schema, Contract.XSD, "include").stream()
                .map(include -> schema.resolveSibling(include.getAttribute("schemaLocation"))
                        .normalize())
                .toList();
    }
}
