package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.transport.Conduit;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * Carries the messages of one port over an {@link HttpTransport}, each once.
 *
 * <p>A message is marshalled into memory first, so nothing is connected, and nothing can be half-sent, until it is complete. Its reply is
 * parsed straight from the socket, on the thread that called.
 */
final class SocketConduit extends AbstractConduit {

    private static final Logger LOG = Logger.getLogger(SocketConduit.class.getName());

    private final HttpTransport transport;
    private final BodyBuffers buffers;
    private volatile @Nullable Known known;

    SocketConduit(EndpointReferenceType target, HttpTransport transport, BodyBuffers buffers) {
        super(target);
        this.transport = transport;
        this.buffers = buffers;
    }

    @Override
    public void prepare(Message message) {
        Deadline deadline = message.get(Deadline.PROPERTY) instanceof Deadline given
                ? given
                : transport.limits().start();
        Outgoing outgoing = new Outgoing(buffers.take(), deadline);
        message.setContent(Outgoing.class, outgoing);
        message.setContent(OutputStream.class, outgoing.buffer());
    }

    /** Sends a complete out-message and has its reply processed; lets go of the connection of an in-message. */
    @Override
    public void close(Message message) throws IOException {
        Outgoing outgoing = message.getContent(Outgoing.class);
        if (outgoing != null) {
            message.removeContent(Outgoing.class);
            receive(message, send(message, outgoing));
            return;
        }
        HttpReply reply = message.getContent(HttpReply.class);
        if (reply != null) {
            reply.close();
        }
    }

    @Override
    protected Logger getLogger() {
        return LOG;
    }

    private HttpReply send(Message message, Outgoing outgoing) throws IOException {
        BodyBuffer buffer = outgoing.buffer();
        // Interceptors that log or sign wrap the stream; closing theirs brings the last bytes into ours.
        OutputStream outermost = message.getContent(OutputStream.class);
        if (outermost != null) {
            outermost.close();
            message.removeContent(OutputStream.class);
        }
        try {
            Object method = message.get(Message.HTTP_REQUEST_METHOD);
            HttpRequest request = new HttpRequest(
                    method == null ? "POST" : method.toString(),
                    target(message),
                    OutgoingHeaders.of(message),
                    body(message, buffer));
            return transport.execute(
                    request,
                    outgoing.deadline(),
                    message.get(TransferWatcher.PROPERTY) instanceof TransferWatcher watcher ? watcher : null);
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private void receive(Message out, HttpReply reply) throws IOException {
        out.getExchange().put(Message.RESPONSE_CODE, reply.status());
        if (out.getExchange().isOneWay() && reply.status() / 100 == 2) {
            reply.close();
            return;
        }
        InputStream content = SoapContent.of(reply);
        Message in = new MessageImpl();
        in.setExchange(out.getExchange());
        in.put(Conduit.class, out.get(Conduit.class));
        in.put(Message.RESPONSE_CODE, reply.status());
        Map<String, List<String>> headers = reply.headers().toMap();
        // They describe the body as it was on the wire.
        headers.remove("Content-Encoding");
        headers.remove("Transfer-Encoding");
        in.put(Message.PROTOCOL_HEADERS, headers);
        String contentType = reply.headers().first("Content-Type");
        in.put(Message.CONTENT_TYPE, SoapContent.type(contentType));
        String charset = SoapContent.charset(contentType);
        if (charset != null) {
            in.put(Message.ENCODING, charset);
        }
        in.setContent(InputStream.class, content);
        in.setContent(HttpReply.class, reply);
        try {
            getMessageObserver().onMessage(in);
        } catch (RuntimeException e) {
            reply.close();
            throw e;
        }
    }

    private static RequestBody body(Message message, BodyBuffer buffer) throws IOException {
        if (message.get(BodySplitter.PROPERTY) instanceof BodySplitter splitter) {
            return splitter.split(buffer.bytes(), buffer.size());
        }
        return new RequestBody(List.of(new BytesSegment(buffer.bytes(), 0, buffer.size())));
    }

    private HttpTarget target(Message message) {
        Object set = message.get(Message.ENDPOINT_ADDRESS);
        String address = set == null ? getTarget().getAddress().getValue() : set.toString();
        Known last = known;
        if (last == null || !last.address().equals(address)) {
            last = new Known(address, HttpTarget.of(address));
            known = last;
        }
        return last.target();
    }

    /** The address of the last call, taken apart; it hardly ever changes. */
    private record Known(String address, HttpTarget target) {}

    /** What a message is marshalled into, and since when its call is running. */
    private record Outgoing(BodyBuffer buffer, Deadline deadline) {}
}
