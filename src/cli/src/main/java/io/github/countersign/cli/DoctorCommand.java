package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.CredentialsReport;
import io.github.countersign.credentials.CredentialsReport.Check;
import io.github.countersign.credentials.SignIn;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code countersign doctor}. */
@Command(
        name = "doctor",
        description =
                "Tries a sign-in out and says what is right, what is wrong, and what to do next. One call, a second one"
                        + " with --account-management; neither changes anything.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    // As in the vendor's samples.
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    @Mixin
    private final Caller caller = new Caller();

    @Option(names = "--account-management", description = "Try AccountManagement.asmx, too.")
    private boolean accountManagement;

    @Option(
            names = "--timestamp",
            description =
                    "Put the time into the message, as an application does that sends a wsu:Timestamp, and compare the"
                            + " clocks. For api.asmx.")
    private boolean timestamp;

    @Override
    public Integer call() throws IOException {
        return caller.run(
                settings -> timestamp ? settings.signIn(SignIn.SOAP_HEADER.withTimestamp(VALIDITY)) : settings,
                this::examine);
    }

    private ExitCode examine(DocuSignClient client, Output output) throws IOException {
        if (accountManagement) {
            client.port(AccountManagementServiceSoap.class); // from now on, it is among the services in use
        }
        CredentialsReport report = client.verifyCredentials();
        output.print(answer(report), report.toString().lines().toList());
        return ExitCode.of(report);
    }

    private static Map<String, @Nullable Object> answer(CredentialsReport report) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("allRight", report.allRight());
        List<Map<String, Object>> checks =
                report.checks().stream().map(DoctorCommand::answer).toList();
        answer.put("checks", checks);
        return answer;
    }

    private static Map<String, Object> answer(Check check) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("item", check.item().name().toLowerCase(Locale.ROOT));
        answer.put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
        answer.put("finding", check.finding());
        answer.put("next", check.nextStep());
        return answer;
    }
}
