package io.github.countersign.benchmarks.sink;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body while it is read: counted, its beginning kept, the rest dropped. */
final class RequestBody {

    private static final int KEPT = 8 * 1024;

    private final byte[] beginning = new byte[KEPT];
    private int kept;
    private long length;
    private @Nullable DocumentCheck check;

    /** Reads the body of this head to its end. */
    void read(RequestHead head, Wire wire) throws IOException {
        kept = 0;
        length = 0;
        check = head.wantsCheck() ? new DocumentCheck() : null;
        if (head.length() >= 0) {
            wire.pass(head.length(), this::accept);
            return;
        }
        long chunk;
        while ((chunk = Long.parseLong(wire.line().split(";", 2)[0].strip(), 16)) > 0) {
            wire.pass(chunk, this::accept);
            wire.line();
        }
        while (!wire.line().isEmpty()) {
            // Trailers say nothing here.
        }
    }

    String envelopeId() {
        return EnvelopeIds.firstIn(beginning, kept);
    }

    long length() {
        return length;
    }

    long documentLength() {
        return check == null ? 0 : check.length();
    }

    long documentChecksum() {
        return check == null ? 0 : check.checksum();
    }

    private void accept(byte[] bytes, int offset, int count) {
        int keep = Math.min(count, KEPT - kept);
        System.arraycopy(bytes, offset, beginning, kept, keep);
        kept += keep;
        length += count;
        if (check != null) {
            check.accept(bytes, offset, count);
        }
    }
}
