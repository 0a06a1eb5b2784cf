package io.github.countersign.mock.internal.operation;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/**
 * Puts {@code <DocumentID />} into a {@code DocumentPDF} that has none, as the service does for the certificate. The element
 * is typed positiveInteger, so JAXB can neither write nor read it empty.
 */
final class EmptyDocumentIdWriter extends StreamWriterDelegate {

    private static final String DOCUMENT = "DocumentPDF";
    private static final String ID = "DocumentID";
    private static final String TYPE = "DocumentType";

    private final Deque<String> path = new ArrayDeque<>();
    private boolean idWritten;

    EmptyDocumentIdWriter(XMLStreamWriter writer) {
        super(writer);
    }

    @Override
    public void writeStartElement(String prefix, String localName, String namespace) throws XMLStreamException {
        if (DOCUMENT.equals(path.peek())) {
            if (localName.equals(TYPE) && !idWritten) {
                super.writeEmptyElement(prefix, ID, namespace);
            }
            idWritten |= localName.equals(ID);
        }
        if (localName.equals(DOCUMENT)) {
            idWritten = false;
        }
        path.push(localName);
        super.writeStartElement(prefix, localName, namespace);
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        path.poll();
        super.writeEndElement();
    }
}
