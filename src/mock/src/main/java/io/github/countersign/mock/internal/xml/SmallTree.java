package io.github.countersign.mock.internal.xml;

import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns one element into a tree. What is read so is small; an element that is not is refused before it is big. */
public final class SmallTree {

    /** The most characters of names, texts and attributes that a tree may have. */
    public static final int LIMIT = 64 * 1024;

    private final XMLStreamReader reader;
    private final Document document;
    private int size;

    private SmallTree(XMLStreamReader reader, Document document) {
        this.reader = reader;
        this.document = document;
    }

    /**
     * Reads the element that {@code reader} is at, up to its end tag.
     *
     * @throws ServiceFault if it is too large
     */
    public static Element read(XMLStreamReader reader) throws XMLStreamException {
        return new SmallTree(reader, newDocument()).read();
    }

    private Element read() throws XMLStreamException {
        Element root = element();
        Node current = root;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element child = element();
                    current.appendChild(child);
                    current = child;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    grow(reader.getTextLength());
                    current.appendChild(document.createTextNode(reader.getText()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (current == root) {
                        return root;
                    }
                    current = current.getParentNode();
                }
                default -> {
                    // Comments and processing instructions mean nothing here.
                }
            }
        }
    }

    private Element element() {
        grow(reader.getLocalName().length());
        Element element = document.createElementNS(
                reader.getNamespaceURI(), qualified(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            grow(reader.getAttributeValue(i).length());
            String namespace = reader.getAttributeNamespace(i);
            element.setAttributeNS(
                    namespace == null || namespace.isEmpty() ? null : namespace,
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return element;
    }

    private void grow(int characters) {
        size += characters;
        if (size > LIMIT) {
            throw new ServiceFault(
                    FaultKind.MALFORMED,
                    null,
                    null,
                    "Request format is invalid: a block of the SOAP Header is larger than %d characters."
                            .formatted(LIMIT));
        }
    }

    private static String qualified(@Nullable String prefix, String localName) {
        return prefix == null || prefix.equals(XMLConstants.DEFAULT_NS_PREFIX) ? localName : prefix + ":" + localName;
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java runtime cannot make an XML document", e);
        }
    }
}
