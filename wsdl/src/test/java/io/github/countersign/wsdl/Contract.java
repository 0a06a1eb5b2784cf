package io.github.countersign.wsdl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The contract files as they lie in the source tree. */
final class Contract {

    static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    private Contract() {}

    static Path folder() {
        return Path.of("").toAbsolutePath();
    }

    static Stream<Path> files() {
        return Stream.of("account-management", "api", "credential")
                .flatMap(service -> list(folder().resolve(service)))
                .sorted();
    }

    static Stream<Path> schemas() {
        return files().filter(file -> file.toString().endsWith(".xsd"));
    }

    static List<Element> elements(Path file, String namespace, String localName) {
        NodeList found = parse(file).getElementsByTagNameNS(namespace, localName);
        return Stream.iterate(0, i -> i + 1)
                .limit(found.getLength())
                .map(i -> (Element) found.item(i))
                .toList();
    }

    static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new AssertionError("Cannot parse " + folder().relativize(file), e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
