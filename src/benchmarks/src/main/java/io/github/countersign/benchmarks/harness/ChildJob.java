package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import io.github.countersign.benchmarks.seam.Rival;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A job as it travels to a child JVM.
 *
 * @param factory the contender's class
 * @param job the job
 * @param envelopeId the envelope to ask about
 * @param expected the right answer
 * @param count how many threads or calls, as the program has it
 */
record ChildJob(String factory, Job job, String envelopeId, String expected, int count) {

    List<String> arguments() {
        return List.of(
                factory,
                job.operation().name(),
                job.endpoint().toString(),
                job.document().toString(),
                job.folder().toString(),
                Long.toString(job.idle().toMillis()),
                envelopeId,
                expected,
                Integer.toString(count));
    }

    static ChildJob parse(String[] arguments) {
        Job job = new Job(
                Operation.valueOf(arguments[1]),
                URI.create(arguments[2]),
                Path.of(arguments[3]),
                Path.of(arguments[4]),
                Duration.ofMillis(Long.parseLong(arguments[5])));
        return new ChildJob(arguments[0], job, arguments[6], arguments[7], Integer.parseInt(arguments[8]));
    }

    Rival rival() throws ReflectiveOperationException {
        return Lanes.rival(factory, ChildJob.class.getClassLoader());
    }

    /** Fails unless this is the right answer. */
    void check(String answer) {
        if (!expected.equals(answer)) {
            throw new IllegalStateException("A wrong answer: '%s', not '%s'".formatted(answer, expected));
        }
    }
}
