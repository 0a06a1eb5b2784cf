package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code countersign void}. */
@Command(
        name = "void",
        description = "Calls a sent envelope back; it cannot be undone. One call.",
        mixinStandardHelpOptions = true)
final class VoidCommand implements Callable<Integer> {

    @Mixin
    private final Caller caller = new Caller();

    @Parameters(index = "0", paramLabel = "ID", description = "The envelope.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "What recipients read.", required = true)
    private String reason = "";

    @Override
    public Integer call() throws IOException {
        return caller.print(this::answer);
    }

    private Map<String, ?> answer(DocuSignClient client) {
        EnvelopeId envelope = Ids.envelope(id);
        try {
            client.envelopes().voidEnvelope(envelope, reason);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("envelopeId", envelope.value());
        answer.put("status", "Voided");
        return answer;
    }
}
