package io.github.countersign.benchmarks.harness;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** What all Java threads of this JVM have used between two readings: time, CPU, allocation. Compiler and collector do not count. */
final class Meter {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    Meter() {
        threads.setThreadAllocatedMemoryEnabled(true);
        threads.setThreadCpuTimeEnabled(true);
    }

    Reading read() {
        long[] ids = threads.getAllThreadIds();
        long[] cpu = threads.getThreadCpuTime(ids);
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        return new Reading(System.nanoTime(), ids, cpu, bytes);
    }

    /** Use since an earlier reading. A thread that ended in between is missed, one that began counts from its start. */
    static Use between(Reading before, Reading after) {
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < before.ids.length; i++) {
            places.put(before.ids[i], i);
        }
        long cpu = 0;
        long bytes = 0;
        for (int i = 0; i < after.ids.length; i++) {
            int place = places.getOrDefault(after.ids[i], -1);
            if (after.bytes[i] >= 0) {
                cpu += Math.max(0, after.cpu[i]) - (place < 0 ? 0 : Math.max(0, before.cpu[place]));
                bytes += after.bytes[i] - (place < 0 ? 0 : before.bytes[place]);
            }
        }
        return new Use(after.nanos - before.nanos, cpu, bytes);
    }

    /** The state of all threads at a moment. */
    static final class Reading {

        private final long nanos;
        private final long[] ids;
        private final long[] cpu;
        private final long[] bytes;

        private Reading(long nanos, long[] ids, long[] cpu, long[] bytes) {
            this.nanos = nanos;
            this.ids = ids;
            this.cpu = cpu;
            this.bytes = bytes;
        }
    }

    /** A difference of two readings, in nanoseconds and bytes. */
    record Use(long nanos, long cpuNanos, long bytes) {}
}
