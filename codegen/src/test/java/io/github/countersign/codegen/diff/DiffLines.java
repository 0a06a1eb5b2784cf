package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.ContractReader;
import io.github.countersign.codegen.contract.LocalSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The diff of many pairs for other programs to read: a line "= old new" a pair, then a line of four columns a difference.
 *
 * <p>Arguments: a file with two paths a line, separated by a tab; the file to write.
 */
final class DiffLines {

    private DiffLines() {}

    public static void main(String[] arguments) throws IOException {
        try (PrintWriter out = new PrintWriter(arguments[1], StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                String[] pair = line.split("\t", -1);
                out.println("=\t" + line);
                write(diff(Path.of(pair[0]), Path.of(pair[1])), out);
            }
        }
    }

    private static DiffReport diff(Path before, Path after) {
        LocalSource source = new LocalSource();
        return ContractDiff.compare(
                ContractReader.read(before.toUri(), source), ContractReader.read(after.toUri(), source));
    }

    private static void write(DiffReport report, PrintWriter out) {
        out.printf("#\t%d\t%d\t%d%n", report.documentation(), report.operations(), report.types());
        for (Difference difference : report.differences()) {
            out.println(String.join(
                    "\t",
                    difference.severity().name(),
                    difference.code(),
                    difference.where(),
                    difference.message(),
                    difference.java()));
        }
    }
}
