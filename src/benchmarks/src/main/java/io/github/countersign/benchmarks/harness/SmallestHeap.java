package io.github.countersign.benchmarks.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** The least {@code -Xmx} with which a child JVM does its job, found by bisection, under the serial collector. */
final class SmallestHeap {

    private static final int FIRST_TRY = 8;
    private static final int EXACT_UP_TO = 64;
    private static final double RESOLUTION = 0.03;

    private final ChildJvm children;
    private final ClassPath classPath;

    SmallestHeap(ChildJvm children, ClassPath classPath) {
        this.children = children;
        this.classPath = classPath;
    }

    /** In megabytes; empty if even the largest heap is too small. */
    OptionalInt find(Contender contender, ChildJob job, int largest, Duration limit)
            throws IOException, InterruptedException {
        return bisect(largest, megabytes -> passes(contender, job, megabytes, limit));
    }

    /** Whether the job is done with this heap. Out of memory, out of time and a wrong answer all mean no. */
    boolean passes(Contender contender, ChildJob job, int megabytes, Duration limit)
            throws IOException, InterruptedException {
        List<String> options = List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
        return children.run(classPath.option(contender.stack()), options, Transfers.class, job.arguments(), limit)
                        .exitCode()
                == 0;
    }

    /** The least number that passes, exact when it is small and to a few per cent when it is large. */
    static OptionalInt bisect(int largest, Trial trial) throws IOException, InterruptedException {
        int good = Math.min(FIRST_TRY, largest);
        int bad = 1;
        while (!trial.passes(good)) {
            if (good == largest) {
                return OptionalInt.empty();
            }
            bad = good;
            good = Math.min(largest, 2 * good);
        }
        while (good - bad > resolution(good)) {
            int middle = (good + bad) / 2;
            if (trial.passes(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return OptionalInt.of(good);
    }

    private static int resolution(int megabytes) {
        return megabytes <= EXACT_UP_TO ? 1 : (int) Math.ceil(megabytes * RESOLUTION);
    }

    /** One try with a heap of so many megabytes. */
    @FunctionalInterface
    interface Trial {
        boolean passes(int megabytes) throws IOException, InterruptedException;
    }
}
