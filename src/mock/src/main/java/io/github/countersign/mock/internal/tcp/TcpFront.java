package io.github.countersign.mock.internal.tcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port that clients know. It hands bytes on to the HTTP server behind it, which shows no sockets, and so is the place where
 * a connection can be left unread, dripped or reset. One thread for all connections. Thread-safe.
 */
public final class TcpFront implements AutoCloseable {

    /** What becomes of a connection that has just been made. */
    public enum Arrival {
        /** It is served. */
        SERVED,
        /** It stays open, and nothing is ever read from it. */
        STALLED,
        /** It is reset. */
        RESET
    }

    private static final Logger LOG = LoggerFactory.getLogger(TcpFront.class);
    private static final int BACKLOG = 512;
    // Small, so that a client whose upload is not read notices after a few packets.
    private static final int RECEIVE_BUFFER = 64 * 1024;

    private final Selector selector;
    private final ServerSocketChannel listener;
    private final InetSocketAddress address;
    private final Supplier<Arrival> arrivals;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    // Of the thread alone: by the port that the HTTP server sees as its client's.
    private final Map<Integer, Relay> relays = new HashMap<>();
    private final List<SocketChannel> held = new ArrayList<>();

    private TcpFront(InetSocketAddress wanted, Supplier<Arrival> arrivals) throws IOException {
        this.arrivals = arrivals;
        this.selector = Selector.open();
        this.listener = ServerSocketChannel.open();
        try {
            listener.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            listener.bind(wanted, BACKLOG);
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT);
            this.address = (InetSocketAddress) listener.getLocalAddress();
        } catch (IOException | RuntimeException e) {
            Sockets.close(listener);
            selector.close();
            throw e;
        }
    }

    /**
     * Takes the port; nothing is served before {@link #relayTo}.
     *
     * @param arrivals asked for each new connection
     * @throws UncheckedIOException if the port cannot be had
     */
    public static TcpFront listen(InetSocketAddress wanted, Supplier<Arrival> arrivals) {
        try {
            return new TcpFront(wanted, arrivals);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen at %s: %s".formatted(wanted, e.getMessage()), e);
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** Begins to hand connections on to that server. */
    public void relayTo(InetSocketAddress server) {
        Thread thread = new Thread(() -> run(server), "mock-docusign-%d-front".formatted(address.getPort()));
        thread.setDaemon(true);
        thread.start();
    }

    /** Resets the connection that the HTTP server knows by that address of its client. */
    public void reset(InetSocketAddress inner) {
        with(inner, Relay::reset);
    }

    /** Reads nothing more from that connection. */
    public void stopReading(InetSocketAddress inner) {
        with(inner, Relay::stopReading);
    }

    /** The server will not finish the exchange on that connection; it is freed when the client goes. */
    public void stall(InetSocketAddress inner) {
        with(inner, Relay::stall);
    }

    /** Lets the body of the next reply on that connection through in drops. */
    public void drip(InetSocketAddress inner, Duration pause, int bytes) {
        with(inner, relay -> relay.drip(new Drip(pause, bytes)));
    }

    /** Ends every connection that stalls. */
    public void endStalls() {
        later(() -> {
            relays.values().stream().filter(Relay::isStalled).forEach(Relay::close);
            held.forEach(Sockets::close);
            held.clear();
        });
    }

    private void with(InetSocketAddress inner, Consumer<Relay> action) {
        later(() -> {
            Relay relay = relays.get(inner.getPort());
            if (relay != null) {
                action.accept(relay);
            }
        });
    }

    private void later(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Gives the port back and ends every connection. */
    @Override
    public void close() {
        try {
            // In this order: a channel that is registered keeps its port until the selector lets go of it.
            listener.close();
            selector.close();
        } catch (IOException e) {
            LOG.debug("Closing a port that was gone", e);
        }
    }

    private void run(InetSocketAddress server) {
        try {
            while (selector.isOpen()) {
                selector.select(key -> serve(key, server), nextWake());
                runTasks();
                relays.values().forEach(relay -> {
                    if (relay.nextDrop(System.nanoTime()).isPresent()) {
                        pump(relay);
                    }
                });
                relays.values().removeIf(relay -> !relay.isOpen());
            }
        } catch (ClosedSelectorException e) {
            LOG.trace("The front of port {} is closed", address.getPort());
        } catch (IOException e) {
            LOG.error("The front of port {} fell over", address.getPort(), e);
        } finally {
            close();
            relays.values().forEach(Relay::close);
            held.forEach(Sockets::close);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** Milliseconds until the next drop of any connection; 0 for no limit. */
    private long nextWake() {
        long now = System.nanoTime();
        return relays.values().stream()
                .map(relay -> relay.nextDrop(now))
                .flatMapToLong(OptionalLong::stream)
                .min()
                .stream()
                .map(nanos -> TimeUnit.NANOSECONDS.toMillis(nanos) + 1)
                .findFirst()
                .orElse(0);
    }

    private void serve(SelectionKey key, InetSocketAddress server) {
        runTasks(); // what was ordered before a reply was written is in force before the reply passes
        if (key.attachment() instanceof Relay relay) {
            pump(relay);
        } else {
            accept(server);
        }
    }

    private static void pump(Relay relay) {
        try {
            relay.pump(System.nanoTime());
        } catch (IOException | CancelledKeyException e) {
            LOG.debug("A connection broke off", e);
            relay.close();
        }
    }

    private void accept(InetSocketAddress server) {
        SocketChannel client = null;
        try {
            client = listener.accept();
            if (client == null) {
                return;
            }
            switch (arrivals.get()) {
                case SERVED -> {
                    SocketChannel behind = SocketChannel.open(server);
                    Relay relay = new Relay(client, behind, selector);
                    relays.put(((InetSocketAddress) behind.getLocalAddress()).getPort(), relay);
                    pump(relay);
                }
                case STALLED -> held.add(client);
                case RESET -> Sockets.reset(client);
            }
        } catch (IOException e) {
            LOG.debug("A connection could not be taken", e);
            if (client != null) {
                Sockets.close(client);
            }
        }
    }
}
