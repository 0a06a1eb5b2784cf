package io.github.countersign.mock.internal.contract;

import io.github.countersign.mock.internal.fault.ServiceFault;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.TypeInfo;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lets one element pass and checks it against the schema of api.asmx on the way, without keeping it. The first error ends
 * reading with a validation fault, before anything acts on the content.
 *
 * <p>For one thread and one element.
 */
public final class ValidatingReader extends StreamReaderDelegate {

    private final ValidatorHandler validator = RequestSchema.newValidator();
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private boolean done;

    /**
     * Starts with the element that {@code reader} is at.
     *
     * @throws ServiceFault if the element itself is not one of the schema
     */
    public ValidatingReader(XMLStreamReader reader) throws XMLStreamException {
        super(reader);
        validator.setErrorHandler(new FirstErrorHandler());
        validator.setContentHandler(new TypeRecorder());
        check(this::begin);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (!done) {
            check(() -> pass(event));
        }
        return event;
    }

    private interface Step {
        void run() throws SAXException;
    }

    private void check(Step step) throws XMLStreamException {
        try {
            step.run();
        } catch (SAXParseException e) {
            throw ServiceFault.validation(SchemaErrorText.of(String.valueOf(e.getMessage()), open));
        } catch (SAXException e) {
            throw new XMLStreamException(e);
        }
    }

    private void begin() throws SAXException {
        validator.startDocument();
        declare("xsi", getNamespaceContext());
        declare("xsd", getNamespaceContext());
        startElement();
    }

    /** Prefixes from further out that xsi:type values are usually written with. */
    private void declare(String prefix, NamespaceContext outer) throws SAXException {
        String uri = outer.getNamespaceURI(prefix);
        if (uri != null && !uri.isEmpty()) {
            validator.startPrefixMapping(prefix, uri);
        }
    }

    private void pass(int event) throws SAXException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> startElement();
            case XMLStreamConstants.END_ELEMENT -> endElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                validator.characters(getTextCharacters(), getTextStart(), getTextLength());
            default -> {
                // Comments and processing instructions are nothing to a schema.
            }
        }
    }

    private void startElement() throws SAXException {
        for (int i = 0; i < getNamespaceCount(); i++) {
            validator.startPrefixMapping(orEmpty(getNamespacePrefix(i)), orEmpty(getNamespaceURI(i)));
        }
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < getAttributeCount(); i++) {
            attributes.addAttribute(
                    orEmpty(getAttributeNamespace(i)),
                    getAttributeLocalName(i),
                    qualified(getAttributePrefix(i), getAttributeLocalName(i)),
                    "CDATA",
                    getAttributeValue(i));
        }
        open.push(new OpenElement(getName()));
        validator.startElement(
                orEmpty(getNamespaceURI()), getLocalName(), qualified(getPrefix(), getLocalName()), attributes);
    }

    private void endElement() throws SAXException {
        validator.endElement(orEmpty(getNamespaceURI()), getLocalName(), qualified(getPrefix(), getLocalName()));
        for (int i = 0; i < getNamespaceCount(); i++) {
            validator.endPrefixMapping(orEmpty(getNamespacePrefix(i)));
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

    /** An element that has begun and not ended, with the type that the schema gives it. */
    static final class OpenElement {

        private final QName name;
        private String type = "";

        OpenElement(QName name) {
            this.name = name;
        }

        QName name() {
            return name;
        }

        /** The type as .NET writes it, namespace and name with a colon between; empty for a type without name. */
        String type() {
            return type;
        }
    }

    /** Downstream of the validator, the only place where it tells which type an element has. */
    private final class TypeRecorder extends DefaultHandler {
        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            TypeInfo info = validator.getTypeInfoProvider().getElementTypeInfo();
            OpenElement element = open.peek();
            if (info != null && info.getTypeName() != null && element != null) {
                element.type = info.getTypeNamespace() + ":" + info.getTypeName();
            }
        }
    }

    private static final class FirstErrorHandler implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // The schema has compiled; a warning about a document is no reason to refuse it.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
