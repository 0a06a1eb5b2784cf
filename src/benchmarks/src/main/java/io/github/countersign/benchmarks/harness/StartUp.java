package io.github.countersign.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** From the start of a JVM to the first answered call, seen from outside, plain and with an AppCDS archive. */
final class StartUp {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ChildJvm children;
    private final ClassPath classPath;
    private final Path folder;

    StartUp(ChildJvm children, ClassPath classPath, Path folder) {
        this.children = children;
        this.classPath = classPath;
        this.folder = folder;
    }

    /** Medians in milliseconds: first answer, first answer with an archive, and building a second client in the same JVM. */
    record Figures(double plain, double archived, double secondClient) {}

    Map<Contender, Figures> measure(Map<Contender, ChildJob> jobs, int times) throws IOException, InterruptedException {
        Map<Contender, Samples> samples = new LinkedHashMap<>();
        for (Map.Entry<Contender, ChildJob> entry : jobs.entrySet()) {
            Contender contender = entry.getKey();
            run(contender, entry.getValue(), "-XX:ArchiveClassesAtExit=" + archive(contender));
            samples.put(contender, new Samples());
        }
        List<Contender> order = new ArrayList<>(jobs.keySet());
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            Collections.shuffle(order, random);
            for (Contender contender : order) {
                ChildJob job = jobs.get(contender);
                Samples into = samples.get(contender);
                if (job != null && into != null) {
                    into.plain(run(contender, job, "-Xshare:auto"));
                    into.archived(run(contender, job, "-XX:SharedArchiveFile=" + archive(contender)));
                }
            }
        }
        Map<Contender, Figures> figures = new LinkedHashMap<>();
        samples.forEach((contender, sample) -> figures.put(contender, sample.figures()));
        return figures;
    }

    private ChildJvm.Outcome run(Contender contender, ChildJob job, String option)
            throws IOException, InterruptedException {
        return children.run(
                        classPath.option(contender.stack()), List.of(option), FirstCall.class, job.arguments(), LIMIT)
                .orThrow();
    }

    private Path archive(Contender contender) {
        return folder.resolve(contender.factory() + ".jsa");
    }

    private static final class Samples {

        private final Sample plain = new Sample();
        private final Sample archived = new Sample();
        private final Sample secondClient = new Sample();

        void plain(ChildJvm.Outcome outcome) {
            plain.add(outcome.toFirstLine().toNanos() / 1e6);
            secondClient.add(Long.parseLong(outcome.lines().get(1)) / 1e3);
        }

        void archived(ChildJvm.Outcome outcome) {
            archived.add(outcome.toFirstLine().toNanos() / 1e6);
        }

        Figures figures() {
            return new Figures(plain.median(), archived.median(), secondClient.median());
        }
    }
}
