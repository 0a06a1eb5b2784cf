package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.message.SampleDocument;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What all measurements need: the byte server, child JVMs, documents.
 *
 * @param folder for everything that is written
 * @param classPath everything, as jars
 * @param sink the byte server
 * @param children child JVMs
 */
record Workbench(Path folder, ClassPath classPath, SinkProcess sink, ChildJvm children) implements AutoCloseable {

    static final int SMALL = 10 * 1024;
    static final int MEGABYTE = 1_000_000;

    private static final Duration IDLE = Duration.ofSeconds(60);

    /** Starts the byte server, and makes this JVM trust it. */
    static Workbench open(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ClassPath classPath = ClassPath.ofThisJvm().packed(folder);
        Trust trust = Trust.create(folder);
        trust.trustHere();
        return new Workbench(folder, classPath, SinkProcess.start(classPath, trust), new ChildJvm(folder, trust));
    }

    /** A document of this length, written once. */
    Path document(long length) throws IOException {
        Path file = folder.resolve("document-" + length + ".pdf");
        return Files.exists(file) ? file : SampleDocument.write(file, length);
    }

    /** A job with a small document. */
    Job job(Operation operation, URI endpoint) throws IOException {
        return new Job(operation, endpoint, document(SMALL), folder, IDLE);
    }

    /** A job that moves so many bytes one way or the other, with the answer that is right. */
    ChildJob transfer(Contender contender, Operation operation, URI endpoint, long length, int count)
            throws IOException {
        Job job = job(operation, endpoint);
        if (operation == Operation.RECEIVE) {
            String id = EnvelopeIds.ofDocument(length);
            return new ChildJob(contender.factory(), job, id, id, count);
        }
        return new ChildJob(
                contender.factory(), job.sending(document(length)), EnvelopeIds.CREATED, EnvelopeIds.CREATED, count);
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
