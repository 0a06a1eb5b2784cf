package io.github.countersign.internal.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Feeds a parser, and stops feeding right behind every tag that may begin a document, so that whoever drives the parser can take what follows
 * past it.
 *
 * <p>It does not parse: it stops at every {@code >} that follows the name of such an element, be it in a comment. Whether the parser stands where
 * this stream has stopped is proved by counting: every start tag of that name is a stop, so a parser that has reported as many of them as there
 * were stops stands at the last one. Where the counts differ the parser reads everything, as if this stream did nothing.
 */
final class ParkingStream extends InputStream {

    private static final int SIZE = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private final byte[] name = new byte[DocumentElements.LONGEST_NAME];
    private int position;
    private int limit;
    private int nameLength;
    private boolean inName;
    private boolean wanted;
    private boolean parked;
    private byte before;
    private long stops;

    ParkingStream(InputStream in) {
        this.in = in;
    }

    /** Whether the next byte is the one behind the start tag that a parser has just reported, as the so-manieth of its kind. */
    boolean isParkedAt(long reported) {
        return parked && stops == reported;
    }

    /** Hands the text that follows to the document, up to the first byte that is neither Base64 nor white space. */
    void takeText(IncomingDocument document) throws IOException {
        parked = false;
        while (position < limit || fill()) {
            position = document.accept(buffer, position, limit);
            if (position < limit) {
                return;
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        parked = false;
        if (position == limit && !fill()) {
            return -1;
        }
        int end = nextStop(position, Math.min(limit, position + length));
        int count = end - position;
        System.arraycopy(buffer, position, target, offset, count);
        position = end;
        return count;
    }

    /** What can be had without waiting, and without passing a stop. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int nextStop(int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (b == '<') {
                inName = true;
                wanted = false;
                nameLength = 0;
            } else if (inName && (b == '>' || b == '/' || (b >= 0 && b <= ' '))) {
                inName = false;
                wanted = isWanted();
            } else if (inName && b == ':') {
                nameLength = 0;
            } else if (inName && nameLength < name.length) {
                name[nameLength++] = b;
            }
            if (b == '>' && wanted) {
                stops++;
                // Behind an element that has no content there is none to take.
                if (before != '/') {
                    parked = true;
                    return i + 1;
                }
            }
            before = b;
        }
        return to;
    }

    private boolean isWanted() {
        return nameLength > 0
                && DocumentElements.NAMES.contains(new String(name, 0, nameLength, StandardCharsets.ISO_8859_1));
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, SIZE);
        position = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }
}
