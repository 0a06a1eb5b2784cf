package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import io.github.countersign.spi.CallJournal;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The part that all calling commands share: one client for the calls, one answer printed. */
final class Caller {

    @Mixin
    private final Connection connection = new Connection();

    @Option(names = "--json", description = "Print the answer as one line of JSON.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @SuppressWarnings("NullAway.Init") // picocli sets the command
    Caller() {}

    int print(Calls calls) throws IOException {
        return run(settings -> settings, (client, output) -> {
            output.print(calls.answer(client));
            return ExitCode.OK;
        });
    }

    /**
     * Makes the calls of one command.
     *
     * @param settings what the command needs of its client
     * @param work makes the calls and prints
     * @return the number of the exit code
     */
    int run(UnaryOperator<DocuSignClient.Builder> settings, Work work) throws IOException {
        DocuSignClient.Builder builder = settings.apply(connection.builder());
        try (TransferBar bar = TransferBar.onStderr();
                @Nullable CallJournal journal = connection.openJournal()) {
            if (Optional.ofNullable(System.console()).isPresent()) {
                builder.transferListener(bar);
            }
            if (journal != null) {
                builder.callListener(journal);
            }
            try (DocuSignClient client = built(builder)) {
                return work.of(client, new Output(command.commandLine().getOut(), json))
                        .number();
            }
        }
    }

    private static DocuSignClient built(DocuSignClient.Builder builder) {
        try {
            return builder.build();
        } catch (IllegalStateException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** Makes the calls of one command. The answer's keys are those of the JSON form. */
    @FunctionalInterface
    interface Calls {
        Map<String, ? extends @Nullable Object> answer(DocuSignClient client) throws IOException;
    }

    /** Makes the calls of one command and prints itself. */
    @FunctionalInterface
    interface Work {
        ExitCode of(DocuSignClient client, Output output) throws IOException;
    }
}
