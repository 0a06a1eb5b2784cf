package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.user.UsernameTokenForm;
import io.github.countersign.mock.internal.xml.SmallTree;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A SOAP envelope that is read once, from front to back: the header when it is opened, the body by whoever needs it, the rest
 * when it is finished. Of the header only the Security block becomes a tree.
 */
final class IncomingEnvelope {

    private static final Set<String> ADDRESSING =
            Set.of("http://schemas.xmlsoap.org/ws/2004/08/addressing", "http://www.w3.org/2005/08/addressing");

    private final XMLStreamReader reader;
    private final String soap;
    private @Nullable Element security;
    private @Nullable String messageId;

    private IncomingEnvelope(XMLStreamReader reader, SoapVersion version) {
        this.reader = reader;
        this.soap = version.namespace();
    }

    /** Reads up to the element in the body, and leaves {@code reader} there. */
    static IncomingEnvelope open(XMLStreamReader reader, SoapVersion version) throws XMLStreamException {
        IncomingEnvelope envelope = new IncomingEnvelope(reader, version);
        envelope.enter();
        return envelope;
    }

    @Nullable
    Element security() {
        return security;
    }

    /** The WS-Addressing message id, or null. */
    @Nullable
    String messageId() {
        return messageId;
    }

    private void enter() throws XMLStreamException {
        nextStart();
        if (!"Envelope".equals(reader.getLocalName())) {
            throw malformed("Request format is invalid: the root element is '%s', not a SOAP Envelope."
                    .formatted(reader.getLocalName()));
        }
        if (!soap.equals(reader.getNamespaceURI())) {
            throw malformed("Possible SOAP version mismatch: Envelope namespace %s was unexpected. Expecting %s."
                    .formatted(reader.getNamespaceURI(), soap));
        }
        boolean found = nextStart();
        if (found && isSoap("Header")) {
            readHeader();
            found = nextStart();
        }
        if (!found || !isSoap("Body")) {
            throw malformed("Request format is invalid: the SOAP Envelope has no Body.");
        }
        if (!nextStart()) {
            throw malformed("Request format is invalid: the SOAP Body is empty.");
        }
    }

    private void readHeader() throws XMLStreamException {
        while (nextStart()) {
            String namespace = reader.getNamespaceURI();
            String name = reader.getLocalName();
            if (UsernameTokenForm.WSSE.equals(namespace) && "Security".equals(name)) {
                if (security != null) {
                    throw malformed("Request format is invalid: the SOAP Header has more than one wsse:Security.");
                }
                security = SmallTree.read(reader);
            } else if (ADDRESSING.contains(namespace == null ? "" : namespace) && "MessageID".equals(name)) {
                messageId = SmallTree.read(reader).getTextContent().strip();
            } else {
                skipElement();
            }
        }
    }

    /** Reads to the very end, so that nothing is done for a message that is cut off or has something behind its body. */
    void finish() throws XMLStreamException {
        if (reader.getEventType() == XMLStreamConstants.START_ELEMENT || nextStart()) {
            throw malformed("Request format is invalid: the SOAP Body has more than one element.");
        }
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                throw malformed("Request format is invalid: something follows the SOAP Body.");
            }
        }
    }

    private boolean isSoap(String localName) {
        return soap.equals(reader.getNamespaceURI()) && localName.equals(reader.getLocalName());
    }

    private void skipElement() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Content of a header block that is none of our business.
                }
            }
        }
    }

    /** Moves to the next start tag; false if an end tag comes first. */
    private boolean nextStart() throws XMLStreamException {
        // Already at the end tag of the parent: JAXB reads one event beyond its element.
        if (reader.getEventType() == XMLStreamConstants.END_ELEMENT && atBodyEnd()) {
            return false;
        }
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.DTD ->
                    throw malformed("For security reasons DTD is prohibited in this XML document.");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!reader.isWhiteSpace()) {
                        throw malformed("Request format is invalid: text between the elements of the SOAP Envelope.");
                    }
                }
                default -> {
                    // Comments and processing instructions.
                }
            }
        }
    }

    private boolean atBodyEnd() {
        return isSoap("Body");
    }

    private static ServiceFault malformed(String text) {
        return new ServiceFault(FaultKind.MALFORMED, null, null, text);
    }
}
