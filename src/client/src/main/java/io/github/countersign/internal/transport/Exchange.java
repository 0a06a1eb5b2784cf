package io.github.countersign.internal.transport;

import io.github.countersign.internal.transport.SocketOutput.SocketWriteException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its reply on one connection. Sends once, whatever happens. */
final class Exchange {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final Connection connection;
    private final LiveCall call;
    private final HttpTransport transport;
    private boolean over;

    Exchange(Connection connection, LiveCall call, HttpTransport transport) {
        this.connection = connection;
        this.call = call;
        this.transport = transport;
        connection.serve(call);
    }

    HttpReply perform(HttpRequest request) throws HttpTransportException {
        ProxySettings forwarder = connection.route().forwarder();
        try {
            boolean whole = true;
            ReplyHead head;
            try {
                send(request, forwarder);
                call.enter(Phase.AWAIT_REPLY);
                head = ReplyParser.readHead(connection.input());
            } catch (SocketWriteException e) {
                head = earlyReply(e.failure());
                whole = false;
            }
            if (forwarder != null && head.status() == PROXY_AUTHENTICATION_REQUIRED) {
                throw ProxyTunnel.refusal(forwarder, head, call, connection.route());
            }
            return reply(head, request.method(), whole);
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException | Error e) {
            abandon();
            throw e;
        }
    }

    private void send(HttpRequest request, @Nullable ProxySettings forwarder) throws IOException {
        SocketOutput out = connection.output();
        RequestHead.write(request, forwarder, out);
        call.enter(Phase.SEND);
        try {
            request.body().writeTo(out);
            out.finish();
        } catch (SocketWriteException socket) {
            throw socket;
        } catch (IOException source) {
            throw Failures.of(
                    FailureKind.REQUEST_BODY, call, connection.route(), String.valueOf(source.getMessage()), source);
        } finally {
            out.wipe();
        }
    }

    // A server that refuses a request does not always read it to its end: what it said before it hung up is worth more
    // than the hang-up.
    private ReplyHead earlyReply(IOException failure) throws IOException {
        if (call.ended() != null || Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        try {
            ReplyHead head = ReplyParser.readHead(connection.input());
            if (head.status() >= 400) {
                return head;
            }
        } catch (SSLException alert) {
            throw alert;
        } catch (IOException nothingSaid) {
            failure.addSuppressed(nothingSaid);
        }
        throw failure;
    }

    private HttpReply reply(ReplyHead head, String method, boolean whole) throws IOException {
        Framing framing = Framing.of(head, method);
        boolean reusable = whole
                && !(framing instanceof Framing.UntilClose)
                && head.minorVersion() == 1
                && !head.fields().says("Connection", "close");
        call.enter(Phase.READ_REPLY);
        ReplyBody body = new ReplyBody(this, connection.input(), framing, reusable ? restNanos(head.fields()) : 0);
        InputStream decoded = Decoding.of(head.fields(), body, framing);
        return new HttpReply(head, decoded, body);
    }

    /** How long the connection may rest: our limit, or a second less than what the peer announces. */
    private long restNanos(HeaderFields fields) {
        long ours = transport.keepAliveNanos();
        String hint = fields.first("Keep-Alive");
        int at = hint == null ? -1 : hint.indexOf("timeout=");
        if (hint == null || at < 0) {
            return ours;
        }
        int end = at + "timeout=".length();
        long seconds = 0;
        while (end < hint.length() && Character.digit(hint.charAt(end), 10) >= 0 && seconds < 1_000_000) {
            seconds = seconds * 10 + Character.digit(hint.charAt(end++), 10);
        }
        return Math.min(ours, TimeUnit.SECONDS.toNanos(seconds - 1));
    }

    /** A part of the reply's body has been read. */
    void received(int bytes, long total) {
        call.receivedBody(bytes, total);
    }

    /** The reply was read to its end. */
    void complete(long restNanos) {
        if (over) {
            return;
        }
        over = true;
        if (call.finish()) {
            transport.rest(connection, restNanos);
        } else {
            transport.drop(connection);
        }
    }

    /** Nobody wants the rest of the reply. */
    void abandon() {
        if (!over) {
            over = true;
            call.finish();
            transport.drop(connection);
        }
    }

    /** The exchange broke: gives up the connection and tells what happened. */
    HttpTransportException failed(IOException cause) {
        HttpTransportException told = Failures.of(cause, call, connection.route());
        abandon();
        return told;
    }
}
