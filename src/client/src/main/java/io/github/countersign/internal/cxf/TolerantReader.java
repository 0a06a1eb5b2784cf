package io.github.countersign.internal.cxf;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads on where CXF's own handler gives up: the service sends {@code <DocumentID />} for a number, and new elements with every release. An
 * element that the contract does not have is skipped and named in one warning.
 *
 * <p>Thread-safe.
 */
final class TolerantReader implements ValidationEventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TolerantReader.class);
    private static final Pattern UNEXPECTED =
            Pattern.compile("unexpected element \\(uri:\"[^\"]*\", local:\"([^\"]*)\"\\)");

    // A reply can hold any number of names; the log should not.
    private static final int MOST_WARNINGS = 100;

    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    @Override
    public boolean handleEvent(ValidationEvent event) {
        if (event.getSeverity() == ValidationEvent.FATAL_ERROR) {
            return false;
        }
        String text = event.getMessage() == null ? "" : event.getMessage();
        Matcher unexpected = UNEXPECTED.matcher(text);
        if (unexpected.find()) {
            warnOnce(unexpected.group(1), event);
        } else {
            LOG.debug(
                    "A value in a reply could not be read as its type and was left out (line {}, column {})",
                    event.getLocator().getLineNumber(),
                    event.getLocator().getColumnNumber());
        }
        return true;
    }

    private void warnOnce(String element, ValidationEvent event) {
        if (warned.size() < MOST_WARNINGS && warned.add(element)) {
            LOG.warn(
                    "The service sent element {} (line {}, column {}), which this contract does not have: skipped, and not reported again",
                    element,
                    event.getLocator().getLineNumber(),
                    event.getLocator().getColumnNumber());
        }
    }
}
