package io.github.countersign.it.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** As much of the source tree as the stubs need, copied to a folder, and Maven to build it there offline. */
final class StubsCheckout {

    private static final Path ROOT = Path.of(System.getProperty("countersign.root"));
    private static final List<String> PARTS =
            List.of("pom.xml", "wsdl", "codegen/src/main/resources/META-INF/countersign", "src/stubs");

    /** The parent POM lists modules that are not here; this one lists those that are. */
    private static final String AGGREGATOR = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>it</groupId>
              <artifactId>stubs-alone</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules>
                <module>../wsdl</module>
                <module>../src/stubs</module>
              </modules>
            </project>
            """;

    private final Path folder;

    private StubsCheckout(Path folder) {
        this.folder = folder;
    }

    static StubsCheckout in(Path folder) throws IOException {
        for (String part : PARTS) {
            copy(ROOT.resolve(part), folder.resolve(part));
        }
        Files.createDirectories(folder.resolve("stubs-alone"));
        Files.writeString(folder.resolve("stubs-alone/pom.xml"), AGGREGATOR);
        return new StubsCheckout(folder);
    }

    static Path root() {
        return ROOT;
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** Runs a phase offline in a JVM with these options, and fails with Maven's output if Maven fails. */
    void maven(String phase, String... jvmOptions) throws Exception {
        Path maven = Path.of(System.getProperty("maven.home"), "bin", File.separatorChar == '\\' ? "mvn.cmd" : "mvn");
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-o", "-B", phase, "-Dmaven.test.skip"));
        command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
        command.addAll(List.of("-Denforcer.skip", "-Dspotless.check.skip"));
        Path log = folder.resolve("maven.log");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.resolve("stubs-alone").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("MAVEN_OPTS", String.join(" ", jvmOptions));
        int end = process.start().waitFor();
        if (end != 0) {
            throw new AssertionError("Maven ended with %d:%n%s".formatted(end, Files.readString(log)));
        }
    }

    /** When each generated source was written. */
    Map<String, FileTime> generatedSources() throws IOException {
        Path sources = folder.resolve("src/stubs/target/generated-sources/cxf");
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(sources.relativize(file).toString().replace('\\', '/'), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(file);
                if (!relative.startsWith("target")) {
                    Path target = relative.toString().isEmpty() ? to : to.resolve(relative);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
