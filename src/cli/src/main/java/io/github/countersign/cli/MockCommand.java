package io.github.countersign.cli;

import io.github.countersign.mock.MockDocuSign;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign mock}. */
@Command(
        name = "mock",
        description = "Runs a local DocuSign until its input or the process ends. Its state is gone then.",
        mixinStandardHelpOptions = true)
final class MockCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "Port on loopback. Default: any free one.")
    private int port;

    @Option(names = "--json", description = "Print addresses and credentials as one line of JSON when it is ready.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    MockCommand() {}

    @Override
    public Integer call() throws IOException {
        try (MockDocuSign mock = MockDocuSign.builder().port(port).start()) {
            new Output(spec.commandLine().getOut(), json).print(ready(mock));
            waitForEndOf(System.in);
        }
        return ExitCode.OK.number();
    }

    private static Map<String, ?> ready(MockDocuSign mock) {
        Map<String, Object> ready = new LinkedHashMap<>();
        ready.put("api", mock.api().toString());
        ready.put("dsapi", mock.dsapi().toString());
        ready.put("credential", mock.credential().toString());
        ready.put("accountManagement", mock.accountManagement().toString());
        ready.put("console", mock.console().toString());
        ready.put("integratorKey", mock.integratorKey());
        ready.put("user", mock.userName());
        ready.put("password", mock.password());
        ready.put("accountId", mock.accountId());
        return ready;
    }

    private static void waitForEndOf(InputStream input) throws IOException {
        input.transferTo(OutputStream.nullOutputStream());
    }
}
