package io.github.countersign.internal.transport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The idle connections, by route; the one used last goes out first, so that the surplus ages and is dropped. */
final class ConnectionPool {

    private static final int MOST_IDLE_PER_ROUTE = 64;
    // Within this time a peer that keeps connections at all has kept this one: not worth asking.
    private static final long SURELY_ALIVE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long FAR_AWAY = TimeUnit.HOURS.toNanos(1);

    private final OpenSockets sockets;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Route, Deque<Connection>> idle = new HashMap<>();
    private boolean closed;

    ConnectionPool(OpenSockets sockets) {
        this.sockets = sockets;
    }

    /** A connection that is alive as far as anybody can tell, null if there is none. */
    @Nullable
    Connection take(Route route) {
        while (true) {
            Connection connection = pop(route);
            if (connection == null) {
                return null;
            }
            long now = System.nanoTime();
            boolean fresh = now - connection.restsUntil() < 0;
            if (fresh && (now - connection.idleSince() < SURELY_ALIVE || !connection.isStale())) {
                return connection;
            }
            sockets.close(connection.channel());
        }
    }

    /** Keeps a connection for the next call, or closes it where that cannot be. */
    void rest(Connection connection, long forNanos) {
        connection.rest(System.nanoTime(), forNanos);
        if (forNanos <= 0 || !connection.isClean() || !push(connection)) {
            sockets.close(connection.channel());
        }
    }

    /** Closes what has rested too long; says when the next one will have. */
    long closeExpired(long now) {
        lock.lock();
        try {
            long next = now + FAR_AWAY;
            for (Iterator<Deque<Connection>> routes = idle.values().iterator(); routes.hasNext(); ) {
                Deque<Connection> resting = routes.next();
                for (Iterator<Connection> each = resting.iterator(); each.hasNext(); ) {
                    Connection connection = each.next();
                    if (connection.restsUntil() - now <= 0) {
                        each.remove();
                        sockets.close(connection.channel());
                    } else {
                        next = LiveCall.earlier(next, connection.restsUntil());
                    }
                }
                if (resting.isEmpty()) {
                    routes.remove();
                }
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    int idleCount() {
        lock.lock();
        try {
            return idle.values().stream().mapToInt(Deque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            idle.values().forEach(resting -> resting.forEach(connection -> sockets.close(connection.channel())));
            idle.clear();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Connection pop(Route route) {
        lock.lock();
        try {
            Deque<Connection> resting = idle.get(route);
            return resting == null ? null : resting.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    private boolean push(Connection connection) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            Deque<Connection> resting = idle.computeIfAbsent(connection.route(), route -> new ArrayDeque<>(4));
            if (resting.size() >= MOST_IDLE_PER_ROUTE) {
                return false;
            }
            resting.addFirst(connection);
            return true;
        } finally {
            lock.unlock();
        }
    }
}
