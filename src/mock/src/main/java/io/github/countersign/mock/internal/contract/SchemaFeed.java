package io.github.countersign.mock.internal.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.TypeInfo;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Shows one element to a schema validator while somebody else reads it, and knows which elements are open.
 *
 * <p>For one thread and one element.
 */
final class SchemaFeed {

    private static final String ANY_TYPE = "anyType";
    private static final String BASE64_TYPE = XMLConstants.W3C_XML_SCHEMA_NS_URI + ":base64Binary";

    private final XMLStreamReader reader;
    private final ValidatorHandler validator;
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private @Nullable LongBase64 base64;
    private boolean done;

    SchemaFeed(Contract contract, XMLStreamReader reader, ErrorHandler errors) {
        this.reader = reader;
        this.validator = RequestSchema.newValidator(contract);
        validator.setErrorHandler(errors);
        validator.setContentHandler(new TypeRecorder());
    }

    /** The elements that have begun and not ended, innermost first. */
    Deque<OpenElement> open() {
        return open;
    }

    /** Whether the element that has just begun is none that the schema knows at this place. */
    boolean atUndeclared() {
        OpenElement element = open.peek();
        return element != null && element.type().endsWith(":" + ANY_TYPE);
    }

    /** Shows the start tag that the reader is at: the first. */
    void begin() throws SAXException {
        validator.startDocument();
        declare("xsi", reader.getNamespaceContext());
        declare("xsd", reader.getNamespaceContext());
        startElement();
    }

    /** Prefixes from further out that xsi:type values are usually written with. */
    private void declare(String prefix, NamespaceContext outer) throws SAXException {
        String uri = outer.getNamespaceURI(prefix);
        if (uri != null && !uri.isEmpty()) {
            validator.startPrefixMapping(prefix, uri);
        }
    }

    /** Shows the event that the reader is at; nothing once the element has ended. */
    void pass(int event) throws SAXException {
        if (done) {
            return;
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> startElement();
            case XMLStreamConstants.END_ELEMENT -> endElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            default -> {
                // Comments and processing instructions are nothing to a schema.
            }
        }
    }

    private void text() throws SAXException {
        if (base64 != null) {
            base64.take(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } else {
            validator.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private void endBase64() throws SAXException {
        if (base64 != null) {
            char[] shown = base64.shown().toCharArray();
            base64 = null;
            validator.characters(shown, 0, shown.length);
        }
    }

    private void startElement() throws SAXException {
        endBase64();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            validator.startPrefixMapping(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
        }
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.addAttribute(
                    orEmpty(reader.getAttributeNamespace(i)),
                    reader.getAttributeLocalName(i),
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    "CDATA",
                    reader.getAttributeValue(i));
        }
        open.push(new OpenElement(reader.getName()));
        validator.startElement(
                orEmpty(reader.getNamespaceURI()),
                reader.getLocalName(),
                qualified(reader.getPrefix(), reader.getLocalName()),
                attributes);
        base64 = open.element().type().equals(BASE64_TYPE) ? new LongBase64() : null;
    }

    private void endElement() throws SAXException {
        endBase64();
        validator.endElement(
                orEmpty(reader.getNamespaceURI()),
                reader.getLocalName(),
                qualified(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            validator.endPrefixMapping(orEmpty(reader.getNamespacePrefix(i)));
        }
        open.pop();
        if (open.isEmpty()) {
            validator.endDocument();
            done = true;
        }
    }

    private static String qualified(String prefix, String localName) {
        return orEmpty(prefix).isEmpty() ? localName : prefix + ":" + localName;
    }

    @SuppressWarnings("NullAway") // StAX gives null for "none", whatever its signatures say.
    private static String orEmpty(String text) {
        return text == null ? XMLConstants.NULL_NS_URI : text;
    }

    /** Downstream of the validator, the only place where it tells which type an element has. */
    private final class TypeRecorder extends DefaultHandler {
        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            TypeInfo info = validator.getTypeInfoProvider().getElementTypeInfo();
            OpenElement element = open.peek();
            if (info != null && info.getTypeName() != null && element != null) {
                element.hasType(info.getTypeNamespace() + ":" + info.getTypeName());
            }
        }
    }
}
