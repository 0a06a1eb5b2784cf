package io.github.countersign.internal.http;

import io.github.countersign.internal.http.WireProgress.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.apache.cxf.common.logging.LogUtils;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.transport.MessageObserver;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * Sends the message as one HTTP/1.1 POST with its exact length and hands the reply to CXF. Never redirects, repeats, or answers a challenge.
 *
 * <p>CXF's own conduits are not used: the default one is several times slower for small messages, the other one installs a JVM-wide
 * authenticator and lets the JDK repeat a POST. A call leaves its {@link WireProgress} on the exchange. Thread-safe.
 */
public final class HttpConduit extends AbstractConduit {

    private static final Logger LOG = LogUtils.getL7dLogger(HttpConduit.class);

    private final Connector connector;

    /**
     * A conduit to one endpoint. It connects when the first message is sent.
     *
     * @param settings where and how to connect
     */
    public HttpConduit(HttpSettings settings) {
        super(new EndpointReferenceType());
        this.connector = new Connector(settings);
    }

    @Override
    public void prepare(Message message) {
        message.setContent(OutputStream.class, new RequestBody(message));
    }

    @Override
    protected Logger getLogger() {
        return LOG;
    }

    private void exchange(Message request, RequestBody body, WireProgress progress) throws IOException {
        HttpURLConnection connection = connector.open(body.size());
        headers(request).forEach(connection::setRequestProperty);
        try {
            progress.reached(Stage.CONNECTING);
            OutputStream out = connection.getOutputStream();
            progress.reached(Stage.SENDING);
            body.sendTo(out, progress);
            progress.answered(connection.getResponseCode());
            receive(request, connection, progress);
        } catch (IOException e) {
            progress.failed(e);
            connection.disconnect();
            throw e;
        }
    }

    private static void receive(Message request, HttpURLConnection connection, WireProgress progress)
            throws IOException {
        String contentType = connection.getContentType();
        InputStream body = SoapReply.check(
                new WatchedStream(bodyOf(connection), connection.getContentLengthLong(), progress),
                contentType,
                connection.getHeaderField("Location"));
        Message reply = new MessageImpl();
        reply.setExchange(request.getExchange());
        reply.put(Message.RESPONSE_CODE, connection.getResponseCode());
        reply.put(Message.PROTOCOL_HEADERS, replyHeaders(connection));
        // Not as it came: CXF takes a message that calls itself text/html for a page.
        reply.put(Message.CONTENT_TYPE, multipart(contentType) ? contentType : "text/xml");
        reply.put(Message.ENCODING, SoapReply.charset(contentType));
        reply.setContent(InputStream.class, body);
        request.removeContent(OutputStream.class);
        request.getExchange().get(MessageObserver.class).onMessage(reply);
    }

    private static InputStream bodyOf(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
            return connection.getInputStream();
        }
        InputStream error = connection.getErrorStream();
        if (error != null) {
            return error;
        }
        // Of a challenge the JDK keeps the body back, and throws an exception that says so.
        boolean challenge = connection.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED
                || connection.getResponseCode() == HttpURLConnection.HTTP_PROXY_AUTH;
        return challenge ? connection.getInputStream() : InputStream.nullInputStream();
    }

    private static boolean multipart(@Nullable String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, "multipart/", 0, 10);
    }

    private static Map<String, String> headers(Message request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, List<String>> given = CastUtils.cast((Map<?, ?>) request.get(Message.PROTOCOL_HEADERS));
        if (given != null) {
            given.forEach((name, values) -> headers.put(name, String.join(", ", values)));
        }
        String contentType = String.valueOf(request.get(Message.CONTENT_TYPE));
        headers.put("Content-Type", contentType.contains("charset=") ? contentType : contentType + "; charset=UTF-8");
        headers.put("User-Agent", "Countersign");
        return headers;
    }

    private static Map<String, List<String>> replyHeaders(HttpURLConnection connection) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null) { // the status line has none
                headers.put(name, values);
            }
        });
        return headers;
    }

    /** The request in memory; closing it sends it, once. */
    private final class RequestBody extends ByteArrayOutputStream {

        private final Message message;
        private boolean closed;

        RequestBody(Message message) {
            super(4096);
            this.message = message;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            // A message that could not be written to its end is not sent.
            if (message.getContent(Exception.class) == null) {
                WireProgress known = message.getExchange().get(WireProgress.class);
                exchange(message, this, known == null ? new WireProgress() : known);
            }
        }

        /** The last byte goes alone: before it, it is certain that the service has no complete request. */
        void sendTo(OutputStream out, WireProgress progress) throws IOException {
            out.write(buf, 0, count - 1);
            progress.reached(Stage.WAITING);
            out.write(buf[count - 1]);
            out.close();
        }
    }
}
