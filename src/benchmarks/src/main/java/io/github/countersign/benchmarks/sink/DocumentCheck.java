package io.github.countersign.benchmarks.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/** Finds the first {@code PDFBytes} in a body that comes in pieces, decodes it and sums it up. */
final class DocumentCheck {

    private static final byte[] START = "PDFBytes>".getBytes(US_ASCII);
    private static final int GROUPS = 64 * 1024;

    private final CRC32 crc = new CRC32();
    private final byte[] pending = new byte[GROUPS];
    private int pendingLength;
    private int matched;
    private boolean done;
    private long length;

    void accept(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count && !done; i++) {
            if (matched < START.length) {
                match(bytes[i]);
            } else if (bytes[i] == '<') {
                decode();
                done = true;
            } else {
                pending[pendingLength++] = bytes[i];
                if (pendingLength == pending.length) {
                    decode();
                }
            }
        }
    }

    long length() {
        return length;
    }

    long checksum() {
        return crc.getValue();
    }

    private void match(byte next) {
        if (next == START[matched]) {
            matched++;
        } else {
            matched = next == START[0] ? 1 : 0;
        }
    }

    private void decode() {
        byte[] text = pendingLength == pending.length ? pending : Arrays.copyOf(pending, pendingLength);
        byte[] bytes = Base64.getDecoder().decode(text);
        crc.update(bytes);
        length += bytes.length;
        pendingLength = 0;
    }
}
