package io.github.countersign.mock.internal.operation;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/** Writes whole positions and offsets as .NET writes a double, {@code 777}, where Java writes {@code 777.0}. */
final class PlainNumberWriter extends StreamWriterDelegate {

    private static final Set<String> DOUBLES = Set.of("XPosition", "YPosition", "XOffset", "YOffset");
    private static final String WHOLE = ".0";

    private boolean inDouble;

    PlainNumberWriter(XMLStreamWriter writer) {
        super(writer);
    }

    @Override
    public void writeStartElement(String prefix, String localName, String namespace) throws XMLStreamException {
        inDouble = DOUBLES.contains(localName);
        super.writeStartElement(prefix, localName, namespace);
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        inDouble = false;
        super.writeEndElement();
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
        super.writeCharacters(inDouble ? plain(text) : text);
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        if (inDouble) {
            super.writeCharacters(plain(new String(text, start, length)));
        } else {
            super.writeCharacters(text, start, length);
        }
    }

    private static String plain(String number) {
        return number.endsWith(WHOLE) ? number.substring(0, number.length() - WHOLE.length()) : number;
    }
}
