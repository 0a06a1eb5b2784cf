package io.github.countersign.codegen.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has read and written, kept for the next one.
 *
 * @param inputs fingerprint of everything that the output depends on
 * @param outputs digest of each file by its path
 */
record GenerationRecord(String inputs, Map<Path, String> outputs) {

    static final GenerationRecord NONE = new GenerationRecord("", Map.of());

    /** A record that cannot be understood is as good as none: everything is generated anew. */
    static GenerationRecord read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        List<String> lines = Files.readAllLines(file);
        Map<Path, String> outputs = new LinkedHashMap<>();
        Path base = file.toAbsolutePath().getParent();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.split("  ", 2);
            if (base == null || cells.length != 2) {
                return NONE;
            }
            outputs.put(base.resolve(cells[1]).normalize(), cells[0]);
        }
        return lines.isEmpty() ? NONE : new GenerationRecord(lines.get(0), outputs);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(inputs));
        Path base = file.toAbsolutePath().getParent();
        outputs.forEach((path, digest) -> lines.add(digest + "  "
                + (base == null ? path : base.relativize(path)).toString().replace('\\', '/')));
        if (base != null) {
            Files.createDirectories(base);
        }
        Files.write(file, lines);
    }

    /** Whether all outputs are as they were written. */
    boolean isIntact() throws IOException {
        for (Map.Entry<Path, String> output : outputs.entrySet()) {
            if (!isIntact(output.getKey(), output.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIntact(Path file, String digest) throws IOException {
        return Files.isRegularFile(file) && Digest.of(Files.readAllBytes(file)).equals(digest);
    }
}
