package io.github.countersign.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules that the vendor looks at before a key is promoted to production, applied to the calls of one key: a run of 20 successful calls, no
 * envelope polled more often than every 15 minutes, an App Password in use.
 *
 * <p>The rule of polling names six operations and does not say whether asking for the status and then for the documents is polling. Here it
 * is not: each of the two is counted for itself. Variants of the six are counted with them.
 */
final class GoLiveReview {

    private static final int RUN = 20;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Pattern STATUS = Pattern.compile("RequestStatus(?:es)?(?:Ex)?");
    private static final Pattern DOCUMENTS = Pattern.compile("Request(?:Document)?PDF.*");

    private final List<JournalEntry> calls;

    /** @param calls the signed-in ones of one key, by time */
    GoLiveReview(List<JournalEntry> calls) {
        this.calls = calls;
    }

    List<ReviewRule> rules() {
        return List.of(successesInARow(), pauses(), appPassword());
    }

    /** Of the API alone: the other services put refusals into replies, which the journal takes for successes. */
    private ReviewRule successesInARow() {
        int longest = 0;
        int run = 0;
        List<String> failures = new ArrayList<>();
        for (JournalEntry call : sent()) {
            run = call.succeeded() ? run + 1 : 0;
            longest = Math.max(longest, run);
            if (!call.succeeded()) {
                failures.add(call.toString());
            }
        }
        boolean kept = longest >= RUN;
        return new ReviewRule(
                "%d successful calls in a row".formatted(RUN),
                kept,
                "The longest run has %d calls.".formatted(longest)
                        + (kept || failures.isEmpty() ? "" : " These calls ended a run:"),
                kept ? List.of() : failures);
    }

    private ReviewRule pauses() {
        Map<String, Instant> last = new HashMap<>();
        List<String> tooSoon = new ArrayList<>();
        int unnamed = 0;
        for (JournalEntry call : sent()) {
            Optional<String> kind = kindOfPolling(call);
            if (kind.isPresent()) {
                unnamed += call.envelopes().isEmpty() ? 1 : 0;
                tooSoon(call, kind.get(), last).ifPresent(tooSoon::add);
            }
        }
        String finding = tooSoon.isEmpty() ? "No call came too soon." : "These calls came too soon:";
        return new ReviewRule(
                "15 minutes between two looks at an envelope",
                tooSoon.isEmpty(),
                unnamed == 0
                        ? finding
                        : "%d calls named no envelope and cannot be judged. %s".formatted(unnamed, finding),
                tooSoon);
    }

    private static Optional<String> tooSoon(JournalEntry call, String kind, Map<String, Instant> last) {
        int again = 0;
        String worst = "";
        Duration shortest = PAUSE;
        for (String envelope : new LinkedHashSet<>(call.envelopes())) {
            @Nullable Instant before = last.put(kind + envelope.toLowerCase(Locale.ROOT), call.at());
            Duration pause = before == null ? PAUSE : Duration.between(before, call.at());
            if (pause.compareTo(PAUSE) < 0) {
                again++;
                if (pause.compareTo(shortest) < 0) {
                    shortest = pause;
                    worst = envelope;
                }
            }
        }
        if (again == 0) {
            return Optional.empty();
        }
        String others = again == 1 ? "" : ", and for %d others too soon".formatted(again - 1);
        return Optional.of("%s: asked for envelope %s %d s after the call before%s"
                .formatted(call, worst, shortest.toSeconds(), others));
    }

    private ReviewRule appPassword() {
        List<String> others = calls.stream()
                .filter(call -> !"APP_PASSWORD".equals(call.secret()))
                .map(call -> "%s: %s".formatted(call, call.secret()))
                .toList();
        return new ReviewRule(
                "App Password in use",
                others.isEmpty(),
                others.isEmpty() ? "All %d calls had one.".formatted(calls.size()) : "These calls had another secret:",
                others);
    }

    private List<JournalEntry> sent() {
        return calls.stream().filter(call -> call.isApi() && call.left()).toList();
    }

    private static Optional<String> kindOfPolling(JournalEntry call) {
        if (STATUS.matcher(call.operation()).matches()) {
            return Optional.of("status ");
        }
        return DOCUMENTS.matcher(call.operation()).matches() ? Optional.of("documents ") : Optional.empty();
    }
}
