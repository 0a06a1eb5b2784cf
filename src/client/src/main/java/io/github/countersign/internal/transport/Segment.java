package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.OutputStream;

/** A part of a request body that knows its length on the wire before its first byte is made. */
public sealed interface Segment permits BytesSegment, Base64Segment {

    /** Bytes on the wire. */
    long length();

    /** Writes exactly {@link #length()} bytes. */
    void writeTo(OutputStream out) throws IOException;
}
