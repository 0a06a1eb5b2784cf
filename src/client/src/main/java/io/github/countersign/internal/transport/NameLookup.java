package io.github.countersign.internal.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;

/**
 * Finds the addresses of a host within a call's limits.
 *
 * <p>Java cannot end a lookup that the operating system is busy with. So it runs on a thread of its own, one for all calls that ask for the
 * same name; a call that may not wait any longer leaves it behind, and it ends when the resolver gives up.
 */
final class NameLookup {

    /** Asks the system, and takes as long as that takes. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final ConcurrentMap<String, CompletableFuture<InetAddress[]>> running = new ConcurrentHashMap<>();

    NameLookup(Resolver resolver) {
        this.resolver = resolver;
    }

    /** @throws CancellationException if the call was ended meanwhile */
    InetAddress[] addressesOf(String host, LiveCall call) throws IOException, InterruptedException {
        if (isLiteral(host)) {
            return InetAddress.getAllByName(host);
        }
        CompletableFuture<InetAddress[]> mine = shared(host).copy();
        call.breakWith(() -> mine.cancel(false));
        try {
            return mine.get();
        } catch (ExecutionException failed) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(failed.getCause());
            throw unknown;
        }
    }

    private CompletableFuture<InetAddress[]> shared(String host) {
        CompletableFuture<InetAddress[]> fresh = new CompletableFuture<>();
        CompletableFuture<InetAddress[]> earlier = running.putIfAbsent(host, fresh);
        if (earlier != null) {
            return earlier;
        }
        Thread thread = new Thread(null, () -> look(host, fresh), "countersign-name-lookup", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        try {
            thread.start();
        } catch (Error e) {
            // No thread is left, now: the next call that asks for this name tries again.
            running.remove(host, fresh);
            fresh.completeExceptionally(e);
            throw e;
        }
        return fresh;
    }

    private void look(String host, CompletableFuture<InetAddress[]> result) {
        try {
            InetAddress[] found = resolver.addressesOf(host);
            running.remove(host, result);
            result.complete(found);
        } catch (UnknownHostException | RuntimeException | Error e) {
            running.remove(host, result);
            result.completeExceptionally(e);
        }
    }

    private static boolean isLiteral(String host) {
        if (host.indexOf(':') >= 0) {
            return true;
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
