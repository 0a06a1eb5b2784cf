package io.github.countersign.codegen.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that fresh files move into. */
final class OutputFolder {

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Copies a tree; what is the same already stays untouched, so that nobody compiles it again. */
    Map<Path, String> take(Path fresh) throws IOException {
        Map<Path, String> taken = new LinkedHashMap<>();
        Files.createDirectories(folder);
        for (Path file : files(fresh)) {
            Path target = folder.resolve(fresh.relativize(file).toString());
            byte[] content = Files.readAllBytes(file);
            if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), content)) {
                Files.createDirectories(parent(target));
                Files.write(target, content);
            }
            taken.put(target, Digest.of(content));
        }
        return taken;
    }

    /** Deletes a file of a former run, and the folders that it leaves empty. */
    void drop(Path file) throws IOException {
        if (!file.startsWith(folder)) {
            return;
        }
        Files.deleteIfExists(file);
        for (Path emptied = parent(file); !emptied.equals(folder) && isEmpty(emptied); emptied = parent(emptied)) {
            Files.deleteIfExists(emptied);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " has no parent");
        }
        return parent;
    }

    static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                List<Path> deepestFirst = walk.sorted((a, b) -> b.compareTo(a)).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> walk = Files.walk(tree)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
