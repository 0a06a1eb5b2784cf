package io.github.countersign.mock.internal.tcp;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One connection of a client, with the one to the HTTP server that belongs to it. For the thread of the front alone. */
final class Relay {

    private static final int BUFFER = 32 * 1024;

    private final SocketChannel client;
    private final SocketChannel server;
    private final SelectionKey clientKey;
    private final SelectionKey serverKey;
    private final ByteBuffer up = ByteBuffer.allocate(BUFFER);
    private final ByteBuffer down = ByteBuffer.allocate(BUFFER);
    private boolean clientEnded;
    private boolean serverEnded;
    private boolean upClosed;
    private boolean downClosed;
    private boolean deaf;
    private boolean stalled;
    private @Nullable Drip drip;

    Relay(SocketChannel client, SocketChannel server, Selector selector) throws IOException {
        this.client = client;
        this.server = server;
        client.configureBlocking(false);
        server.configureBlocking(false);
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        server.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.clientKey = client.register(selector, 0, this);
        this.serverKey = server.register(selector, 0, this);
    }

    /** Reads nothing more from the client. */
    void stopReading() {
        deaf = true;
        stalled = true;
        refreshInterest();
    }

    /** The server will not finish this exchange: when the client goes, everything goes. */
    void stall() {
        stalled = true;
    }

    boolean isStalled() {
        return stalled;
    }

    void drip(Drip newDrip) {
        drip = newDrip;
    }

    boolean isOpen() {
        return client.isOpen();
    }

    /** Nanoseconds until the next drop is due, if one waits for its time. */
    OptionalLong nextDrop(long now) {
        Drip dripping = drip;
        return dripping == null || down.position() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(dripping.untilNextDrop(now));
    }

    /** Moves what can be moved now, in both directions. */
    void pump(long now) throws IOException {
        if (!deaf) {
            moveUp();
        }
        moveDown(now);
        boolean over = clientEnded && (stalled || downClosed);
        if (over) {
            close();
        } else {
            refreshInterest();
        }
    }

    private void moveUp() throws IOException {
        boolean moved = true;
        while (moved) {
            int read = clientEnded || !up.hasRemaining() ? 0 : client.read(up);
            clientEnded |= read < 0;
            if (serverEnded) {
                // It has hung up; the rest is taken and dropped, so that the client still gets to read the reply.
                up.clear();
            }
            int written = serverEnded ? 0 : drain(up, server, up.position());
            moved = read > 0 || written > 0;
        }
        if (clientEnded && up.position() == 0 && !upClosed) {
            upClosed = true;
            if (!serverEnded) {
                server.shutdownOutput();
            }
        }
    }

    private void moveDown(long now) throws IOException {
        boolean moved = true;
        while (moved) {
            int read = serverEnded || !down.hasRemaining() ? 0 : server.read(down);
            serverEnded |= read < 0;
            int written = toClient(now);
            moved = read > 0 || written > 0;
        }
        if (serverEnded && down.position() == 0 && !downClosed) {
            downClosed = true;
            client.shutdownOutput();
        }
    }

    private int toClient(long now) throws IOException {
        Drip dripping = drip;
        if (dripping == null) {
            return drain(down, client, down.position());
        }
        return drain(down, client, dripping.allowed(down.duplicate().flip(), now));
    }

    private static int drain(ByteBuffer buffer, SocketChannel to, int bytes) throws IOException {
        if (bytes == 0) {
            return 0;
        }
        buffer.flip();
        int end = buffer.limit();
        buffer.limit(buffer.position() + bytes);
        int written = to.write(buffer);
        buffer.limit(end);
        buffer.compact();
        return written;
    }

    private void refreshInterest() {
        if (!clientKey.isValid() || !serverKey.isValid()) {
            return;
        }
        boolean takes = !deaf && !clientEnded && up.hasRemaining();
        boolean gives = drip == null && down.position() > 0;
        clientKey.interestOps((takes ? SelectionKey.OP_READ : 0) | (gives ? SelectionKey.OP_WRITE : 0));
        boolean answers = !serverEnded && down.hasRemaining();
        boolean asks = !serverEnded && up.position() > 0;
        serverKey.interestOps((answers ? SelectionKey.OP_READ : 0) | (asks ? SelectionKey.OP_WRITE : 0));
    }

    /** Ends both connections; what the client has not been given yet is lost. */
    void close() {
        Sockets.close(client);
        Sockets.close(server);
    }

    /** Ends the client's connection with a reset. */
    void reset() {
        Sockets.reset(client);
        Sockets.close(server);
    }
}
