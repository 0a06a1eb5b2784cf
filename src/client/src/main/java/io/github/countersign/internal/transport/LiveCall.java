package io.github.countersign.internal.transport;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A call in flight: how far it has come, what it waits for, and how to end it from outside.
 *
 * <p>Progress is written by the thread that makes the call and read by the watchdog.
 */
final class LiveCall {

    /** Why a call is over. */
    enum End {
        DONE,
        CONNECT_LIMIT,
        IDLE_LIMIT,
        TOTAL_LIMIT,
        TRANSPORT_CLOSED
    }

    // Ends that a scan has nothing to do with any more are looked at again this much later.
    private static final long FAR_AWAY = 3_600_000_000_000L;

    private final Watchdog watchdog;
    private final long totalAt;
    private final long connectAt;
    private final long idleNanos;
    private final long nanosPerByte;
    private final TimeLimits limits;
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();

    private volatile Phase phase = Phase.CONNECT;
    private volatile long blockedSince;
    private volatile boolean blocked;
    private volatile @Nullable Runnable breaker;

    // Written by one thread only: no update is lost.
    private volatile long bytesMoved;
    private final @Nullable TransferWatcher watcher;
    private long bytesSent;
    private long headLength;
    private long bodyLength;
    private long bodyReceived;
    private boolean lastByteOffered;
    private boolean reusedConnection;
    private boolean replyStarted;

    LiveCall(Deadline deadline, Watchdog watchdog) {
        this(deadline, watchdog, null);
    }

    LiveCall(Deadline deadline, Watchdog watchdog, @Nullable TransferWatcher watcher) {
        this.watcher = watcher;
        this.watchdog = watchdog;
        this.limits = deadline.limits();
        this.totalAt = deadline.totalAt();
        this.connectAt = System.nanoTime() + limits.connect().toNanos();
        this.idleNanos = limits.idle().toNanos();
        this.nanosPerByte = limits.nanosPerByte();
    }

    /** What ends a wait of this call: closing its socket, giving up its name lookup. Runs at once if the call is over already. */
    void breakWith(Runnable how) {
        breaker = how;
        if (end.get() != null) {
            how.run();
        }
    }

    void enter(Phase next) {
        phase = next;
    }

    Phase phase() {
        return phase;
    }

    TimeLimits limits() {
        return limits;
    }

    void reuses() {
        reusedConnection = true;
    }

    /** Before a read or write that may block. */
    void block() {
        long now = System.nanoTime();
        blockedSince = now;
        blocked = true;
        watchdog.expect(now + idleNanos);
    }

    /** After it. */
    void unblock() {
        blocked = false;
    }

    /** How long the parts of the request are. */
    void announces(long head, long body) {
        headLength = head;
        bodyLength = body;
    }

    /** A part of the reply's body has arrived. */
    void receivedBody(int bytes, long total) {
        bodyReceived += bytes;
        if (watcher != null) {
            watcher.received(bodyReceived, total);
        }
    }

    void offersLastByte() {
        lastByteOffered = true;
    }

    void withdrawsLastByte() {
        lastByteOffered = false;
    }

    void sent(int bytes) {
        bytesSent += bytes;
        moved(bytes);
        if (watcher != null && bytesSent > headLength) {
            watcher.sent(bytesSent - headLength, bodyLength);
        }
    }

    void received(int bytes) {
        replyStarted = true;
        moved(bytes);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void moved(int bytes) {
        bytesMoved += bytes;
    }

    HttpTransportException.Sent progress() {
        return new HttpTransportException.Sent(bytesSent, lastByteOffered, reusedConnection, replyStarted);
    }

    /** When the watchdog has to look at this call first. */
    long firstLimitAt() {
        return earlier(connectAt, totalAt);
    }

    /** What is left of the time to connect; the total may end it sooner. */
    long connectNanosLeft() {
        return connectAt - System.nanoTime();
    }

    /** Ends the call if a limit has passed; says when to look again. */
    long check(long now) {
        if (end.get() != null) {
            return now + FAR_AWAY;
        }
        long limitAt = totalAt + bytesMoved * nanosPerByte;
        End why = End.TOTAL_LIMIT;
        if (phase.compareTo(Phase.TLS) <= 0) {
            if (connectAt - limitAt < 0) {
                limitAt = connectAt;
                why = End.CONNECT_LIMIT;
            }
        } else if (blocked) {
            long idleAt = blockedSince + idleNanos;
            if (idleAt - limitAt < 0) {
                limitAt = idleAt;
                why = End.IDLE_LIMIT;
            }
        }
        if (limitAt - now > 0) {
            return limitAt;
        }
        end(why);
        return now + FAR_AWAY;
    }

    /** Ends the call from outside, unless it is over already. */
    void end(End why) {
        if (end.compareAndSet(null, why)) {
            Runnable how = breaker;
            if (how != null) {
                how.run();
            }
        }
    }

    /** Ends the call in peace; false if it was ended from outside before, so that its connection is lost. */
    boolean finish() {
        watchdog.forget(this);
        return end.compareAndSet(null, End.DONE);
    }

    /** Why the call was ended from outside, null if it was not. */
    @Nullable
    End ended() {
        End why = end.get();
        return why == End.DONE ? null : why;
    }

    boolean isOver() {
        return end.get() != null;
    }

    static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }
}
