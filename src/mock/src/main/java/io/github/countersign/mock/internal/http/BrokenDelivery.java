package io.github.countersign.mock.internal.http;

import com.sun.net.httpserver.HttpExchange;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.internal.failure.SpoiltReply;
import io.github.countersign.mock.internal.tcp.TcpFront;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends a reply in the way in which it shall go wrong. For one exchange. */
final class BrokenDelivery {

    private static final byte[] FILLER = "All work and no play. ".repeat(2979).getBytes(StandardCharsets.US_ASCII);

    private final TcpFront tcp;
    private final CountDownLatch closing;
    private final HttpExchange exchange;
    private final MockFault mishap;

    BrokenDelivery(TcpFront tcp, CountDownLatch closing, HttpExchange exchange, MockFault mishap) {
        this.tcp = tcp;
        this.closing = closing;
        this.exchange = exchange;
        this.mishap = mishap;
    }

    interface Whole {
        void send() throws IOException;
    }

    /**
     * Sends what is to be sent.
     *
     * @param reply the good reply
     * @param whole sends it as a good one
     * @return whether the exchange has to stay open, since it stalls
     */
    boolean send(HttpReply reply, Whole whole) throws IOException {
        switch (mishap.kind()) {
            case DROP_BEFORE_COMMIT, DROP_AFTER_COMMIT -> {
                // An exchange that is closed without a reply closes the connection.
            }
            case RESET_BEFORE_COMMIT, RESET_AFTER_COMMIT -> {
                tcp.reset(exchange.getRemoteAddress());
                return true;
            }
            case STALL_ON_UPLOAD -> {
                tcp.stopReading(exchange.getRemoteAddress());
                return true;
            }
            case STALL_AFTER_COMMIT -> {
                tcp.stall(exchange.getRemoteAddress());
                return true;
            }
            case STALL_AFTER_HEADERS -> {
                head(reply, reply.body().size());
                tcp.stall(exchange.getRemoteAddress());
                return true;
            }
            case DRIP -> {
                exchange.getResponseHeaders().set("Connection", "close");
                tcp.drip(exchange.getRemoteAddress(), mishap.pause(), (int) mishap.size());
                whole.send();
            }
            case CUT_BODY -> {
                byte[] body = reply.body().toByteArray();
                head(reply, body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
            }
            case HUGE_REPLY -> huge(reply);
            case SLOW -> {
                await();
                whole.send();
            }
            default -> throw new IllegalStateException(mishap.kind() + " is no matter of delivery");
        }
        return false;
    }

    private void head(HttpReply reply, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), length);
        exchange.getResponseBody().flush();
    }

    private void huge(HttpReply reply) throws IOException {
        byte[] body = reply.body().toByteArray();
        int place = SpoiltReply.placeOfElement(body);
        byte[] start = "<NotInAnyContract>".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "</NotInAnyContract>".getBytes(StandardCharsets.US_ASCII);
        head(reply, body.length + start.length + mishap.size() + end.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, place);
        out.write(start);
        for (long left = mishap.size(); left > 0; left -= FILLER.length) {
            out.write(FILLER, 0, (int) Math.min(left, FILLER.length));
        }
        out.write(end);
        out.write(Arrays.copyOfRange(body, place, body.length));
    }

    /** The end of the mock ends this, too. */
    private void await() throws InterruptedIOException {
        try {
            if (closing.await(mishap.pause().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new InterruptedIOException("The mock is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The mock is closed");
        }
    }
}
