package io.github.countersign.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** How many calls a second so many threads get through one client; each call asks about an envelope of its own and must be told of that one. */
final class Concurrency {

    private static final AtomicLong IDS = new AtomicLong();

    private Concurrency() {}

    /** The rate, and how many calls failed or were told of another's envelope. */
    record Rate(double callsPerSecond, long wrong) {}

    static Rate measure(Lane lane, int threads, Duration time) throws InterruptedException {
        LongAdder calls = new LongAdder();
        LongAdder wrong = new LongAdder();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        long[] end = new long[1];
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    return;
                }
                while (System.nanoTime() < end[0]) {
                    (answersRight(lane) ? calls : wrong).increment();
                }
            });
            thread.setContextClassLoader(lane.loader());
            thread.start();
            all.add(thread);
        }
        long begun = System.nanoTime();
        end[0] = begun + time.toNanos();
        start.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        return new Rate(calls.sum() / ((System.nanoTime() - begun) / 1e9), wrong.sum());
    }

    private static boolean answersRight(Lane lane) {
        String id = "echo-" + IDS.incrementAndGet();
        try {
            return id.equals(lane.call().call(id));
        } catch (Exception e) {
            return false;
        }
    }
}
