package io.github.countersign.benchmarks.sink;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** Accepts on one port and serves every connection on a thread of its own, with the least work that keeps a client honest. */
final class SinkServer implements AutoCloseable {

    private final ServerSocket accepting;
    private final Replies replies = new Replies();
    private final Counts counts;

    private SinkServer(ServerSocket accepting, Counts counts) {
        this.accepting = accepting;
        this.counts = counts;
    }

    /** Starts to accept on this socket, which belongs to the server from now on. */
    static SinkServer on(ServerSocket accepting, Counts counts) {
        SinkServer server = new SinkServer(accepting, counts);
        daemon("sink-" + accepting.getLocalPort(), server::accept);
        return server;
    }

    int port() {
        return accepting.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        accepting.close();
    }

    private void accept() {
        while (!accepting.isClosed()) {
            try {
                Socket socket = accepting.accept();
                daemon("sink-connection", () -> serve(socket));
            } catch (IOException e) {
                if (!accepting.isClosed()) {
                    throw new IllegalStateException("The byte server cannot accept", e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        counts.connected();
        try (socket) {
            new SinkConnection(socket, replies, counts).serve();
        } catch (SocketException e) {
            // Clients that time out hang up in the middle: that is what some benchmarks are about.
        } catch (IOException e) {
            System.err.printf("byte server: %s%n", e);
        } finally {
            counts.disconnected();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
