package io.github.countersign.internal.transport;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The books of a transport: every TCP socket that it has open. */
final class OpenSockets {

    private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();

    SocketChannel open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channels.add(channel);
        return channel;
    }

    /** Closes after the peer has had all it is to get. Beneath TLS as well: a farewell there could block for ever. */
    void close(SocketChannel channel) {
        channels.remove(channel);
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The descriptor is released all the same.
        }
    }

    /** Closes in the middle of a call: the peer sees a reset, and the kernel keeps nothing that was still to be sent. */
    void reset(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException | UnsupportedOperationException alreadyGone) {
            // Then there is nothing to discard.
        }
        close(channel);
    }

    void resetAll() {
        channels.forEach(this::reset);
    }

    int count() {
        int open = 0;
        for (SocketChannel channel : channels) {
            if (channel.isOpen()) {
                open++;
            }
        }
        return open;
    }
}
