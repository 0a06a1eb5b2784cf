package io.github.countersign.mock.internal.journal;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Writes down what passes through it. For one thread and one element. */
public final class TranscribingReader extends StreamReaderDelegate {

    private final Transcript transcript = new Transcript();

    /** Starts with the element that {@code reader} is at. */
    public TranscribingReader(XMLStreamReader reader) {
        super(reader);
        begin();
    }

    /** What has passed so far. */
    public String transcript() {
        return transcript.text();
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (transcript.isInside()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> transcript.end(getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    transcript.keepText(getTextCharacters(), getTextStart(), getTextLength());
                default -> {
                    // Comments and white space between elements tell nothing.
                }
            }
        }
        return event;
    }

    private void begin() {
        transcript.begin(getLocalName());
        for (int i = 0; i < getAttributeCount(); i++) {
            transcript.attribute(getAttributeLocalName(i), getAttributeValue(i));
        }
    }
}
