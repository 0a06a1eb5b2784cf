package io.github.countersign.cli;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockDocuSignBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep documents there while it runs. Default: a folder of the machine for temporary files.")
    private @Nullable Path data;

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            description = "Start with the accounts, integrator keys, users and templates of this JSON file.")
    private @Nullable Path seed;

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description =
                    "Speak HTTPS with the certificate in this PKCS#12 file, password changeit. Made if it is not there.")
    private @Nullable Path tls;

    @Option(names = "--json", description = "Print addresses and credentials as one line of JSON when it is ready.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    MockCommand() {}

    @Override
    public Integer call() throws IOException {
        Seed given = seed == null ? null : Seed.read(seed);
        MockDocuSignBuilder builder = MockDocuSign.builder().port(port);
        if (data != null) {
            builder.documentsIn(Files.createDirectories(data));
        }
        SSLContext shown = tls == null ? null : TlsKeystore.at(tls);
        if (shown != null) {
            builder.tls(shown);
        }
        if (given != null) {
            given.into(builder);
        }
        try (MockDocuSign mock = start(builder)) {
            Thread atExit = new Thread(mock::close, "countersign-mock-end");
            Runtime.getRuntime().addShutdownHook(atExit);
            try {
                if (given != null) {
                    given.saveTemplates(mock, shown);
                }
                new Output(spec.commandLine().getOut(), json).print(ready(mock));
                waitForEndOf(System.in);
            } finally {
                forget(atExit);
            }
        }
        return ExitCode.OK.number();
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process ends, and the thread does what it is for.
        }
    }

    private static MockDocuSign start(MockDocuSignBuilder builder) {
        try {
            return builder.start();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new InputException("The mock cannot start: " + e.getMessage());
        }
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
