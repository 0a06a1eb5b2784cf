package io.github.countersign.internal.cxf;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;

/**
 * Reads on where CXF's own handler gives up: the service sends {@code <DocumentID />} for a number, and new elements with every release. What is
 * unknown is told with its place by {@link ShapedReader}.
 */
final class TolerantReader implements ValidationEventHandler {

    private final boolean strict;

    /** @param strict whether a value that is none of its type is refused */
    TolerantReader(boolean strict) {
        this.strict = strict;
    }

    @Override
    public boolean handleEvent(ValidationEvent event) {
        return !strict && event.getSeverity() != ValidationEvent.FATAL_ERROR;
    }
}
