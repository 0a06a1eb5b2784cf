package io.github.countersign.mock.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;

/** What an envelope must be like: the rules of the service in the fewest words. */
final class Expected {

    private static final Duration LIFE = Duration.ofDays(120);
    private static final Set<RecipientStatusCode> HIS_TURN =
            EnumSet.of(RecipientStatusCode.SENT, RecipientStatusCode.DELIVERED);
    private static final Map<EnvelopeStatusCode, Set<EnvelopeStatusCode>> MOVES = Map.of(
            EnvelopeStatusCode.SENT,
                    EnumSet.of(
                            EnvelopeStatusCode.DELIVERED,
                            EnvelopeStatusCode.COMPLETED,
                            EnvelopeStatusCode.DECLINED,
                            EnvelopeStatusCode.VOIDED),
            EnvelopeStatusCode.DELIVERED,
                    EnumSet.of(
                            EnvelopeStatusCode.SENT,
                            EnvelopeStatusCode.COMPLETED,
                            EnvelopeStatusCode.DECLINED,
                            EnvelopeStatusCode.VOIDED));

    /**
     * How it was from some moment on.
     *
     * @param since when that began
     * @param status the envelope
     * @param recipients each of them by name
     */
    record Snapshot(Instant since, EnvelopeStatusCode status, Map<String, RecipientStatusCode> recipients) {

        Snapshot {
            recipients = Map.copyOf(recipients);
        }

        boolean shows(Snapshot other) {
            return status == other.status && recipients.equals(other.recipients);
        }
    }

    private final String id;
    private final Instant ends;
    private final Map<String, Integer> turns;
    private final Map<String, RecipientStatusCode> people = new LinkedHashMap<>();
    private final List<Snapshot> past = new ArrayList<>();
    private boolean over;
    private EnvelopeStatusCode end = EnvelopeStatusCode.SENT;

    Expected(String id, Map<String, Integer> turns, Instant now) {
        this.id = id;
        this.turns = turns;
        this.ends = now.plus(LIFE);
        turns.keySet().forEach(name -> people.put(name, RecipientStatusCode.CREATED));
        openNextStep();
    }

    String id() {
        return id;
    }

    List<String> names() {
        return List.copyOf(people.keySet());
    }

    boolean underWay() {
        return !over;
    }

    boolean mayAct(String name) {
        return !over && HIS_TURN.contains(people.get(name));
    }

    void viewed(String name) {
        if (mayAct(name)) {
            people.put(name, RecipientStatusCode.DELIVERED);
        }
    }

    void signed(String name) {
        people.put(name, RecipientStatusCode.COMPLETED);
        openNextStep();
    }

    void declined(String name) {
        people.put(name, RecipientStatusCode.DECLINED);
        endAs(EnvelopeStatusCode.DECLINED);
    }

    void voided() {
        endAs(EnvelopeStatusCode.VOIDED);
    }

    /** Time has come this far. */
    void at(Instant now) {
        if (!over && !ends.isAfter(now)) {
            voided();
        }
    }

    private void endAs(EnvelopeStatusCode status) {
        over = true;
        end = status;
    }

    private void openNextStep() {
        if (people.values().stream().anyMatch(HIS_TURN::contains)) {
            return;
        }
        int step = people.entrySet().stream()
                .filter(one -> one.getValue() == RecipientStatusCode.CREATED)
                .mapToInt(one -> turns.get(one.getKey()))
                .min()
                .orElse(0);
        if (step == 0) {
            endAs(EnvelopeStatusCode.COMPLETED);
        } else {
            people.replaceAll((name, is) ->
                    is == RecipientStatusCode.CREATED && turns.get(name) == step ? RecipientStatusCode.SENT : is);
        }
    }

    /** Compares what is seen of it now with what it must be, and tells whether it has changed since the last time. */
    boolean seen(EnvelopeStatusCode status, Map<String, RecipientStatusCode> recipients, Instant now) {
        if (!recipients.equals(people)) {
            throw new AssertionError("Recipients of %s must be %s and are %s".formatted(id, people, recipients));
        }
        Set<EnvelopeStatusCode> allowed =
                over ? EnumSet.of(end) : EnumSet.of(EnvelopeStatusCode.SENT, EnvelopeStatusCode.DELIVERED);
        if (!allowed.contains(status)) {
            throw new AssertionError("%s must be one of %s and is %s".formatted(id, allowed, status));
        }
        boolean expired = status == EnvelopeStatusCode.VOIDED && !ends.isAfter(now);
        Snapshot is = new Snapshot(expired ? ends : now, status, recipients);
        if (past.isEmpty()) {
            return past.add(is);
        }
        Snapshot was = past.get(past.size() - 1);
        if (was.shows(is)) {
            return false;
        }
        if (was.status() != status
                && !MOVES.getOrDefault(was.status(), Set.of()).contains(status)) {
            throw new AssertionError("%s became %s after %s".formatted(id, status, was.status()));
        }
        return past.add(is);
    }

    /** How it was, oldest first; the last is how it is. */
    List<Snapshot> past() {
        return past;
    }
}
