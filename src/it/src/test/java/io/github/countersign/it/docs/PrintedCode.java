package io.github.countersign.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of Java that a page prints.
 *
 * @param page the page, from the root of the project
 * @param line where the block begins, from 1
 * @param lines what stands in it
 */
record PrintedCode(String page, int line, List<String> lines) {

    private static final Path ROOT = Path.of(System.getProperty("countersign.root"));
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)//.*");

    /** All blocks of the pages that are written by hand. */
    static List<PrintedCode> ofAllPages() {
        List<PrintedCode> all = new ArrayList<>();
        for (Path page : files(ROOT, 3, "md")) {
            all.addAll(of(ROOT.relativize(page).toString().replace('\\', '/'), linesOf(page)));
        }
        return all;
    }

    private static List<PrintedCode> of(String page, List<String> lines) {
        List<PrintedCode> all = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```java")) {
                begin = i;
            } else if (begin >= 0 && lines.get(i).equals("```")) {
                all.add(new PrintedCode(page, begin + 1, lines.subList(begin + 1, i)));
                begin = -1;
            }
        }
        return all;
    }

    /** The sources of all modules by what they say, whatever their white space and comments are. */
    static List<String> sources() {
        return files(ROOT.resolve("src"), 30, "java").stream()
                .map(PrintedCode::linesOf)
                .map(PrintedCode::said)
                .toList();
    }

    boolean standsIn(List<String> sources) {
        String said = said(lines);
        return sources.stream().anyMatch(source -> source.contains(said));
    }

    private static String said(List<String> lines) {
        return lines.stream()
                .map(line -> COMMENT.matcher(line).replaceFirst(""))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    private static List<Path> files(Path folder, int depth, String extension) {
        try (Stream<Path> found = Files.find(
                folder,
                depth,
                (file, attributes) ->
                        attributes.isRegularFile() && file.toString().endsWith("." + extension))) {
            return found.filter(file -> Stream.of("target", ".git", "node_modules")
                            .noneMatch(
                                    name -> folder.relativize(file).toString().contains(name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    @Override
    public String toString() {
        return "%s, line %d".formatted(page, line);
    }
}
