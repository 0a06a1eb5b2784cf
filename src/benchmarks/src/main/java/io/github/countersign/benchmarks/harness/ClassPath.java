package io.github.countersign.benchmarks.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Everything that this JVM was started with, to be split by {@link Stack}.
 *
 * @param entries jars; folders, which are the project's own classes, belong to every stack
 */
record ClassPath(List<Path> entries) {

    static ClassPath ofThisJvm() {
        String all = System.getProperty("java.class.path");
        return new ClassPath(Stream.of(all.split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .toList());
    }

    /** The same with every folder packed into a jar, since an AppCDS archive takes only jars. */
    ClassPath packed(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path entry : entries) {
            jars.add(Files.isDirectory(entry) ? pack(entry, folder.resolve("classes-" + jars.size() + ".jar")) : entry);
        }
        return new ClassPath(jars);
    }

    /** What a stack has of it. */
    List<Path> of(Stack stack) {
        return entries.stream()
                .filter(entry -> isOwn(entry) || stack.has(entry.getFileName().toString()))
                .toList();
    }

    /** What a stack has of it, as an option of the JVM. */
    String option(Stack stack) {
        return of(stack).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOwn(Path entry) {
        return Files.isDirectory(entry) || entry.getFileName().toString().startsWith("classes-");
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
