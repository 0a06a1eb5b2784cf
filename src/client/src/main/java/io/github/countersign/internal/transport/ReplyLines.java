package io.github.countersign.internal.transport;

import java.io.IOException;

/** Reads the lines of one reply, in all no more than a server in its right mind sends. */
final class ReplyLines {

    static final int MAX_LINE = 16 * 1024;
    static final int MAX_BYTES = 64 * 1024;
    static final int MAX_LINES = 256;

    private final SocketInput in;
    private int bytesLeft = MAX_BYTES;
    private int linesLeft = MAX_LINES;

    ReplyLines(SocketInput in) {
        this.in = in;
    }

    /** The next line without its end, CRLF or LF. */
    String next() throws IOException {
        if (--linesLeft < 0) {
            throw new MalformedReplyException("The reply has more than %d header lines".formatted(MAX_LINES));
        }
        String line = in.lineWithin(Math.min(MAX_LINE, bytesLeft));
        bytesLeft -= line.length() + 1;
        requireText(line);
        return line;
    }

    private static void requireText(String line) throws MalformedReplyException {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7F) {
                throw new MalformedReplyException("A header line of the reply has a control character");
            }
        }
    }
}
