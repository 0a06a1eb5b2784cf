package io.github.countersign.mock.internal.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/** Writes down what is written through it. For one thread. */
public final class TranscribingWriter extends StreamWriterDelegate {

    private final Transcript transcript;
    private final Deque<String> open = new ArrayDeque<>();

    /** Writes to both. */
    public TranscribingWriter(XMLStreamWriter writer, Transcript transcript) {
        super(writer);
        this.transcript = transcript;
    }

    @Override
    public void writeStartElement(String localName) throws XMLStreamException {
        begin(localName);
        super.writeStartElement(localName);
    }

    @Override
    public void writeStartElement(String namespaceUri, String localName) throws XMLStreamException {
        begin(localName);
        super.writeStartElement(namespaceUri, localName);
    }

    @Override
    public void writeStartElement(String prefix, String localName, String namespaceUri) throws XMLStreamException {
        begin(localName);
        super.writeStartElement(prefix, localName, namespaceUri);
    }

    @Override
    public void writeEmptyElement(String prefix, String localName, String namespaceUri) throws XMLStreamException {
        begin(localName);
        end();
        super.writeEmptyElement(prefix, localName, namespaceUri);
    }

    private void begin(String name) {
        transcript.begin(name);
        open.push(name);
    }

    private void end() {
        transcript.end(open.pop());
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        end();
        super.writeEndElement();
    }

    @Override
    public void writeAttribute(String localName, String value) throws XMLStreamException {
        transcript.attribute(localName, value);
        super.writeAttribute(localName, value);
    }

    @Override
    public void writeAttribute(String prefix, String namespaceUri, String localName, String value)
            throws XMLStreamException {
        transcript.attribute(localName, value);
        super.writeAttribute(prefix, namespaceUri, localName, value);
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
        transcript.keepText(text);
        super.writeCharacters(text);
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        transcript.keepText(text, start, length);
        super.writeCharacters(text, start, length);
    }
}
