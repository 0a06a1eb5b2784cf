package io.github.countersign.benchmarks.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** Serves one connection until the client hangs up. */
final class SinkConnection {

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);

    private final Replies replies;
    private final Counts counts;
    private final Wire wire;
    private final OutputStream out;
    private final RequestBody body = new RequestBody();

    SinkConnection(Socket socket, Replies replies, Counts counts) throws IOException {
        socket.setTcpNoDelay(true);
        this.replies = replies;
        this.counts = counts;
        this.wire = new Wire(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    void serve() throws IOException {
        boolean more = true;
        while (more) {
            String text = wire.head();
            if (text.isEmpty()) {
                return;
            }
            RequestHead head = RequestHead.parse(text);
            if (head.get()) {
                out.write(replies.text(counts.line()));
            } else {
                answer(head);
            }
            more = head.keepAlive();
        }
    }

    private void answer(RequestHead head) throws IOException {
        if (head.asksToContinue()) {
            out.write(CONTINUE);
        }
        body.read(head, wire);
        counts.received(body);
        if (head.action().endsWith("/CreateAndSendEnvelope")) {
            out.write(replies.created(body.length()));
            return;
        }
        String envelopeId = body.envelopeId();
        if (envelopeId.startsWith(EnvelopeIds.STALL)) {
            wire.waitForEnd();
        } else if (envelopeId.startsWith(EnvelopeIds.FAULT)) {
            out.write(replies.fault(body.length()));
        } else if (head.action().endsWith("/RequestPDF")) {
            replies.document(out, body.length(), envelopeId);
        } else {
            out.write(replies.status(body.length(), head.operation(), envelopeId));
        }
    }
}
