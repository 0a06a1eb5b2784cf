package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.document.DownloadedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code countersign download}. */
@Command(
        name = "download",
        description = "Writes all documents of an envelope, as signed so far, into one new PDF. One call.",
        mixinStandardHelpOptions = true)
final class DownloadCommand implements Callable<Integer> {

    @Mixin
    private final Caller caller = new Caller();

    @Parameters(index = "0", paramLabel = "ID", description = "The envelope.")
    private String id = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to make. An existing one is not touched.",
            required = true)
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        return caller.print(this::answer);
    }

    private Map<String, ?> answer(DocuSignClient client) {
        EnvelopeId envelope = Ids.envelope(id);
        DownloadedFile file = client.documents().download(envelope, output);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("envelopeId", envelope.value());
        answer.put("file", file.path().toAbsolutePath().toString());
        answer.put("bytes", file.length());
        answer.put("sha256", file.sha256());
        return answer;
    }
}
