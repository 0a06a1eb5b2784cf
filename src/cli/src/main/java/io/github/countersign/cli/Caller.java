package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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
        boolean terminal = Optional.ofNullable(System.console()).isPresent();
        try (TransferBar bar = TransferBar.onStderr();
                DocuSignClient client = connection.open(terminal ? bar : null)) {
            new Output(command.commandLine().getOut(), json).print(calls.answer(client));
        }
        return ExitCode.OK.number();
    }

    /** Makes the calls of one command. The answer's keys are those of the JSON form. */
    @FunctionalInterface
    interface Calls {
        Map<String, ? extends @Nullable Object> answer(DocuSignClient client) throws IOException;
    }
}
