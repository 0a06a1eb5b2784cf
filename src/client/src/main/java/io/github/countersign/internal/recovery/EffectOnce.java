package io.github.countersign.internal.recovery;

import io.github.countersign.error.DocuSignException;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.spi.Waiting;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Changes an envelope whose state tells afterwards whether the change is in force. Thread-safe. */
public final class EffectOnce {

    private final Recovery settings;
    private final Waiting waiting;

    /**
     * The changes of one client.
     *
     * @param settings how far to go
     * @param waiting tells and passes time
     */
    public EffectOnce(Recovery settings, Waiting waiting) {
        this.settings = settings;
        this.waiting = waiting;
    }

    /**
     * A change.
     *
     * @param <T> the result of the call
     * @param call one request
     * @param look the result, if the state of the envelope shows the change; empty if it does not
     * @param repeat what to do when no look shows it
     * @return what the service answered, or what the state tells
     * @throws DocuSignException the failure of the call, if the change is not in force or that stays open
     */
    public <T> T change(Supplier<T> call, Supplier<Optional<T>> look, Repeat<T> repeat) {
        try {
            return call.get();
        } catch (DocuSignException e) {
            if (Doubt.provedAbsent(e)) {
                return again(e, call, look, repeat);
            }
            if (!Doubt.isOpen(e) || !settings.lookUps()) {
                throw e;
            }
            Optional<T> seen = look(look, e);
            if (seen.isEmpty()) {
                pause(e);
                seen = look(look, e);
            }
            if (seen.isPresent()) {
                return seen.get();
            }
            if (!repeat.harmless()) {
                throw e;
            }
            return again(e, call, look, repeat);
        }
    }

    private <T> T again(DocuSignException first, Supplier<T> call, Supplier<Optional<T>> look, Repeat<T> repeat) {
        try {
            return call.get();
        } catch (DocuSignException second) {
            Doubt.keep(first, second);
            Optional<T> known = first.requestSent() ? repeat.known(second) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            boolean ask = settings.lookUps() && (first.requestSent() || Doubt.isOpen(second));
            return (ask ? look(look, second) : Optional.<T>empty()).orElseThrow(() -> second);
        } catch (IllegalStateException closed) {
            throw askingNoMore(closed, first);
        }
    }

    private <T> Optional<T> look(Supplier<Optional<T>> look, DocuSignException lost) {
        if (Thread.currentThread().isInterrupted()) {
            throw lost;
        }
        try {
            return look.get();
        } catch (DocuSignException e) {
            Doubt.keep(e, lost);
            return Optional.empty();
        } catch (IllegalStateException closed) {
            throw askingNoMore(closed, lost);
        }
    }

    /** A client that is closed meanwhile asks no more; what the caller has to know is that a change was under way. */
    private static DocuSignException askingNoMore(IllegalStateException closed, DocuSignException lost) {
        lost.addSuppressed(closed);
        return lost;
    }

    private void pause(DocuSignException lost) {
        try {
            waiting.pause(settings.settlingTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }

    /**
     * Whether a change may be asked for a second time.
     *
     * @param <T> the result of the call
     * @param harmless true if asking twice has the effect of asking once
     * @param already whether a refusal of the second request says that the first has taken effect
     * @param result the result in that case
     */
    public record Repeat<T>(boolean harmless, Predicate<DocuSignException> already, Supplier<Optional<T>> result) {

        /**
         * Of a change that is not asked for twice.
         *
         * @param <T> the result of the call
         * @return never
         */
        public static <T> Repeat<T> never() {
            return new Repeat<>(false, e -> false, Optional::empty);
        }

        Optional<T> known(DocuSignException second) {
            return already.test(second) ? result.get() : Optional.empty();
        }
    }
}
