package io.github.countersign.mock.internal.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.tcp.TcpFront;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of a mock: its socket and its threads, which end with it. Thread-safe. */
public final class HttpFront implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int THREADS = 64;
    private static final int BACKLOG = 512;
    private static final int WORTH_PACKING = 1024;

    private final HttpServer server;
    private final TcpFront tcp;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads;
    private final boolean traceToken;
    private final URI root;

    private HttpFront(HttpServer server, TcpFront tcp, boolean traceToken) {
        this.server = server;
        this.tcp = tcp;
        this.threads = threads(tcp.address().getPort());
        this.traceToken = traceToken;
        this.root = root(server instanceof HttpsServer ? "https" : "http", tcp.address());
    }

    /**
     * Starts to listen.
     *
     * @param address where; port 0 takes a free one
     * @param parts what it serves
     */
    public static HttpFront start(InetSocketAddress address, FrontParts parts) {
        // The JDK's server flushes headers and body apart; without this a small reply waits 40 ms for the client's ACK.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        TcpFront tcp = TcpFront.listen(address, parts.failures()::arrival);
        HttpFront front =
                new HttpFront(bind(tcp, parts.tls()), tcp, parts.guesses().traceToken());
        Routes routes = new Routes(parts, front.root(), address.getAddress().isLoopbackAddress());
        front.server.createContext("/", exchange -> front.handle(routes, exchange));
        front.server.setExecutor(front.threads);
        front.server.start();
        tcp.relayTo(front.server.getAddress());
        return front;
    }

    private static HttpServer bind(TcpFront tcp, @Nullable SSLContext tls) {
        InetSocketAddress behind = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls == null) {
                return HttpServer.create(behind, BACKLOG);
            }
            HttpsServer server = HttpsServer.create(behind, BACKLOG);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return server;
        } catch (IOException e) {
            tcp.close();
            throw new UncheckedIOException("Cannot listen behind %s: %s".formatted(tcp.address(), e.getMessage()), e);
        }
    }

    /** The address of an endpoint. */
    public URI address(Contract contract) {
        return root.resolve(contract.path());
    }

    /** The address of the page at the root. */
    public URI root() {
        return root;
    }

    /** Ends every connection that stalls on command. */
    public void endStalls() {
        tcp.endStalls();
    }

    /** Stops to listen, breaks off what is under way, and ends the threads. */
    @Override
    public void close() {
        closing.countDown();
        tcp.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(Routes routes, HttpExchange exchange) {
        boolean leftOpen = false;
        try {
            HttpReply reply = routes.answer(exchange);
            MockFault mishap = reply.mishap();
            if (mishap == null) {
                send(exchange, reply);
            } else {
                leftOpen = new BrokenDelivery(tcp, closing, exchange, mishap).send(reply, () -> send(exchange, reply));
            }
        } catch (IOException e) {
            LOG.debug("Connection of {} broke off", exchange.getRemoteAddress(), e);
        } catch (RuntimeException e) {
            LOG.error("Defect of the mock at {}", exchange.getRequestURI().getPath(), e);
            admit(exchange);
            throw e;
        } finally {
            if (!leftOpen) {
                exchange.close();
            }
        }
    }

    /** A browser that gets no answer at all says nothing of use. */
    private void admit(HttpExchange exchange) {
        if (exchange.getResponseCode() < 0) {
            try {
                send(exchange, HttpReply.text(500, "A defect of the mock; its log says more."));
            } catch (IOException e) {
                LOG.debug("Connection of {} broke off", exchange.getRemoteAddress(), e);
            }
        }
    }

    private void send(HttpExchange exchange, HttpReply reply) throws IOException {
        ByteArrayOutputStream body = reply.body();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.contentType());
        headers.set("Cache-Control", reply.cacheControl());
        headers.set("Vary", "Accept-Encoding");
        reply.headers().forEach(headers::set);
        if (traceToken) {
            headers.set("X-DocuSign-TraceToken", UUID.randomUUID().toString());
        }
        if (body.size() > WORTH_PACKING && acceptsGzip(exchange)) {
            headers.set("Content-Encoding", "gzip");
            body = packed(body);
        }
        exchange.sendResponseHeaders(reply.status(), body.size() == 0 ? -1 : body.size());
        body.writeTo(exchange.getResponseBody());
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null
                && accepted.toLowerCase(Locale.ROOT).matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static ByteArrayOutputStream packed(ByteArrayOutputStream body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.size() / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            body.writeTo(gzip);
        }
        return packed;
    }

    private static URI root(String scheme, InetSocketAddress bound) {
        InetAddress address = bound.getAddress();
        String host = (address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address).getHostAddress();
        return URI.create(
                "%s://%s:%d/".formatted(scheme, host.indexOf(':') < 0 ? host : "[" + host + "]", bound.getPort()));
    }

    private static ExecutorService threads(int port) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "mock-docusign-%d-%d".formatted(port, number.incrementAndGet()));
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
