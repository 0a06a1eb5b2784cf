package io.github.countersign.mock.internal.soap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/**
 * Writes the way .NET does where JAXB has other habits. The service's namespace is the default one: JAXB gives it a prefix,
 * because the contract has an attribute in that namespace, which no default can reach; that attribute gets a prefix of its own.
 * An empty text gives an empty-element tag. What the envelope declares is not declared again.
 */
final class RecordedStyleWriter extends StreamWriterDelegate {

    private static final Set<String> DECLARED_BY_OTHERS = Set.of(
            XMLConstants.NULL_NS_URI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, XMLConstants.W3C_XML_SCHEMA_NS_URI);

    private final String service;

    /** The default namespace inside each open element, innermost first. */
    private final Deque<String> defaults = new ArrayDeque<>();

    /**
     * A writer for the body of a reply.
     *
     * @param service namespace of the service
     */
    RecordedStyleWriter(XMLStreamWriter writer, String service) {
        super(writer);
        this.service = service;
        defaults.push(XMLConstants.NULL_NS_URI);
    }

    @Override
    public void writeStartElement(String prefix, String localName, String namespaceUri) throws XMLStreamException {
        String inherited = defaults.element();
        if (takesDefault(namespaceUri)) {
            super.writeStartElement(XMLConstants.DEFAULT_NS_PREFIX, localName, namespaceUri);
            changeDefault(inherited, namespaceUri);
            defaults.push(namespaceUri);
        } else {
            super.writeStartElement(prefix, localName, namespaceUri);
            defaults.push(inherited);
        }
    }

    @Override
    public void writeEmptyElement(String prefix, String localName, String namespaceUri) throws XMLStreamException {
        if (takesDefault(namespaceUri)) {
            super.writeEmptyElement(XMLConstants.DEFAULT_NS_PREFIX, localName, namespaceUri);
            changeDefault(defaults.element(), namespaceUri);
        } else {
            super.writeEmptyElement(prefix, localName, namespaceUri);
        }
    }

    private boolean takesDefault(String namespaceUri) {
        return namespaceUri.equals(service) || namespaceUri.isEmpty();
    }

    private void changeDefault(String from, String to) throws XMLStreamException {
        if (!from.equals(to)) {
            super.writeDefaultNamespace(to);
        }
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        defaults.pop();
        super.writeEndElement();
    }

    @Override
    public void writeAttribute(String prefix, String namespaceUri, String localName, String value)
            throws XMLStreamException {
        if (namespaceUri.equals(service)) {
            String own = "d%dp1".formatted(defaults.size() + 1);
            super.writeNamespace(own, service);
            super.writeAttribute(own, service, localName, value);
        } else {
            super.writeAttribute(prefix, namespaceUri, localName, value);
        }
    }

    @Override
    public void writeNamespace(String prefix, String namespaceUri) throws XMLStreamException {
        if (!isDeclared(namespaceUri)) {
            super.writeNamespace(prefix, namespaceUri);
        }
    }

    @Override
    public void writeDefaultNamespace(String namespaceUri) throws XMLStreamException {
        if (!isDeclared(namespaceUri)) {
            super.writeDefaultNamespace(namespaceUri);
        }
    }

    private boolean isDeclared(String namespaceUri) {
        return namespaceUri.equals(service) || DECLARED_BY_OTHERS.contains(namespaceUri);
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            super.writeCharacters(text);
        }
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        if (length > 0) {
            super.writeCharacters(text, start, length);
        }
    }
}
