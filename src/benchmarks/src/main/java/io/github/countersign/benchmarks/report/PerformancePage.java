package io.github.countersign.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page with method, machine and figures. It names no machine, only what matters of it. */
public final class PerformancePage {

    private static final String METHOD = """
            # Performance

            Written by `mvn -Pbench verify`; with `-Dbench.quick` in under five minutes and with more noise. Do not edit.

            ## Method
            * Every figure stands beside its floors and its rivals from the same run. All contenders live in one JVM, each stack in a class loader of its own
              with the class path that its users would have, and take turns in rounds whose order is shuffled. Quoted is the lower quartile of the rounds' means:
              noise of a machine only adds. **Compare ratios, not times.**
            * CPU and allocation are those of all Java threads, not only of the calling one; compiler and collector do not count.
            * The server is a JVM of its own that reads and drops requests and answers from memory over kept-alive loopback connections. The message is
              `CreateAndSendEnvelope` with three recipients, twelve tabs and a PDF of 10 KB unless said otherwise; the answer has 2.2 KB.
            * Start-up is seen from outside: from the start of a JVM to the first answered call; medians. The smallest heap is found by bisection, under the serial
              collector. A megabyte is 10^6 bytes for documents and 2^20 for heaps.
            * Floors: *prepared bytes* is a socket and nothing else (`sendfile` for large documents); *JAXB + socket* adds the stubs both ways and a
              Security header, what a perfect SOAP stack could come close to. The *bare stub* is CXF without sign-in over `HttpURLConnection` with
              Content-Length. The *old set-up* is `WSS4JOutInterceptor`, MTOM, redirects, no chunks, as the service's old Java sample had it.
            """;

    private PerformancePage() {}

    /**
     * Writes the page.
     *
     * @param file where
     * @param quick whether the short run was measured
     * @param tables the figures
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, boolean quick, List<Table> tables) throws IOException {
        StringBuilder page = new StringBuilder(METHOD);
        page.append("* This run: %s; %d processors, Java %s (%s), collector as the JVM chooses.%n%n"
                .formatted(
                        quick ? "quick" : "full",
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        System.getProperty("java.vm.name")));
        tables.forEach(table -> page.append(table.markdown()).append('\n'));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page.toString().replace("\r\n", "\n").stripTrailing() + "\n");
    }
}
