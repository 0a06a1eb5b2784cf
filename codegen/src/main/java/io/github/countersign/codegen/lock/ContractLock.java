package io.github.countersign.codegen.lock;

import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.contract.Position;
import io.github.countersign.codegen.generate.Digest;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of files with their SHA-256, as {@code sha256sum} writes it: {@code digest  path}, paths relative to the lock, with
 * slashes. Lines that begin with {@code #} are comments.
 */
public final class ContractLock {

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})(?:\\t| [ *])(.+)");
    private static final int MAX_BYTES = 1024 * 1024;

    private final Path folder;
    private final Map<String, String> digests;

    private ContractLock(Path folder, Map<String, String> digests) {
        this.folder = folder;
        this.digests = digests;
    }

    /**
     * Reads a lock.
     *
     * @throws ContractException if there is none, it lists nothing, or a line of it cannot be understood
     */
    public static ContractLock read(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Map<String, String> digests = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, new Position(file.toString(), number), digests);
            }
        }
        if (digests.isEmpty() || folder == null) {
            throw new ContractException("%s lists no file. Fill it: sha256sum */*.wsdl */*.xsd".formatted(file));
        }
        return new ContractLock(folder, digests);
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ContractException(
                        "%s has more than %d bytes, too many for a lock.".formatted(file, MAX_BYTES));
            }
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new ContractException(
                    "lock %s does not exist. Name it with <lock>, or create it: sha256sum */*.wsdl */*.xsd"
                            .formatted(file));
        } catch (MalformedInputException e) {
            throw new ContractException("lock %s is no UTF-8 text.".formatted(file));
        } catch (IOException e) {
            throw new ContractException("lock %s cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }

    private static void add(String line, Position position, Map<String, String> digests) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new ContractException(position, "this is no line of the form 'sha256  path'.");
        }
        String path = matcher.group(2);
        if (path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || List.of(path.split("/", -1)).contains("..")) {
            throw new ContractException(position, "'%s' leads out of the folder of the lock.".formatted(path));
        }
        // As find writes it, in front of every path.
        String plain = path.replaceFirst("^(\\./+)+", "");
        if (digests.put(plain, matcher.group(1).toLowerCase(Locale.ROOT)) != null) {
            throw new ContractException(position, "'%s' is listed a second time.".formatted(path));
        }
    }

    /** How many files are pinned. */
    public int size() {
        return digests.size();
    }

    /**
     * Everything that is not as it was pinned, one line a file: changed and missing ones in the order of the lock, then contract
     * files that the lock does not list.
     *
     * @param buildFolder is not searched for unlisted files, nor is any folder called {@code target} or hidden by a leading dot
     */
    public List<String> violations(Path buildFolder) throws IOException {
        List<String> violations = new ArrayList<>();
        for (Map.Entry<String, String> pinned : digests.entrySet()) {
            Path file = folder.resolve(pinned.getKey());
            if (!Files.isRegularFile(file)) {
                violations.add("missing   %s".formatted(pinned.getKey()));
                continue;
            }
            String digest = Digest.of(Files.readAllBytes(file));
            if (!digest.equals(pinned.getValue())) {
                violations.add("changed   %s (pinned %s, is %s)".formatted(pinned.getKey(), pinned.getValue(), digest));
            }
        }
        for (String path : contractFiles(buildFolder)) {
            if (!digests.containsKey(path)) {
                violations.add("unlisted  %s".formatted(path));
            }
        }
        return violations;
    }

    private Set<String> contractFiles(Path buildFolder) throws IOException {
        Set<String> found = new TreeSet<>();
        Path build = buildFolder.toAbsolutePath().normalize();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = String.valueOf(directory.getFileName());
                boolean skipped = directory.equals(build) || name.startsWith(".") || name.equals("target");
                return skipped && !directory.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".wsdl") || name.endsWith(".xsd")) {
                    found.add(folder.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
