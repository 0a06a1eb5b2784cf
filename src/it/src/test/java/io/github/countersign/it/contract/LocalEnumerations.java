package io.github.countersign.it.contract;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Enumerations that the contract declares inside an element. The stubs make plain strings of them, so that only the schema knows what may be
 * written there.
 */
final class LocalEnumerations {

    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private static final Map<ContractService, LocalEnumerations> ALL = Arrays.stream(ContractService.values())
            .collect(Collectors.toMap(service -> service, service -> read(service)));

    private final Map<String, List<String>> valuesByElement = new HashMap<>();

    private LocalEnumerations() {}

    static LocalEnumerations of(ContractService service) {
        return ALL.get(service);
    }

    private static LocalEnumerations read(ContractService service) {
        LocalEnumerations found = new LocalEnumerations();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            found.read(factory.newDocumentBuilder(), ContractXml.schemaOf(service));
        } catch (Exception e) {
            throw new AssertionError("Cannot read the schema of " + service, e);
        }
        return found;
    }

    /** What the element may hold, or null if its name is not that of an element with an enumeration inside. */
    @Nullable
    List<String> valuesOf(String element) {
        return valuesByElement.get(element);
    }

    private void read(DocumentBuilder parser, URL file) throws Exception {
        Element schema = parser.parse(file.toString()).getDocumentElement();
        for (Element include : elements(schema, "include")) {
            read(parser, new URL(file, include.getAttribute("schemaLocation")));
        }
        for (Element type : elements(schema, "simpleType")) {
            if (!type.hasAttribute("name")) {
                String element = ((Element) type.getParentNode()).getAttribute("name");
                List<String> values = elements(type, "enumeration").stream()
                        .map(value -> value.getAttribute("value"))
                        .toList();
                List<String> others = valuesByElement.put(element, values);
                if (others != null && !Objects.equals(values, others)) {
                    throw new AssertionError("Two elements %s with different values".formatted(element));
                }
            }
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(XSD, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
