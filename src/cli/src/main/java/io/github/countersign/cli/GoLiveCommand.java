package io.github.countersign.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign go-live}. */
@Command(
        name = "go-live",
        description =
                "Reads call journals of the demo site and says which rules of the vendor's review for an integrator key are"
                        + " kept, and which call broke which rule. Makes no call.",
        mixinStandardHelpOptions = true)
final class GoLiveCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "JOURNAL",
            description = "Files that --journal, or a CallJournal in an application, has written.")
    private List<Path> journals = List.of();

    @Option(
            names = "--integrator-key",
            paramLabel = "KEY",
            description = "The key to be reviewed, where the journals have calls of several.")
    private @Nullable String integratorKey;

    @Option(names = "--json", description = "Print the answer as one line of JSON.")
    private boolean json;

    @Spec
    private CommandSpec command;

    @SuppressWarnings("NullAway.Init") // picocli sets the command
    GoLiveCommand() {}

    @Override
    public Integer call() throws IOException {
        List<JournalEntry> entries = JournalReader.read(journals);
        String key = key(entries);
        List<JournalEntry> calls =
                entries.stream().filter(call -> key.equals(call.key())).toList();
        List<ReviewRule> rules = new GoLiveReview(calls).rules();
        boolean ready = rules.stream().allMatch(ReviewRule::kept);

        List<String> lines = new ArrayList<>();
        lines.add("Integrator key %s, %d calls from %s to %s"
                .formatted(
                        key,
                        calls.size(),
                        calls.get(0).at(),
                        calls.get(calls.size() - 1).at()));
        rules.forEach(rule -> lines.addAll(rule.lines()));
        new Output(command.commandLine().getOut(), json).print(answer(key, calls.size(), ready, rules), lines);
        return (ready ? ExitCode.OK : ExitCode.NOT_READY).number();
    }

    /** The key that was chosen, or the only one. */
    private String key(List<JournalEntry> entries) {
        SortedSet<String> keys = entries.stream()
                .map(JournalEntry::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (keys.isEmpty()) {
            throw new InputException("The journals have no call that was signed in: there is nothing to review");
        }
        if (integratorKey == null && keys.size() > 1) {
            throw new InputException("The journals have calls of the keys %s: choose one with --integrator-key"
                    .formatted(String.join(", ", keys)));
        }
        if (integratorKey != null && !keys.contains(integratorKey)) {
            throw new InputException("The journals have no call of key %s, only of %s"
                    .formatted(integratorKey, String.join(", ", keys)));
        }
        return integratorKey == null ? keys.first() : integratorKey;
    }

    private static Map<String, @Nullable Object> answer(String key, int calls, boolean ready, List<ReviewRule> rules) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("integratorKey", key);
        answer.put("calls", calls);
        answer.put("ready", ready);
        List<Map<String, Object>> all =
                rules.stream().map(GoLiveCommand::answer).toList();
        answer.put("rules", all);
        return answer;
    }

    private static Map<String, Object> answer(ReviewRule rule) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rule", rule.name());
        answer.put("verdict", rule.verdict());
        answer.put("finding", rule.finding());
        answer.put("calls", rule.calls());
        return answer;
    }
}
