package io.github.countersign.benchmarks.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.countersign.benchmarks.sink.Sink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;

/** The byte server in a JVM of its own. */
final class SinkProcess implements AutoCloseable {

    private static final String PATH = "/api/3.0/api.asmx";

    private final Process process;
    private final int plainPort;
    private final int tlsPort;

    private SinkProcess(Process process, int plainPort, int tlsPort) {
        this.process = process;
        this.plainPort = plainPort;
        this.tlsPort = tlsPort;
    }

    /** What the server has seen: since its start, and of the request before. */
    record Seen(
            long requests, long connections, long open, long bodyLength, long documentLength, long documentChecksum) {}

    static SinkProcess start(ClassPath classPath, Trust trust) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath.option(Stack.JAXB),
                        Sink.class.getName(),
                        trust.keyStore().toString(),
                        trust.passwordFile().toString())
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The byte server did not start");
        }
        String[] ports = line.split(" ", 2);
        return new SinkProcess(process, Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    URI plain() {
        return URI.create("http://127.0.0.1:" + plainPort + PATH);
    }

    URI tls() {
        return URI.create("https://127.0.0.1:" + tlsPort + PATH);
    }

    /** An address whose requests have their document decoded and summed up. */
    URI checking(URI endpoint) {
        return endpoint.resolve("/check" + PATH);
    }

    Seen seen() throws IOException {
        try (InputStream in = plain().resolve("/counts").toURL().openStream()) {
            String[] counts = new String(in.readAllBytes(), UTF_8).split(" ", 6);
            return new Seen(
                    Long.parseLong(counts[0]),
                    Long.parseLong(counts[1]),
                    Long.parseLong(counts[2]),
                    Long.parseLong(counts[3]),
                    Long.parseLong(counts[4]),
                    Long.parseLong(counts[5]));
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
