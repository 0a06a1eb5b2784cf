package io.github.countersign.codegen.contract;

import io.github.countersign.codegen.contract.ScannedDocument.Declaration;
import io.github.countersign.codegen.contract.ScannedDocument.Kind;
import io.github.countersign.codegen.contract.ScannedDocument.Reference;
import io.github.countersign.codegen.contract.ScannedDocument.Relation;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a document, before any library sees it: refuses what is no XML or could do harm, and keeps the lines that
 * the libraries forget.
 */
final class DocumentScanner {

    static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private static final int MAX_DEPTH = 200;
    private static final Set<String> QNAME_ATTRIBUTES =
            Set.of("type", "ref", "base", "element", "message", "binding", "itemType", "substitutionGroup");
    private static final Set<String> WSDL_DECLARATIONS = Set.of("message", "portType", "binding", "service", "port");

    private final URI uri;
    private final byte[] content;
    private final List<Reference> references = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private String service = "";
    private int encodedLine;

    private DocumentScanner(URI uri, byte[] content) {
        this.uri = uri;
        this.content = content;
    }

    static ScannedDocument scan(URI uri, byte[] content) {
        return new DocumentScanner(uri, content).scan();
    }

    private ScannedDocument scan() {
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            return read(reader);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new ContractException(position(line), "this is not well-formed XML (%s).".formatted(reason(e)));
        } finally {
            close(reader);
        }
    }

    /** The JDK's own parser: which one a class path offers must not decide what is refused. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private ScannedDocument read(XMLStreamReader reader) throws XMLStreamException {
        Kind kind = null;
        String targetNamespace = "";
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw refuseDoctype(reader);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (kind == null) {
                        kind = kindOf(reader);
                        targetNamespace = attribute(reader, "targetNamespace");
                    }
                    if (++depth > MAX_DEPTH) {
                        throw new ContractException(
                                at(reader),
                                "elements nest deeper than %d, too deep for a contract.".formatted(MAX_DEPTH));
                    }
                    element(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Text and comments say nothing here.
                }
            }
        }
        if (kind == null) {
            throw new ContractException(position(1), "this is not XML: it has no element.");
        }
        return new ScannedDocument(uri, kind, targetNamespace, references, declarations, Map.copyOf(uses), encodedLine);
    }

    private ContractException refuseDoctype(XMLStreamReader reader) {
        return new ContractException(
                at(reader),
                "has a DOCTYPE, which no contract needs and which can read files or exhaust memory. Remove it.");
    }

    private Kind kindOf(XMLStreamReader reader) {
        if (WSDL.equals(reader.getNamespaceURI()) && "definitions".equals(reader.getLocalName())) {
            return Kind.WSDL;
        }
        if (XSD.equals(reader.getNamespaceURI()) && "schema".equals(reader.getLocalName())) {
            return Kind.SCHEMA;
        }
        throw new ContractException(
                at(reader),
                "<%s> is neither a WSDL 1.1 <definitions> nor an XML Schema <schema>. Name the WSDL itself."
                        .formatted(reader.getLocalName()));
    }

    private void element(XMLStreamReader reader) {
        int line = reader.getLocation().getLineNumber();
        String name = reader.getLocalName();
        if (XSD.equals(reader.getNamespaceURI())) {
            schemaReference(reader, name, line);
        } else if (WSDL.equals(reader.getNamespaceURI())) {
            wsdlElement(reader, name, line);
        } else if ("encoded".equals(attribute(reader, "use")) && encodedLine == 0) {
            encodedLine = line;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (QNAME_ATTRIBUTES.contains(reader.getAttributeLocalName(i))) {
                String value = reader.getAttributeValue(i).strip();
                uses.putIfAbsent(value.substring(value.indexOf(':') + 1), line);
            }
        }
    }

    private void schemaReference(XMLStreamReader reader, String name, int line) {
        Relation relation = switch (name) {
            case "include" -> Relation.INCLUDE;
            case "redefine" -> Relation.REDEFINE;
            case "import" -> Relation.IMPORT;
            default -> null;
        };
        refer(relation, attribute(reader, "namespace"), attribute(reader, "schemaLocation"), line);
    }

    private void wsdlElement(XMLStreamReader reader, String name, int line) {
        if ("import".equals(name)) {
            refer(Relation.WSDL_IMPORT, attribute(reader, "namespace"), attribute(reader, "location"), line);
        } else if (WSDL_DECLARATIONS.contains(name)) {
            if ("service".equals(name)) {
                service = attribute(reader, "name");
            }
            declarations.add(new Declaration(name, "port".equals(name) ? service : "", attribute(reader, "name")));
        }
    }

    private void refer(@Nullable Relation relation, String namespace, String location, int line) {
        if (relation != null && !location.isBlank()) {
            references.add(new Reference(relation, namespace, location.strip(), line));
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private Position at(XMLStreamReader reader) {
        return position(reader.getLocation().getLineNumber());
    }

    private Position position(int line) {
        return new Position(ScannedDocument.display(uri), line);
    }

    /** The parser prefixes its message with a place of its own. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String text = message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
        return text.lines().findFirst().orElse("unreadable").replaceAll("\\.$", "");
    }

    private static void close(@Nullable XMLStreamReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException("A parser over bytes in memory failed to close", e);
            }
        }
    }
}
