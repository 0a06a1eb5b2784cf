package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.InputStream;

/** Something that can be read from its start, once for every time it is sent. */
@FunctionalInterface
public interface StreamSource {

    /** A stream at the first byte; whoever asked closes it. */
    InputStream open() throws IOException;
}
