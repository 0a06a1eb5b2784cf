package io.github.countersign.testing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A small HTTP/1.1 server on loopback, port 0, that keeps what it was sent byte for byte and answers as told. */
public final class RecordingServer implements AutoCloseable {

    private final ServerSocket listener;
    private final String scheme;
    private final Function<HttpExchangeRecord, Reply> answers;
    private final List<HttpExchangeRecord> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int idleMillis;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "recording-server");
        thread.setDaemon(true);
        return thread;
    });

    private RecordingServer(ServerSocket listener, String scheme, Function<HttpExchangeRecord, Reply> answers) {
        this.listener = listener;
        this.scheme = scheme;
        this.answers = answers;
        threads.execute(this::accept);
    }

    public static RecordingServer start(Function<HttpExchangeRecord, Reply> answers) {
        try {
            return new RecordingServer(new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1")), "http", answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RecordingServer startTls(
            SSLContext context, boolean clientCertificate, Function<HttpExchangeRecord, Reply> answers) {
        try {
            SSLServerSocket socket = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
            if (clientCertificate) {
                socket.setNeedClientAuth(true);
                // In TLS 1.3 the client learns of it only after its handshake, in the middle of the request.
                socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            }
            return new RecordingServer(socket, "https", answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on closes each connection that has been idle for so long after a reply, without having announced it. */
    public RecordingServer closingIdleAfter(Duration limit) {
        idleMillis = Math.toIntExact(limit.toMillis());
        return this;
    }

    public URI endpoint() {
        return URI.create("%s://localhost:%d/api/3.0/api.asmx".formatted(scheme, port()));
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Everything that came, in the order of its arrival. */
    public List<HttpExchangeRecord> requests() {
        return List.copyOf(requests);
    }

    public HttpExchangeRecord onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("%d requests came, one was expected".formatted(requests.size()));
        }
        return requests.get(0);
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                threads.execute(() -> serve(socket, number));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (true) {
                HttpExchangeRecord request = read(in, number);
                requests.add(request);
                Reply reply = answers.apply(request);
                out.write(reply.bytes());
                out.flush();
                socket.setSoTimeout(idleMillis);
                if (reply.after() == Reply.After.STALL) {
                    closed.await();
                }
                if (reply.after() != Reply.After.KEEP) {
                    return;
                }
            }
        } catch (IOException e) {
            // The peer has gone, or TLS failed: the client side of the test says what it saw.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpExchangeRecord read(InputStream in, int connection) throws IOException {
        String requestLine = line(in);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new HttpExchangeRecord(connection, requestLine, headers, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
