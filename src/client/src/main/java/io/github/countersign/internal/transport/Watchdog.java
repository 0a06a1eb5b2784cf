package io.github.countersign.internal.transport;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a transport: ends calls whose time is over by closing what they wait on, and drops idle connections.
 *
 * <p>It sleeps until the nearest limit. A call wakes it only when its own limit comes sooner than that, which in a steady stream of calls
 * is never.
 */
final class Watchdog implements Runnable {

    private static final long FAR_AWAY = TimeUnit.HOURS.toNanos(1);
    // After the last call it stays half awake, so that the next one need not wake it.
    private static final long LINGER = TimeUnit.SECONDS.toNanos(1);

    private final Set<LiveCall> calls = ConcurrentHashMap.newKeySet();
    private final LongUnaryOperator sweep;
    private final ReentrantLock starting = new ReentrantLock();

    private volatile @Nullable Thread thread;
    private volatile long wakeAt;
    private volatile boolean closed;

    /** @param sweep drops what has been idle too long at the given nanoTime, and says when to look again */
    Watchdog(LongUnaryOperator sweep) {
        this.sweep = sweep;
    }

    void watch(LiveCall call) {
        calls.add(call);
        if (thread == null) {
            startFor(call);
        }
        expect(call.firstLimitAt());
        if (closed) {
            call.end(LiveCall.End.TRANSPORT_CLOSED);
        }
    }

    void forget(LiveCall call) {
        calls.remove(call);
    }

    /** There is a limit at that time: makes sure that it is not slept through. */
    void expect(long limitAt) {
        if (limitAt - wakeAt < 0) {
            LockSupport.unpark(thread);
        }
    }

    /** Counted one by one: the size of a concurrent set lags behind a removal by another thread. */
    int callsInFlight() {
        int inFlight = 0;
        for (LiveCall call : calls) {
            if (!call.isOver()) {
                inFlight++;
            }
        }
        return inFlight;
    }

    /** Ends all calls and the thread. */
    void close() {
        closed = true;
        for (LiveCall call : calls) {
            call.end(LiveCall.End.TRANSPORT_CLOSED);
        }
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        try {
            long lastCallAt = System.nanoTime();
            while (!closed) {
                // Whoever registers during the scan wakes us, since nobody can know whether the scan has seen it.
                wakeAt = System.nanoTime() + FAR_AWAY;
                long now = System.nanoTime();
                if (!calls.isEmpty()) {
                    lastCallAt = now;
                }
                long next = scan(now);
                if (now - lastCallAt < LINGER) {
                    next = LiveCall.earlier(next, now + LINGER);
                }
                wakeAt = next;
                LockSupport.parkNanos(this, Math.max(next - System.nanoTime(), 0));
            }
        } finally {
            // Should this thread ever die of an error, the next call starts another.
            stopped(Thread.currentThread());
        }
    }

    /** Ends what is over at that time; says when to look again. */
    private long scan(long now) {
        long next = LiveCall.earlier(now + FAR_AWAY, sweep.applyAsLong(now));
        for (Iterator<LiveCall> each = calls.iterator(); each.hasNext(); ) {
            LiveCall call = each.next();
            next = LiveCall.earlier(next, call.check(now));
            if (call.isOver()) {
                // Its caller may have forgotten it, and the reply with it.
                each.remove();
            }
        }
        return next;
    }

    private void startFor(LiveCall call) {
        try {
            start();
        } catch (Error e) {
            forget(call);
            throw e;
        }
    }

    private void start() {
        starting.lock();
        try {
            if (thread == null && !closed) {
                Thread started = new Thread(null, this, "countersign-transport", 0, false);
                started.setDaemon(true);
                started.setContextClassLoader(null);
                wakeAt = System.nanoTime() + FAR_AWAY;
                thread = started;
                try {
                    started.start();
                } catch (Error e) {
                    // The machine has no thread left, now. Without this, no limit of any later call would hold.
                    stopped(started);
                    throw e;
                }
            }
        } finally {
            starting.unlock();
        }
    }

    private void stopped(Thread old) {
        if (thread == old) {
            thread = null;
        }
    }
}
