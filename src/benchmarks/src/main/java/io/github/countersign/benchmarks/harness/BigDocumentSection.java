package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.message.SampleDocument;
import io.github.countersign.benchmarks.report.Table;
import io.github.countersign.benchmarks.seam.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The toolkit's promise about memory, byte for byte: large documents in a small heap, several at a time. */
final class BigDocumentSection implements Section {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public List<Table> run(Workbench bench, Scale scale, Summary summary) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (Contender contender : Contenders.of(Contenders.FACADE, Contenders.PORT)) {
            rows.add(List.of(
                    contender.name(),
                    verdict(bench, contender, Operation.SEND, 500, 1, 16),
                    verdict(bench, contender, Operation.RECEIVE, 500, 1, 16),
                    verdict(bench, contender, Operation.SEND, 25, 8, 48)));
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> heads =
                List.of("contender", "500 MB out, -Xmx16m", "500 MB in, -Xmx16m", "8 x 25 MB out, -Xmx48m");
        return List.of(new Table("Large documents", "Done, and every byte the same at the other end.", heads, rows));
    }

    private static String verdict(
            Workbench bench, Contender contender, Operation operation, int megabytes, int threads, int heap)
            throws Exception {
        long length = (long) megabytes * Workbench.MEGABYTE;
        URI endpoint = bench.sink().checking(bench.sink().plain());
        ChildJob job = bench.transfer(contender, operation, endpoint, length, threads);
        if (!new SmallestHeap(bench.children(), bench.classPath()).passes(contender, job, heap, LIMIT)) {
            return "fails";
        }
        return operation == Operation.RECEIVE || arrived(bench, length) ? "yes" : "bytes differ";
    }

    /** Whether the server's last document was this one; a document that comes back is compared by the client that asked for it. */
    private static boolean arrived(Workbench bench, long length) throws Exception {
        SinkProcess.Seen seen = bench.sink().seen();
        return seen.documentLength() == length && seen.documentChecksum() == SampleDocument.checksum(length);
    }
}
