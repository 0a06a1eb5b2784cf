package io.github.countersign.internal.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the head of a reply, strictly: what is not clearly HTTP/1.x is refused, since a guess could mix up two replies. */
final class ReplyParser {

    private static final int MAX_INTERIM = 16;

    private ReplyParser() {}

    /** The head of the final reply; interim ones (1xx) are read over. */
    static ReplyHead readHead(SocketInput in) throws IOException {
        for (int i = 0; i < MAX_INTERIM; i++) {
            ReplyLines lines = new ReplyLines(in);
            ReplyHead head = statusLine(lines);
            if (head.status() >= 200) {
                return head;
            }
            if (head.status() == 101) {
                throw new MalformedReplyException("The reply switches protocols (101), which was not asked for");
            }
        }
        throw new MalformedReplyException("More than %d interim replies (1xx) in a row".formatted(MAX_INTERIM));
    }

    private static ReplyHead statusLine(ReplyLines lines) throws IOException {
        String line = lines.next();
        boolean shaped = line.startsWith("HTTP/1.")
                && line.length() >= 12
                && (line.charAt(7) == '0' || line.charAt(7) == '1')
                && line.charAt(8) == ' '
                && digits(line, 9, 12)
                && (line.length() == 12 || line.charAt(12) == ' ');
        int status = shaped ? Integer.parseInt(line.substring(9, 12)) : 0;
        if (status < 100 || status > 599) {
            throw new MalformedReplyException("The reply does not begin with an HTTP/1.1 status line but with '%s'"
                    .formatted(line.substring(0, Math.min(line.length(), 40))));
        }
        String reason = line.length() > 13 ? line.substring(13) : "";
        return new ReplyHead(line.charAt(7) - '0', status, reason, readFields(lines));
    }

    /** Header or trailer fields up to the empty line. */
    static HeaderFields readFields(ReplyLines lines) throws IOException {
        List<HttpHeader> fields = new ArrayList<>(16);
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                fold(fields, line);
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 1 || !HttpHeader.isToken(line.substring(0, colon))) {
                throw new MalformedReplyException("A header line of the reply has no name, or one that is none");
            }
            fields.add(new HttpHeader(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new HeaderFields(fields);
    }

    // An old custom: a line that begins with a blank continues the one before.
    private static void fold(List<HttpHeader> fields, String line) throws MalformedReplyException {
        if (fields.isEmpty()) {
            throw new MalformedReplyException("The first header line of the reply begins with a blank");
        }
        HttpHeader last = fields.remove(fields.size() - 1);
        fields.add(new HttpHeader(last.name(), (last.value() + " " + line.strip()).strip()));
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
