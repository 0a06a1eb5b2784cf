package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code countersign status}. */
@Command(
        name = "status",
        description = "Shows how far an envelope and its recipients are. One call; the vendor allows one in 15 minutes"
                + " for the same envelope.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private final Caller caller = new Caller();

    @Parameters(index = "0", paramLabel = "ID", description = "The envelope.")
    private String id = "";

    @Override
    public Integer call() throws IOException {
        return caller.print(this::answer);
    }

    private Map<String, @Nullable Object> answer(DocuSignClient client) {
        return Answers.of(client.status().of(Ids.envelope(id)));
    }
}
