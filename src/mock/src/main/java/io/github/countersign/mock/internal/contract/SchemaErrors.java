package io.github.countersign.mock.internal.contract;

import java.util.function.Predicate;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Ends the validation at the first error that counts. */
final class SchemaErrors implements ErrorHandler {

    private final Predicate<SAXParseException> counts;

    SchemaErrors(Predicate<SAXParseException> counts) {
        this.counts = counts;
    }

    @Override
    public void warning(SAXParseException exception) {
        // The schema has compiled; a warning about a document is no reason to refuse it.
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
        if (counts.test(exception)) {
            throw exception;
        }
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
        throw exception;
    }
}
