package io.github.countersign.codegen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.codegen.contract.ComplexType.Field;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

class ContractReaderTest {

    private final Map<URI, String> documents = new HashMap<>();

    @Test
    void ourContractHasItsOperationsInOrder() {
        Contract contract = ContractReader.read(
                LocalSource.classpath("META-INF/wsdl/docusign/credential/Credential.wsdl"), new LocalSource());

        assertThat(contract.services()).singleElement().satisfies(service -> {
            assertThat(service.name().getLocalPart()).isEqualTo("Credential");
            assertThat(service.ports())
                    .extracting(Service.Port::protocol)
                    .containsExactlyInAnyOrder(Protocol.SOAP_1_1, Protocol.SOAP_1_2);
        });
        assertThat(contract.portTypes().values())
                .singleElement()
                .satisfies(portType -> assertThat(portType.operations())
                        .extracting(PortType.Operation::name)
                        .containsExactly(
                                "Ping",
                                "Login",
                                "GetAuthenticationToken",
                                "RequestSenderToken",
                                "RequestCorrectToken"));
    }

    @Test
    void inheritedFieldsComeFirstAndKnowTheirOwner() {
        put(
                "a.xsd",
                "<xs:complexType name='B'><xs:sequence><xs:element name='x' type='xs:int'/></xs:sequence></xs:complexType>"
                        + "<xs:complexType name='A'><xs:complexContent><xs:extension base='t:B'><xs:sequence>"
                        + "<xs:element name='y' type='xs:int'/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>");

        List<Field> fields = type("A").elements();

        assertThat(fields).extracting(Field::localName).containsExactly("x", "y");
        assertThat(fields).extracting(f -> f.owner().toString()).containsExactly("type B", "type A");
    }

    @Test
    void aSchemaWithoutNamespaceTakesThatOfWhoeverIncludesIt() {
        put("a.xsd", "<xs:include schemaLocation='sub/b.xsd'/><xs:element name='E' type='t:Shared'/>");
        documents.put(
                address("sub/b.xsd"),
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:simpleType name='Shared'>"
                        + "<xs:restriction base='xs:string'><xs:maxLength value='3'/></xs:restriction></xs:simpleType></xs:schema>");

        assertThat(read().elements().get(new QName("urn:t", "E")).type().content())
                .isEqualTo(new SimpleType.Atomic("string", null, new java.util.TreeMap<>(Map.of("maxLength", "3"))));
    }

    @Test
    void schemasMayImportEachOther() {
        put("a.xsd", "<xs:import namespace='urn:u' schemaLocation='u.xsd'/><xs:element name='E' type='xs:int'/>");
        documents.put(
                address("u.xsd"),
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='urn:t' targetNamespace='urn:u'>"
                        + "<xs:import namespace='urn:t' schemaLocation='a.xsd'/><xs:element name='F' type='xs:int'/></xs:schema>");

        assertThat(read().elements().keySet()).extracting(QName::getLocalPart).containsExactly("E", "F");
    }

    @Test
    void aFieldRemembersTheCompositorsAroundIt() {
        put(
                "a.xsd",
                "<xs:complexType name='A'><xs:sequence><xs:choice maxOccurs='2'><xs:element name='x' type='xs:int'/>"
                        + "<xs:sequence><xs:element name='y' type='xs:int'/></xs:sequence></xs:choice></xs:sequence></xs:complexType>");

        assertThat(type("A").elements())
                .extracting(f -> String.join("/", f.compositors()))
                .containsExactly("sequence/choice[1,2]#1", "sequence/choice[1,2]#1/sequence#2");
    }

    @Test
    void theAddressOfAnXmlNamespaceSchemaIsNotFollowed() {
        put(
                "a.xsd",
                "<xs:import namespace='http://www.w3.org/XML/1998/namespace' schemaLocation='http://www.w3.org/2001/xml.xsd'/>"
                        + "<xs:element name='E' type='xs:int'/>");

        assertThat(read().elements()).hasSize(1);
    }

    private ComplexType type(String name) {
        return (ComplexType) read().types().get(new QName("urn:t", name)).content();
    }

    private Contract read() {
        return ContractReader.read(address("a.xsd"), uri -> {
            if (!documents.containsKey(uri)) {
                throw new NoSuchFileException(uri.toString());
            }
            return documents.get(uri).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        });
    }

    private void put(String name, String content) {
        documents.put(
                address(name),
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='urn:t' targetNamespace='urn:t'>"
                        + content + "</xs:schema>");
    }

    private static URI address(String name) {
        return LocalSource.classpath("test/" + name);
    }
}
