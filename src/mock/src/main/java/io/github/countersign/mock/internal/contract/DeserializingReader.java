package io.github.countersign.mock.internal.contract;

import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Lets one element pass the way .NET's deserializer reads it: in any order, with anything missing, without what the contract
 * does not know, which is left out as if it had not been sent. Only a value that its type cannot hold ends reading.
 *
 * <p>For one thread and one element.
 */
public final class DeserializingReader extends StreamReaderDelegate {

    private final SchemaFeed feed;

    /** Starts with the element that {@code reader} is at. */
    public DeserializingReader(Contract contract, XMLStreamReader reader) throws XMLStreamException {
        super(reader);
        this.feed = new SchemaFeed(contract, reader, new SchemaErrors(this::cannotBeRead));
        check(feed::begin);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = pass();
        while (event == XMLStreamConstants.START_ELEMENT && feed.atUndeclared()) {
            skipElement();
            event = pass();
        }
        return event;
    }

    private int pass() throws XMLStreamException {
        int event = super.next();
        check(() -> feed.pass(event));
        return event;
    }

    private void skipElement() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (pass()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Content that nobody knows.
                }
            }
        }
    }

    private boolean cannotBeRead(SAXParseException error) {
        return text(error) != null;
    }

    private @Nullable String text(SAXParseException error) {
        OpenElement element = feed.open().peek();
        return element == null ? null : DeserializerErrorText.of(String.valueOf(error.getMessage()), element);
    }

    private interface Step {
        void run() throws SAXException;
    }

    private void check(Step step) throws XMLStreamException {
        try {
            step.run();
        } catch (SAXParseException e) {
            Location at = getLocation();
            throw new ServiceFault(
                    FaultKind.VALIDATION,
                    null,
                    null,
                    "Server was unable to read request. ---> There is an error in XML document (%d, %d). ---> %s"
                            .formatted(at.getLineNumber(), at.getColumnNumber(), text(e)));
        } catch (SAXException e) {
            throw new XMLStreamException(e);
        }
    }
}
