package io.github.countersign.mock.internal.contract;

import io.github.countersign.mock.internal.fault.ServiceFault;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Lets one element pass and checks it against the schema of its contract on the way, without keeping it. The first error ends
 * reading with a validation fault, before anything acts on the content.
 *
 * <p>For one thread and one element.
 */
public final class ValidatingReader extends StreamReaderDelegate {

    private final SchemaFeed feed;

    /**
     * Starts with the element that {@code reader} is at.
     *
     * @throws ServiceFault if the element itself is not one of the schema
     */
    public ValidatingReader(Contract contract, XMLStreamReader reader) throws XMLStreamException {
        super(reader);
        this.feed = new SchemaFeed(contract, reader, new SchemaErrors(error -> true));
        check(feed::begin);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        check(() -> feed.pass(event));
        return event;
    }

    private interface Step {
        void run() throws SAXException;
    }

    private void check(Step step) throws XMLStreamException {
        try {
            step.run();
        } catch (SAXParseException e) {
            throw ServiceFault.validation(SchemaErrorText.of(String.valueOf(e.getMessage()), feed.open()));
        } catch (SAXException e) {
            throw new XMLStreamException(e);
        }
    }
}
