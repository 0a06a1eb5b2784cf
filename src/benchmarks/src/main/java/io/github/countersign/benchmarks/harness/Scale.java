package io.github.countersign.benchmarks.harness;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param quick whether this is the short one
 * @param calls time for the cost of a call
 * @param starts how many starts of each contender
 * @param heapMegabytes documents, in megabytes, whose smallest heap is looked for
 * @param largestHeap where the search ends, in megabytes
 * @param streamMegabytes the document whose rate is measured
 * @param streams time for the rate in one direction over one transport
 * @param leakCalls calls of the leak probe; clients, faults and time-outs in proportion
 * @param threads thread counts
 * @param concurrent time for one rate at one thread count
 */
record Scale(
        boolean quick,
        Budget calls,
        int starts,
        List<Integer> heapMegabytes,
        int largestHeap,
        int streamMegabytes,
        Budget streams,
        int leakCalls,
        List<Integer> threads,
        Duration concurrent) {

    private static final Duration TURN = Duration.ofMillis(5);

    static final Scale QUICK = new Scale(
            true,
            new Budget(Duration.ofSeconds(25), Duration.ofSeconds(15), TURN),
            3,
            List.of(25),
            512,
            25,
            new Budget(Duration.ofSeconds(3), Duration.ofSeconds(5), TURN),
            1_000,
            List.of(1, 2, 8, 200),
            Duration.ofMillis(700));

    static final Scale FULL = new Scale(
            false,
            new Budget(Duration.ofSeconds(120), Duration.ofSeconds(120), TURN),
            9,
            List.of(25, 100, 500),
            3_072,
            100,
            new Budget(Duration.ofSeconds(20), Duration.ofSeconds(60), TURN),
            10_000,
            List.of(1, 2, 4, 8, 16, 32, 64, 200),
            Duration.ofSeconds(3));
}
