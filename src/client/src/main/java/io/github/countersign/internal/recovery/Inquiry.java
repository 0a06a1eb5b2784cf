package io.github.countersign.internal.recovery;

import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.recovery.Trace.Found;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The looks for one envelope after its send went wrong: what each has shown, and the account of them for the caller. */
final class Inquiry {

    private static final int MOST_LOOKS = 5;

    /** What a step that did not find the envelope has shown. */
    private enum Answer {
        ABSENT,
        /** It exists, without an id as yet. */
        COMING,
        /** The service did not say. */
        NONE
    }

    private record Step(String words, Answer answer) {}

    private final String key;
    private final Recovery settings;
    private final Waiting waiting;
    private final KeyLookup lookup;
    private final Instant begun;
    private final List<Step> steps = new ArrayList<>();

    /** Begins before the send: the looks reach back to this moment. */
    Inquiry(String key, Recovery settings, Waiting waiting, KeyLookup lookup) {
        this.key = key;
        this.settings = settings;
        this.waiting = waiting;
        this.lookup = lookup;
        this.begun = waiting.now();
    }

    /** Looks, and once more when the service has had time to finish what it was at. */
    Optional<Found> lookTwice(DocuSignException lost) {
        Optional<Found> found = look(lost);
        return found.isPresent() ? found : lookLater(lost);
    }

    /** Looks until the service says that there is none, or a few times over. A look that failed leaves the question open. */
    Optional<Found> lookUntilAnswered(DocuSignException lost) {
        Optional<Found> found = look(lost);
        for (int looks = 1; looks < MOST_LOOKS && found.isEmpty() && !saysAbsent(); looks++) {
            found = lookLater(lost);
        }
        return found;
    }

    private Optional<Found> lookLater(DocuSignException lost) {
        pause(settings.settlingTime(), lost);
        return look(lost);
    }

    private Optional<Found> look(DocuSignException lost) {
        if (Thread.currentThread().isInterrupted()) {
            tell("no look: the thread was interrupted");
            throw ambiguous(lost);
        }
        String when = "look after %d s: "
                .formatted(Duration.between(begun, waiting.now()).toSeconds());
        try {
            Trace trace = lookup.look(key, begun.minus(settings.timeMargin()));
            if (trace instanceof Found found) {
                return Optional.of(found);
            }
            steps.add(
                    trace instanceof Trace.Coming
                            ? new Step(when + "being made, without an id yet", Answer.COMING)
                            : new Step(when + "not there", Answer.ABSENT));
        } catch (DocuSignException e) {
            tell(when + "failed with " + e.getClass().getSimpleName());
            Doubt.keep(e, lost);
        } catch (IllegalStateException e) {
            tell(when + "not possible, the client is closed");
            throw ambiguous(lost);
        }
        return Optional.empty();
    }

    /** Lets time pass, unless the thread is to stop: then it stays open what has become of the send. */
    void pause(Duration time, DocuSignException lost) {
        try {
            waiting.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tell("no further look: the thread was interrupted");
            throw ambiguous(lost);
        }
    }

    /** Adds to the account what was done otherwise. */
    void tell(String words) {
        steps.add(new Step(words, Answer.NONE));
    }

    /** Whether the last step was a look that the service answered with: none. */
    boolean saysAbsent() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).answer() == Answer.ABSENT;
    }

    /** Whether nothing was done but looks, all of which the service answered with: none. */
    boolean saysNothingElse() {
        return steps.stream().allMatch(step -> step.answer() == Answer.ABSENT);
    }

    /** Whether some look has seen the envelope being made. */
    boolean sawItComing() {
        return steps.stream().anyMatch(step -> step.answer() == Answer.COMING);
    }

    AmbiguousSendException ambiguous(DocuSignException lost) {
        return AmbiguousSendException.of(
                lost, key, steps.stream().map(Step::words).toList());
    }
}
