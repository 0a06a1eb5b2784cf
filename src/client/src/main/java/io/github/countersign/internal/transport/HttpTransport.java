package io.github.countersign.internal.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 client that owns its sockets.
 *
 * <p>Keeps every {@link Deadline}, for uploads and bodies as well, and ends a call when its thread is interrupted. Sends each request at most
 * once: no redirects, no repetition on a dead connection; a failure says how far the request had come, and the caller decides. Name lookups
 * that the operating system is busy with are left behind, since Java cannot end them.
 *
 * <p>Thread-safe; fit for virtual threads.
 */
public final class HttpTransport implements AutoCloseable {

    private final TransportSettings settings;
    private final OpenSockets sockets = new OpenSockets();
    private final ConnectionPool pool = new ConnectionPool(sockets);
    private final Watchdog watchdog = new Watchdog(pool::closeExpired);
    private final Connector connector;
    // By the route without a proxy. The JVM is asked for its proxy once a host.
    private final Map<Route, Route> routes = new ConcurrentHashMap<>();

    public HttpTransport(TransportSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    HttpTransport(TransportSettings settings, NameLookup.Resolver resolver) {
        this.settings = settings;
        this.connector = new Connector(settings, sockets, resolver);
    }

    /** The limits of calls that bring none of their own. */
    TimeLimits limits() {
        return settings.limits();
    }

    /**
     * Sends the request and reads the head of the reply.
     *
     * @throws HttpTransportException if there was no reply, whatever the reason
     */
    public HttpReply execute(HttpRequest request, Deadline deadline) throws HttpTransportException {
        return execute(request, deadline, null);
    }

    /** The same, watched. */
    HttpReply execute(HttpRequest request, Deadline deadline, @Nullable TransferWatcher watcher)
            throws HttpTransportException {
        Route route = routes.computeIfAbsent(request.target().route(), this::viaProxy);
        LiveCall call = new LiveCall(deadline, watchdog, watcher);
        watchdog.watch(call);
        return new Exchange(connection(route, call), call, this).perform(request);
    }

    /** TCP sockets that are open now, idle ones included. */
    public int openSockets() {
        return sockets.count();
    }

    /** Connections that wait for their next call. */
    public int idleConnections() {
        return pool.idleCount();
    }

    /** Calls whose reply has not been read to its end. */
    public int callsInFlight() {
        return watchdog.callsInFlight();
    }

    /** Ends all calls in flight, closes all sockets and ends the watchdog. */
    @Override
    public void close() {
        watchdog.close();
        pool.close();
        sockets.resetAll();
    }

    long keepAliveNanos() {
        return settings.keepAlive().toNanos();
    }

    void rest(Connection connection, long forNanos) {
        pool.rest(connection, forNanos);
    }

    void drop(Connection connection) {
        sockets.reset(connection.channel());
    }

    private Connection connection(Route route, LiveCall call) throws HttpTransportException {
        try {
            requireLive(route, call);
            Connection idle = pool.take(route);
            if (idle != null) {
                call.reuses();
                return idle;
            }
            return connector.open(route, call);
        } catch (IOException e) {
            HttpTransportException told = Failures.of(e, call, route);
            call.finish();
            throw told;
        } catch (RuntimeException | Error e) {
            call.finish();
            throw e;
        }
    }

    // Nothing is begun on a thread that is to stop, or for a call whose time is over.
    private static void requireLive(Route route, LiveCall call) throws HttpTransportException {
        if (Thread.currentThread().isInterrupted()) {
            throw Failures.interrupted(call, route, null);
        }
        call.check(System.nanoTime());
        LiveCall.End end = call.ended();
        if (end != null) {
            throw Failures.ended(end, call, route, null);
        }
    }

    private Route viaProxy(Route direct) {
        ProxySettings given = settings.proxy();
        return direct.via(given == null ? JvmProxy.to(direct) : given);
    }
}
