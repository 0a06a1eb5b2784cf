package io.github.countersign.internal.stream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * A parser in front of another that sees each event. StAX lets callers skip events in two ways past {@link #next()}: here they go through it as well.
 */
public abstract class EventReader extends StreamReaderDelegate {

    /**
     * A reader in front of another.
     *
     * @param parser the other
     */
    protected EventReader(XMLStreamReader parser) {
        super(parser);
    }

    @Override
    public final int nextTag() throws XMLStreamException {
        int event = next();
        while (event == COMMENT || event == PROCESSING_INSTRUCTION || event == SPACE || isBlank(event)) {
            event = next();
        }
        if (event != START_ELEMENT && event != END_ELEMENT) {
            throw new XMLStreamException("A tag was expected", getLocation());
        }
        return event;
    }

    @Override
    public final String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != END_ELEMENT; event = next()) {
            if (event == START_ELEMENT || event == END_DOCUMENT) {
                throw new XMLStreamException("Only text was expected", getLocation());
            }
            if (event != COMMENT && event != PROCESSING_INSTRUCTION) {
                text.append(getText());
            }
        }
        return text.toString();
    }

    private boolean isBlank(int event) {
        return (event == CHARACTERS || event == CDATA) && isWhiteSpace();
    }
}
