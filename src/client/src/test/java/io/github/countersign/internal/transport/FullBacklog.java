package io.github.countersign.internal.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A port whose queue is full, so that the kernel lets connection attempts wait. */
final class FullBacklog implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    private final List<Socket> queued = new ArrayList<>();

    FullBacklog() throws IOException {
        try {
            while (queued.size() < 16) {
                Socket socket = new Socket();
                queued.add(socket);
                socket.connect(new InetSocketAddress("127.0.0.1", port()), 100);
            }
        } catch (SocketTimeoutException full) {
            return;
        }
        throw new IllegalStateException("The backlog does not fill up on this system");
    }

    int port() {
        return server.getLocalPort();
    }

    HttpRequest request(String scheme) {
        return new HttpRequest(
                "POST",
                HttpTarget.of(scheme + "://127.0.0.1:" + port()),
                List.of(),
                RequestBody.of("x".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : queued) {
            socket.close();
        }
        server.close();
    }
}
