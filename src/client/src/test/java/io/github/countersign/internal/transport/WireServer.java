package io.github.countersign.internal.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server that does with each connection exactly what the test says, well-behaved or not. */
final class WireServer implements AutoCloseable {

    /** What happens on one connection; it is closed afterwards. */
    interface Script {
        void serve(Socket socket) throws Exception;
    }

    /** One request as it came over the wire. */
    record Received(String head, byte[] body) {

        String line() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        String header(String name) {
            for (String line : head.split("\r\n")) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return null;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final ServerSocket server;
    private final Script script;
    private final boolean secure;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private WireServer(ServerSocket server, boolean secure, Script script) {
        this.server = server;
        this.secure = secure;
        this.script = script;
        start("accept", this::accept);
    }

    static WireServer plain(Script script) throws IOException {
        return new WireServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), false, script);
    }

    static WireServer secure(SSLContext tls, Script script) throws IOException {
        return new WireServer(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")),
                true,
                script);
    }

    static WireServer secure(SSLContext tls, boolean wantsClient, String[] protocols, Script script)
            throws IOException {
        SSLServerSocket server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        server.setNeedClientAuth(wantsClient);
        server.setEnabledProtocols(protocols);
        return new WireServer(server, true, script);
    }

    /** Over TLS with the good certificate, or without TLS. */
    static WireServer over(boolean tls, Script script) throws IOException {
        return tls ? secure(TestCertificates.context("good"), script) : plain(script);
    }

    /** Answers every request on a connection, until the client closes it. */
    static Script answering(Answer answer) {
        return socket -> {
            InputStream in = new java.io.BufferedInputStream(socket.getInputStream(), 64 * 1024);
            for (Received request = read(in); request != null; request = read(in)) {
                socket.getOutputStream().write(answer.to(request));
            }
        };
    }

    interface Answer {
        byte[] to(Received request) throws Exception;
    }

    static byte[] ok(String body) {
        return ok(body.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] ok(byte[] body) {
        return concat(
                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + body.length + "\r\n\r\n"),
                body);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** The next request, null at the end of the connection. */
    static Received read(InputStream in) throws IOException {
        String head = head(in);
        if (head == null) {
            return null;
        }
        Received received = new Received(head, new byte[0]);
        String length = received.header("Content-Length");
        return length == null ? received : new Received(head, in.readNBytes(Integer.parseInt(length)));
    }

    static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            head.write(b);
            matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Holds a connection open and silent until the server is closed. */
    void stall() throws InterruptedException {
        closed.await();
    }

    int port() {
        return server.getLocalPort();
    }

    String address() {
        return (secure ? "https" : "http") + "://localhost:" + port() + "/api/3.0/api.asmx";
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : open) {
            // Beneath TLS a close can wait for a peer that does not read.
            start("closer", () -> {
                socket.setSoLinger(true, 0);
                socket.close();
            });
        }
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket socket = server.accept();
            socket.setTcpNoDelay(true);
            connections.incrementAndGet();
            open.add(socket);
            start("serve", () -> serve(socket));
        }
    }

    private void serve(Socket socket) throws Exception {
        try (socket) {
            script.serve(socket);
        } finally {
            open.remove(socket);
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void start(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (Exception theClientSeesIt) {
                        // Scripts break connections on purpose, and tests look at what the client makes of it.
                    }
                },
                "wire-server-" + name);
        thread.setDaemon(true);
        thread.start();
    }
}
