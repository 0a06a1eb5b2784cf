package io.github.countersign.internal.cxf;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What replies had that the contract has not: told once each in the log, or refused. Thread-safe. */
final class Deviations {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.countersign.Replies");

    // A reply can hold any number of names; the log should not.
    private static final int MOST_WARNINGS = 100;
    private static final Pattern PLAIN = Pattern.compile("[\\w .-]{1,60}");

    private final boolean strict;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    Deviations(boolean strict) {
        this.strict = strict;
    }

    void element(String path) throws XMLStreamException {
        if (strict) {
            throw new XMLStreamException(
                    "element %s is not in this contract, and strict() was asked for".formatted(path));
        }
        if (isNew(path)) {
            LOG.warn(
                    "The service sent element {}, which this contract does not have: skipped, and not reported again",
                    path);
        }
    }

    void word(String path, String word) throws XMLStreamException {
        String shown = PLAIN.matcher(word).matches() ? "'" + word + "'" : "(not shown)";
        if (strict) {
            throw new XMLStreamException(
                    "the word %s of %s is not in this contract, and strict() was asked for".formatted(shown, path));
        }
        if (isNew(path + '\n' + word)) {
            LOG.warn(
                    "The service sent the word {} in {}, which this contract does not have: told as unknown, and not reported again",
                    shown,
                    path);
        }
    }

    void empty(String path) throws XMLStreamException {
        if (strict) {
            throw new XMLStreamException("%s is empty, and strict() was asked for".formatted(path));
        }
        if (isNew(path + "\nempty")) {
            LOG.debug("The service sent {} empty: read as absent, and not reported again", path);
        }
    }

    private boolean isNew(String what) {
        return warned.size() < MOST_WARNINGS && warned.add(what);
    }
}
