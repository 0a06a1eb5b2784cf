package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import io.github.countersign.Environment;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SecretKind;
import io.github.countersign.spi.CallJournal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to call and who signs in: the options that every calling command has. */
final class Connection {

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "Address of api.asmx or dsapi.asmx, or 'demo' or 'production'. Default: $COUNTERSIGN_ENDPOINT, else demo.",
            defaultValue = "${env:COUNTERSIGN_ENDPOINT:-demo}")
    private String endpoint = "demo";

    @Option(
            names = "--integrator-key",
            paramLabel = "KEY",
            description = "The bare integrator key. Default: $COUNTERSIGN_INTEGRATOR_KEY.",
            required = true,
            defaultValue = "${env:COUNTERSIGN_INTEGRATOR_KEY}")
    private String integratorKey = "";

    @Option(
            names = "--user",
            paramLabel = "USER",
            description = "E-mail address or user id. Default: $COUNTERSIGN_USER.",
            required = true,
            defaultValue = "${env:COUNTERSIGN_USER}")
    private String user = "";

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "Account id, a GUID. Default: $COUNTERSIGN_ACCOUNT.",
            required = true,
            defaultValue = "${env:COUNTERSIGN_ACCOUNT}")
    private String account = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password (an App Password). Without it: $COUNTERSIGN_PASSWORD,"
                    + " else you are asked.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--password-kind",
            paramLabel = "KIND",
            description =
                    "What the password is: app-password, api-password or account-password. It is for messages and the"
                            + " journal. Default: $COUNTERSIGN_PASSWORD_KIND, else app-password.",
            converter = PasswordKind.Converter.class,
            defaultValue = "${env:COUNTERSIGN_PASSWORD_KIND:-app-password}")
    private PasswordKind passwordKind = new PasswordKind(SecretKind.APP_PASSWORD);

    @Option(
            names = "--allow-plain-http",
            paramLabel = "HOST",
            description = "A host that may be called without TLS, such as a mock in a container. Loopback always may.")
    private List<String> plainHttpHosts = List.of();

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description =
                    "File to which a line is added for each call, for go-live. Default: $COUNTERSIGN_JOURNAL, else none.",
            defaultValue = "${env:COUNTERSIGN_JOURNAL}")
    private @Nullable Path journal;

    /** A client that is still to be built, once its commands have added what they need. */
    DocuSignClient.Builder builder() throws IOException {
        char[] password = PasswordSource.ofProcess().password(passwordFile);
        try {
            DocuSignClient.Builder builder = DocuSignClient.builder()
                    .environment(environment())
                    .accountId(account)
                    .credentials(Credentials.of(passwordKind.kind(), integratorKey, user, password));
            plainHttpHosts.forEach(builder::allowPlainHttp);
            return builder;
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Opens the journal, null if there is to be none. */
    @Nullable
    CallJournal openJournal() throws IOException {
        return journal == null ? null : CallJournal.open(journal);
    }

    private Environment environment() {
        return switch (endpoint) {
            case "demo" -> Environment.DEMO;
            case "production" -> Environment.PRODUCTION;
            default -> Environment.at(URI.create(endpoint));
        };
    }
}
