package io.github.countersign.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What is left behind after calls, clients, faults and time-outs, each contender in a child JVM with a folder for temporary files of its own. */
final class Leaks {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ChildJvm children;
    private final ClassPath classPath;
    private final Path folder;

    Leaks(ChildJvm children, ClassPath classPath, Path folder) {
        this.children = children;
        this.classPath = classPath;
        this.folder = folder;
    }

    /** More than at the start, after each stage. */
    record Left(List<Residue> afterStages) {

        Residue most() {
            int threads = 0;
            long sockets = 0;
            long files = 0;
            for (Residue residue : afterStages) {
                threads = Math.max(threads, residue.threads());
                sockets = Math.max(sockets, residue.sockets());
                files = Math.max(files, residue.files());
            }
            return new Residue(
                    threads,
                    sockets,
                    files,
                    afterStages.get(afterStages.size() - 1).heapKilobytes());
        }
    }

    Left measure(Contender contender, ChildJob job) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory(folder, "temporary");
        List<String> options = List.of("-Xmx256m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary);
        ChildJvm.Outcome outcome = children.run(
                        classPath.option(contender.stack()), options, LeakProbe.class, job.arguments(), LIMIT)
                .orThrow();
        return new Left(outcome.lines().stream().skip(1).map(Leaks::parse).toList());
    }

    private static Residue parse(String line) {
        String[] parts = line.split(" ", 4);
        return new Residue(
                Integer.parseInt(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]));
    }
}
