package io.github.countersign.codegen.generate;

import io.github.countersign.codegen.contract.ContractException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Runs CXF's generator in a JVM of its own.
 *
 * <p>Its output depends on the locale and the encoding of the JVM, and it keeps state in static fields. A build that runs other
 * projects at the same time cannot have those changed beneath it.
 */
final class WsdlToJavaProcess {

    private static final List<String> SURROUNDINGS = List.of(
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.variant=",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            // Documents may refer to files beside them, all of which were scanned; nothing else is fetched.
            "-Djavax.xml.accessExternalSchema=file,jar:file,classpath",
            "-Djavax.xml.accessExternalDTD=file,jar:file",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1");

    private final Path workFolder;

    WsdlToJavaProcess(Path workFolder) {
        this.workFolder = workFolder;
    }

    /** One command line of the generator a WSDL. */
    void run(List<List<String>> commands) throws IOException {
        Path request = workFolder.resolve("request.txt");
        Files.writeString(
                request,
                String.join(
                        "\n\n", commands.stream().map(c -> String.join("\n", c)).toList()));
        Path options = workFolder.resolve("java.args");
        List<String> lines = new ArrayList<>(SURROUNDINGS);
        lines.addAll(List.of("-cp", quoted(String.join(System.getProperty("path.separator"), classPath()))));
        Files.write(options, lines, StandardCharsets.UTF_8);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options,
                WsdlToJavaMain.class.getName(),
                request.toString());
        execute(new ProcessBuilder(command).redirectErrorStream(true));
    }

    private static void execute(ProcessBuilder builder) throws IOException {
        // A debugger's or an agent's options are meant for Maven, not for this.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            process.getOutputStream().close();
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ContractException(reason(text));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stubs were generated", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String reason(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        for (String line : lines) {
            if (line.startsWith(WsdlToJavaMain.FAILURE)) {
                return line.substring(WsdlToJavaMain.FAILURE.length());
            }
        }
        String last = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        return "CXF could not generate stubs: %s.".formatted(last.strip());
    }

    /** That of this plugin. Maven keeps the logging API to itself, but the generator needs it too. */
    private static Set<String> classPath() {
        Set<String> entries = new LinkedHashSet<>();
        if (WsdlToJavaProcess.class.getClassLoader() instanceof URLClassLoader plugin) {
            for (URL url : plugin.getURLs()) {
                entries.add(path(url));
            }
        } else {
            entries.addAll(
                    List.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)));
        }
        entries.add(
                path(LoggerFactory.class.getProtectionDomain().getCodeSource().getLocation()));
        return entries;
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(url + " on the class path of the plugin is no file", e));
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
