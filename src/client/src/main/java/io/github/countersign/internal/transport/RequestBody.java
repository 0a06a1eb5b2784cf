package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What a request carries. Its exact length is known before the first byte, so nothing is chunked and nothing is held for counting.
 *
 * @param segments the parts, in order
 */
public record RequestBody(List<Segment> segments) {

    /** No body. */
    public static final RequestBody NONE = new RequestBody(List.of());

    public RequestBody {
        segments = List.copyOf(segments);
    }

    /** A body that is in memory; the array is not copied. */
    public static RequestBody of(byte[] bytes) {
        return new RequestBody(List.of(new BytesSegment(bytes, 0, bytes.length)));
    }

    /** The value of {@code Content-Length}. */
    public long length() {
        long length = 0;
        for (Segment segment : segments) {
            length = Math.addExact(length, segment.length());
        }
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        for (Segment segment : segments) {
            segment.writeTo(out);
        }
    }
}
