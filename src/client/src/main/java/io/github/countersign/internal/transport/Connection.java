package io.github.countersign.internal.transport;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One open connection and its buffers: used by one call at a time. */
final class Connection {

    private final Route route;
    private final SocketChannel channel;
    private final Runnable breaker;
    private final SocketInput input;
    private final SocketOutput output;

    private long idleSince;
    private long idleNanos;

    /**
     * @param channel the TCP connection
     * @param socket what is read and written: the channel's own socket, or TLS on top of it
     * @param sockets where the channel is on the books
     */
    Connection(Route route, SocketChannel channel, Socket socket, OpenSockets sockets) throws IOException {
        this.route = route;
        this.channel = channel;
        this.breaker = () -> sockets.reset(channel);
        this.input = new SocketInput(socket.getInputStream());
        this.output = new SocketOutput(socket.getOutputStream());
    }

    Route route() {
        return route;
    }

    SocketChannel channel() {
        return channel;
    }

    SocketInput input() {
        return input;
    }

    SocketOutput output() {
        return output;
    }

    /** A call takes the connection over: its limits count from here. */
    void serve(LiveCall call) {
        input.serve(call);
        output.serve(call);
        call.breakWith(breaker);
    }

    /** Whether nothing is left over from the call before, so that the next reply cannot be mistaken. */
    boolean isClean() {
        return input.isEmpty() && channel.isOpen();
    }

    void rest(long now, long forNanos) {
        idleSince = now;
        idleNanos = forNanos;
    }

    long restsUntil() {
        return idleSince + idleNanos;
    }

    long idleSince() {
        return idleSince;
    }

    /**
     * Whether the peer has closed an idle connection or said something on it, unasked. Costs three system calls and no wait: a channel
     * can be asked, a plain socket only by waiting a millisecond.
     */
    boolean isStale() {
        try {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException dead) {
            return true;
        }
    }
}
