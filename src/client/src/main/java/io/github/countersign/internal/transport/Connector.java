package io.github.countersign.internal.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;

/** Opens connections: name, TCP, proxy tunnel, TLS. */
final class Connector {

    private final TlsLayer tls;
    private final OpenSockets sockets;
    private final NameLookup names;

    Connector(TransportSettings settings, OpenSockets sockets, NameLookup.Resolver resolver) {
        this.tls = new TlsLayer(settings.tls());
        this.sockets = sockets;
        this.names = new NameLookup(resolver);
    }

    Connection open(Route route, LiveCall call) throws IOException {
        SocketChannel channel = connect(route, call);
        try {
            if (!route.secure()) {
                return new Connection(route, channel, channel.socket(), sockets);
            }
            tunnel(channel, route, call);
            call.enter(Phase.TLS);
            return new Connection(route, channel, shakeHands(channel, route, call), sockets);
        } catch (IOException | RuntimeException | Error e) {
            sockets.reset(channel);
            throw e;
        }
    }

    private Socket shakeHands(SocketChannel channel, Route route, LiveCall call) throws IOException {
        try {
            return tls.handshake(channel.socket(), route);
        } catch (SSLException e) {
            if (call.ended() != null || TlsFailures.kind(e) != FailureKind.TLS_UNTRUSTED) {
                throw e;
            }
            sockets.reset(channel);
            throw Failures.of(
                    FailureKind.TLS_UNTRUSTED, call, route, TlsFailures.facts(e, route) + issuer(route, call), e);
        }
    }

    // Whoever reads the message needs to know whom to trust, and the JDK keeps that to itself: so the server is asked
    // once more.
    private String issuer(Route route, LiveCall call) {
        try {
            SocketChannel channel = connect(route, call);
            try {
                tunnel(channel, route, call);
                call.enter(Phase.TLS);
                return PresentedChain.of(channel.socket(), route).issuer();
            } finally {
                sockets.reset(channel);
            }
        } catch (IOException e) {
            return "";
        } finally {
            call.enter(Phase.TLS);
        }
    }

    private void tunnel(SocketChannel channel, Route route, LiveCall call) throws IOException {
        ProxySettings proxy = route.proxy();
        if (proxy != null) {
            call.enter(Phase.PROXY);
            new ProxyTunnel(proxy).open(channel.socket(), route, call);
        }
    }

    private SocketChannel connect(Route route, LiveCall call) throws IOException {
        call.enter(Phase.CONNECT);
        ProxySettings proxy = route.proxy();
        String host = proxy == null ? route.host() : proxy.host();
        int port = proxy == null ? route.port() : proxy.port();
        InetAddress[] addresses = lookUp(host, call, route);
        IOException failure = new UnknownHostException(host);
        for (int i = 0; i < addresses.length; i++) {
            try {
                return connect(new InetSocketAddress(addresses[i], port), call, addresses.length - i);
            } catch (SocketTimeoutException silent) {
                failure = Failures.of(
                        FailureKind.CONNECT_DEADLINE,
                        call,
                        route,
                        "no answer from " + addresses[i].getHostAddress() + " in its share of the connect limit",
                        silent);
            } catch (IOException e) {
                failure = e;
            }
            if (call.ended() != null || Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        throw failure;
    }

    private InetAddress[] lookUp(String host, LiveCall call, Route route) throws IOException {
        try {
            return names.addressesOf(host, call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted(call, route, e);
        } catch (CancellationException e) {
            throw new IOException("The name lookup of " + host + " was given up", e);
        }
    }

    // The addresses share what is left of the limit, so that a silent first one does not use it up.
    private SocketChannel connect(InetSocketAddress address, LiveCall call, int share) throws IOException {
        SocketChannel channel = sockets.open();
        call.breakWith(() -> sockets.reset(channel));
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            long millis = call.connectNanosLeft() / 1_000_000 / share;
            int timeout = share == 1 ? 0 : (int) Math.max(1, Math.min(millis, Integer.MAX_VALUE));
            channel.socket().connect(address, timeout);
            return channel;
        } catch (IOException e) {
            sockets.reset(channel);
            throw e;
        }
    }
}
