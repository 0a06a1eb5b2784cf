package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import io.github.countersign.benchmarks.seam.Rival;
import java.time.Duration;

/**
 * Program of a child JVM: calls, faults, time-outs and new clients by the thousand, and what is left of them each time. One line for each of: start,
 * calls, clients, faults, time-outs.
 */
final class LeakProbe {

    private static final Duration SHORT = Duration.ofMillis(15);

    private LeakProbe() {}

    public static void main(String[] arguments) throws Exception {
        ChildJob job = ChildJob.parse(arguments);
        Rival rival = job.rival();
        Job status = job.job().doing(Operation.STATUS);
        calls(rival, status, Math.min(job.count(), 50));
        fail(rival, status, EnvelopeIds.FAULT, 2);
        fail(rival, status.within(SHORT), EnvelopeIds.STALL, 2);
        Residue start = Residue.now();
        print(start, start);
        calls(rival, status, job.count());
        print(start, Residue.settled(start));
        for (int i = 0; i < job.count() / 50; i++) {
            calls(rival, status, 1);
        }
        print(start, Residue.settled(start));
        fail(rival, status, EnvelopeIds.FAULT, job.count() / 10);
        print(start, Residue.settled(start));
        fail(rival, status.within(SHORT), EnvelopeIds.STALL, job.count() / 10);
        print(start, Residue.settled(start));
        System.exit(0);
    }

    private static void calls(Rival rival, Job job, int times) throws Exception {
        try (Call call = rival.prepare(job)) {
            for (int i = 0; i < times; i++) {
                String id = "leak-" + i;
                if (!id.equals(call.call(id))) {
                    throw new IllegalStateException("A wrong answer to " + id);
                }
            }
        }
    }

    private static void fail(Rival rival, Job job, String prefix, int times) throws Exception {
        try (Call call = rival.prepare(job)) {
            for (int i = 0; i < times; i++) {
                if (succeeds(call, prefix + i)) {
                    throw new IllegalStateException("%s%d was answered".formatted(prefix, i));
                }
            }
        }
    }

    private static boolean succeeds(Call call, String id) {
        try {
            call.call(id);
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static void print(Residue start, Residue now) {
        System.out.printf(
                "%d %d %d %d%n",
                now.threads() - start.threads(),
                now.sockets() - start.sockets(),
                now.files() - start.files(),
                now.heapKilobytes() - start.heapKilobytes());
    }
}
