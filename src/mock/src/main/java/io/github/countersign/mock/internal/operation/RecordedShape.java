package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.Guesses;
import javax.xml.stream.XMLStreamWriter;

/** The differences between what JAXB writes of the stubs and what the service was recorded to write. */
public final class RecordedShape {

    private RecordedShape() {}

    /**
     * A writer to marshal a reply to, which passes on to {@code writer}. It corrects the body of every operation's reply;
     * those that need no correction pass unchanged.
     */
    public static XMLStreamWriter over(XMLStreamWriter writer, Guesses guesses) {
        XMLStreamWriter plain = new PlainNumberWriter(writer);
        return guesses.emptyCertificateDocumentId() ? new EmptyDocumentIdWriter(plain) : plain;
    }
}
