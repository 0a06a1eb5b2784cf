package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import io.github.countersign.bulk.BulkCounts;
import io.github.countersign.bulk.BulkSend;
import io.github.countersign.bulk.CsvRows;
import io.github.countersign.bulk.Ledger;
import io.github.countersign.bulk.LedgerRow;
import io.github.countersign.bulk.RowState;
import io.github.countersign.error.RateLimitedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign bulk}. */
@Command(
        name = "bulk",
        description =
                "Sends one envelope of a template for each line of a CSV file, each once: stop it, kill it, start it"
                        + " again with the same ledger.",
        mixinStandardHelpOptions = true)
final class BulkCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 20;

    @Mixin
    private final Caller caller = new Caller();

    @Parameters(
            paramLabel = "CSV",
            description =
                    "First line: key, ROLE.name and ROLE.email for each role in the order of signing, tab.LABEL, subject.")
    private Path csv = Path.of("");

    @Option(names = "--template", paramLabel = "ID", description = "Id of the template.", required = true)
    private String template = "";

    @Option(
            names = "--subject",
            paramLabel = "TEXT",
            description = "Subject of the e-mails, where the file has none. Default: ${DEFAULT-VALUE}.",
            defaultValue = "Please sign")
    private String subject = "";

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "Name of the run. Default: that of the file without its ending.")
    private @Nullable String run;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "What has become of the rows. Default: RUN.ledger beside the file.")
    private @Nullable Path ledger;

    @Option(
            names = "--ledger-database",
            paramLabel = "URL",
            description = "The ledger in PostgreSQL instead, for several machines: jdbc:postgresql://...")
    private @Nullable String database;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "How many at a time. Default: ${DEFAULT-VALUE}.",
            defaultValue = "8")
    private int inFlight = 8;

    @Option(
            names = "--assume-absent-after",
            paramLabel = "SECONDS",
            description =
                    "A guess about the service: an envelope that is not found so long after its reply was lost is not"
                            + " there, and is sent again. Without it, such a row ends as ambiguous.")
    private @Nullable Integer assumeAbsentAfter;

    @Option(
            names = "--retry-failed",
            description = "Sends the rows again that failed. Rows that ended as ambiguous are looked for in any case.")
    private boolean retryFailed;

    @Spec
    private CommandSpec command;

    @SuppressWarnings("NullAway.Init") // picocli sets the command
    BulkCommand() {}

    @Override
    public Integer call() throws IOException {
        check();
        return caller.run(builder -> builder, this::send);
    }

    private void check() throws IOException {
        List<String> problems;
        try (BufferedReader reader = Files.newBufferedReader(csv)) {
            problems = CsvRows.check(reader, template, subject);
        } catch (CharacterCodingException e) {
            throw new InputException("The CSV file cannot be used: it is not in UTF-8");
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        if (!problems.isEmpty()) {
            throw new InputException("Nothing was sent, the CSV file has to be mended first: "
                    + String.join("; ", problems.subList(0, Math.min(problems.size(), MOST_SHOWN)))
                    + (problems.size() > MOST_SHOWN ? "; and %d more".formatted(problems.size() - MOST_SHOWN) : ""));
        }
    }

    private ExitCode send(DocuSignClient client, Output output) throws IOException {
        String name = run == null ? csv.getFileName().toString().replaceAll("\\.[^.]*$", "") : run;
        try (BufferedReader reader = Files.newBufferedReader(csv);
                Ledger kept = open(name);
                RowBar bar = RowBar.onStderr()) {
            BulkSend bulk = BulkSend.with(client, kept).inFlight(inFlight).progress(bar::show);
            BulkSend settled =
                    assumeAbsentAfter == null ? bulk : bulk.assumingAbsentAfter(Duration.ofSeconds(assumeAbsentAfter));
            goOn(settled, kept, name);
            BulkCounts counts = settled.run(name, CsvRows.of(reader, template, subject));
            output.print(answer(counts, kept, name));
            advise(counts);
            return counts.failed() + counts.ambiguous() == 0 ? ExitCode.OK : ExitCode.REFUSED;
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted; start it again with the same ledger", e);
        }
    }

    /** What an earlier start has left is told, looked for and, if wished, tried again. */
    private void goOn(BulkSend bulk, Ledger kept, String name) {
        BulkCounts before = kept.counts(name);
        if (before.all() == 0) {
            return;
        }
        note("going on with run '%s': %s".formatted(name, before));
        resolve(bulk, name);
        if (retryFailed) {
            note("failed rows that are tried again: %d".formatted(bulk.retryFailed(name)));
        }
    }

    private void resolve(BulkSend bulk, String name) {
        try {
            int found = bulk.resolveAmbiguous(name);
            if (found > 0) {
                note("ambiguous rows that were found, and so are sent: %d".formatted(found));
            }
        } catch (RateLimitedException e) {
            // The run waits for the limit by itself.
            note("ambiguous rows could not all be looked for: " + e.getMessage());
        }
    }

    private void advise(BulkCounts counts) {
        if (counts.failed() > 0) {
            note(
                    "no envelope is known of the failed rows: give the command again with --retry-failed once their reasons are gone, it looks first");
        }
        if (counts.ambiguous() > 0) {
            note(
                    "of the ambiguous rows it is not known whether the service has an envelope: give the command again later, it looks"
                            + " for them and sends none twice");
        }
    }

    private void note(String text) {
        command.commandLine().getErr().println(command.root().name() + ": " + text);
        command.commandLine().getErr().flush();
    }

    private Ledger open(String name) {
        if (database != null) {
            return Ledger.in(postgres(database));
        }
        return Ledger.inFile(ledger == null ? csv.resolveSibling(name + ".ledger") : ledger);
    }

    private static PGSimpleDataSource postgres(String url) {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        try {
            postgres.setUrl(url);
        } catch (IllegalArgumentException e) {
            // Its message repeats the URL, which may have a password in it.
            throw new InputException(
                    "The URL of --ledger-database cannot be read. It has the form jdbc:postgresql://HOST/DATABASE?user=USER");
        }
        return postgres;
    }

    private static Map<String, @Nullable Object> answer(BulkCounts counts, Ledger ledger, String run) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("sent", counts.sent());
        answer.put("failed", counts.failed());
        answer.put("ambiguous", counts.ambiguous());
        List<Map<String, String>> unsent = new ArrayList<>();
        for (RowState state : List.of(RowState.FAILED, RowState.AMBIGUOUS)) {
            for (LedgerRow row : ledger.rows(run, state)) {
                Map<String, String> line = new LinkedHashMap<>();
                line.put("key", row.key());
                line.put("state", state.name().toLowerCase(Locale.ROOT));
                line.put("reason", row.reason().orElse(""));
                unsent.add(line);
            }
        }
        answer.put("unsent", unsent);
        return answer;
    }
}
