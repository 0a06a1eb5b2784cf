package io.github.countersign.benchmarks.harness;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a JVM holds at a moment.
 *
 * @param threads live threads
 * @param sockets open sockets, 0 where the system does not list them
 * @param files files in the folder for temporary ones
 * @param heapKilobytes heap in use after a collection
 */
record Residue(int threads, long sockets, long files, long heapKilobytes) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    static Residue now() throws IOException {
        System.gc();
        return new Residue(
                ManagementFactory.getThreadMXBean().getThreadCount(),
                Files.isDirectory(DESCRIPTORS) ? openSockets() : 0,
                filesIn(Path.of(System.getProperty("java.io.tmpdir"))),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024);
    }

    /** The residue when threads and sockets are back where they were, or when there has been time enough for that. */
    static Residue settled(Residue start) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Residue now = now();
        while ((now.threads > start.threads || now.sockets > start.sockets) && System.nanoTime() < end) {
            Thread.sleep(100);
            now = now();
        }
        return now;
    }

    private static long openSockets() throws IOException {
        long count = 0;
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            for (Path descriptor : all.toList()) {
                if (isSocket(descriptor)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed between listing and looking.
            return false;
        }
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
