package io.github.countersign.codegen.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each bad contract ends in one sentence that names the file and, where there is one, the line. */
class BadContractTest {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.wsdl");
        refused(missing, missing + " cannot be read: there is no such file. Put it there, or correct the location.");
    }

    @Test
    void aFolderIsNoContract() {
        refused(folder, folder + " cannot be read: it is no regular file.");
    }

    @Test
    void textIsNoXml() throws IOException {
        Path file = write("text.wsdl", "Dear customer,\nthe WSDL is attached.");
        startsWith(file, file + ", line 1: this is not well-formed XML (");
    }

    @Test
    void anEmptyFileIsNoXml() throws IOException {
        Path file = write("empty.wsdl", "");
        startsWith(file, file + ", line 1: this is not well-formed XML (");
    }

    @Test
    void anUnclosedElementIsNamedWithItsLine() throws IOException {
        Path file = write("torn.wsdl", "<definitions xmlns='%s'>\n<message>\n</definitions>".formatted(WSDL));
        startsWith(file, file + ", line 3: this is not well-formed XML (");
    }

    @Test
    void anotherKindOfDocumentIsNamed() throws IOException {
        Path file = write("page.wsdl", "<!-- a page -->\n<html/>");
        refused(
                file,
                file + ", line 2: <html> is neither a WSDL 1.1 <definitions> nor an XML Schema <schema>."
                        + " Name the WSDL itself.");
    }

    @Test
    void aMissingIncludeIsNamedWithTheLineThatWantsIt() throws IOException {
        Path file = write("a.xsd", schema("<xs:include schemaLocation='types/b.xsd'/>"));
        refused(
                file,
                file + ", line 2: xs:include of types/b.xsd (" + folder.resolve("types/b.xsd")
                        + "): there is no such file. Put it there, or correct the location.");
    }

    @Test
    void aCircularIncludeShowsTheCircle() throws IOException {
        Path a = write("a.xsd", schema("<xs:include schemaLocation='b.xsd'/>"));
        Path b = write("b.xsd", schema("<xs:include schemaLocation='c.xsd'/>"));
        Path c = write("c.xsd", schema("\n<xs:include schemaLocation='b.xsd'/>"));
        refused(a, c + ", line 3: circular xs:include: b.xsd -> c.xsd -> b.xsd. Remove one of them.");
        refused(b, c + ", line 3: circular xs:include: b.xsd -> c.xsd -> b.xsd. Remove one of them.");
    }

    @Test
    void aDoctypeIsRefusedBeforeItsEntitiesAreRead() throws IOException {
        Path file = write("secret.xsd", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n" + schema("&e;"));
        refused(
                file,
                file + ", line 1: has a DOCTYPE, which no contract needs and which can read files or exhaust memory."
                        + " Remove it.");
    }

    @Test
    @Timeout(10)
    void anEntityBombIsRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        Path file = write("bomb.xsd", bomb + "]>" + schema("&e29;"));
        startsWith(file, file + ", line 1: has a DOCTYPE");
    }

    @Test
    void elementsThatNestTooDeepAreRefused() throws IOException {
        Path file = write("deep.xsd", schema("<a>".repeat(5000) + "</a>".repeat(5000)));
        refused(file, file + ", line 2: elements nest deeper than 200, too deep for a contract.");
    }

    @Test
    void anAddressIsNotFetchedUnasked() throws IOException {
        assertThatThrownBy(() -> ContractFiles.read(URI.create("https://localhost:1/a?wsdl"), new LocalSource()))
                .isInstanceOf(ContractException.class)
                .hasMessage("https://localhost:1/a?wsdl cannot be read: it would have to be downloaded:"
                        + " save it to a file, or set allowDownload to true.");
        Path file = write("a.xsd", schema("<xs:import namespace='urn:b' schemaLocation='http://localhost:1/b.xsd'/>"));
        startsWith(file, file + ", line 2: xs:import of http://localhost:1/b.xsd");
    }

    @Test
    void aNameThatNobodyDeclaresIsNamedWithTheLineThatUsesIt() throws IOException {
        Path file = write("a.xsd", schema("<xs:element\n name='A'\n type='t:Missing'/>"));
        assertThatThrownBy(() -> ContractReader.read(file.toUri(), new LocalSource()))
                .hasMessage(file + ", line 4: type Missing {urn:t} is used, but declared nowhere in the contract.");
    }

    @Test
    void aTypeThatExtendsItselfIsNamed() throws IOException {
        Path file = write(
                "a.xsd",
                schema("<xs:complexType name='A'><xs:complexContent><xs:extension base='t:A'/>"
                        + "</xs:complexContent></xs:complexType>"));
        assertThatThrownBy(() -> ContractReader.read(file.toUri(), new LocalSource()))
                .hasMessage("type A extends itself: break the circle of base types.");
    }

    @Test
    void aRedefinitionCannotBeCompared() throws IOException {
        write("b.xsd", schema(""));
        Path file = write("a.xsd", schema("<xs:redefine schemaLocation='b.xsd'/>"));
        assertThatThrownBy(() -> ContractReader.read(file.toUri(), new LocalSource()))
                .hasMessage(
                        file + ", line 2: xs:redefine cannot be compared. Write the types out, or include the schema.");
    }

    @Test
    void anEncodedMessageIsRefusedWhereStubsAreWanted() throws IOException {
        Path file = write(
                "rpc.wsdl",
                ("<definitions xmlns='%s' xmlns:s='http://schemas.xmlsoap.org/wsdl/soap/'>\n"
                                + "<binding name='b'><operation name='o'><input>\n<s:body use='encoded'/>"
                                + "</input></operation></binding></definitions>")
                        .formatted(WSDL));
        ContractFiles files = ContractFiles.read(file.toUri(), new LocalSource());
        assertThatThrownBy(files::requireLiteral)
                .hasMessage(file + ", line 3: use=\"encoded\": JAX-WS has no mapping for RPC/encoded messages."
                        + " Ask for the document/literal WSDL.");
    }

    private static String schema(String content) {
        return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='urn:t' targetNamespace='urn:t'>\n"
                + content + "</xs:schema>";
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> ContractFiles.read(file.toUri(), new LocalSource()))
                .isInstanceOf(ContractException.class)
                .hasMessage(message);
    }

    private static void startsWith(Path file, String message) {
        assertThatThrownBy(() -> ContractFiles.read(file.toUri(), new LocalSource()))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContainingAny("\n");
    }
}
