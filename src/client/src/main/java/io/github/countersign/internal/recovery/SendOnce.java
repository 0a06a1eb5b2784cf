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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends something that carries a key, and makes sure that it is there once. Thread-safe.
 *
 * <p>A second request goes out in two cases only: the last byte of the first was never handed to the socket, or the settings say after which
 * time an envelope that no look has found is to be taken for absent; the latter a few times over, should further replies be lost.
 */
public final class SendOnce {

    private static final String NOT_THERE = "not there";
    private static final int MOST_ASSUMPTIONS = 5;
    private static final int MOST_LOOKS = 5;

    private final Recovery settings;
    private final Waiting waiting;
    private final KeyLookup lookup;

    /**
     * The sends of one client.
     *
     * @param settings how far to go
     * @param waiting tells and passes time
     * @param lookup finds envelopes by their key
     */
    public SendOnce(Recovery settings, Waiting waiting, KeyLookup lookup) {
        this.settings = settings;
        this.waiting = waiting;
        this.lookup = lookup;
    }

    /**
     * Looks for what an earlier send with the same key made, perhaps of another process.
     *
     * @param key the caller's own key
     * @return the envelope if there is one
     * @throws DocuSignException if the service cannot be asked, or is still making that envelope: nothing was sent
     */
    public Optional<Found> earlier(String key) {
        Trace trace = look(key);
        if (trace instanceof Trace.Coming) {
            throw AmbiguousSendException.stillComing(key);
        }
        return trace instanceof Found found ? Optional.of(found) : Optional.empty();
    }

    /**
     * Looks for an envelope.
     *
     * @param key the key that it carries
     * @return the envelope if there is one with an id
     * @throws DocuSignException if the service cannot be asked
     */
    public Optional<Found> find(String key) {
        return look(key) instanceof Found found ? Optional.of(found) : Optional.empty();
    }

    private Trace look(String key) {
        return lookup.look(key, waiting.now().minus(settings.lookBack()).minus(settings.timeMargin()));
    }

    /**
     * Sends.
     *
     * @param <T> the result of a send
     * @param key the key that {@code call} sends along
     * @param call one request
     * @param recovered makes the result of an envelope that was found
     * @return what the service answered, or what was found
     * @throws AmbiguousSendException if it stays open whether the envelope exists
     * @throws DocuSignException if it does not exist, and why
     */
    public <T> T send(String key, Supplier<T> call, Function<Found, T> recovered) {
        return new Attempt<>(key, call, recovered).run();
    }

    private final class Attempt<T> {

        private final String key;
        private final Supplier<T> call;
        private final Function<Found, T> recovered;
        private final Instant begun = waiting.now();
        private final List<String> tried = new ArrayList<>();
        private boolean brokenOff;
        private int assumptions = MOST_ASSUMPTIONS;
        private boolean coming;

        Attempt(String key, Supplier<T> call, Function<Found, T> recovered) {
            this.key = key;
            this.call = call;
            this.recovered = recovered;
        }

        T run() {
            try {
                return call.get();
            } catch (DocuSignException e) {
                if (!brokenOff && Doubt.provedAbsent(e)) {
                    brokenOff = true;
                    return again(e);
                }
                if (!Doubt.isOpen(e)) {
                    throw e;
                }
                return resolve(e);
            }
        }

        private T again(DocuSignException first) {
            try {
                return run();
            } catch (DocuSignException second) {
                Doubt.keep(first, second);
                // A refusal of the second request can mean that the first one is there after all.
                if (first.requestSent() && !(second instanceof AmbiguousSendException)) {
                    int before = tried.size();
                    Optional<Found> found = look(first);
                    if (found.isPresent()) {
                        return recovered.apply(found.get());
                    }
                    if (!tried.get(before).endsWith(NOT_THERE)) {
                        tried.add("the second request failed with "
                                + second.getClass().getSimpleName());
                        throw ambiguous(second);
                    }
                }
                throw second;
            }
        }

        private T resolve(DocuSignException lost) {
            Instant lostAt = waiting.now();
            if (!settings.lookUps()) {
                tried.add("nothing, since look-ups are off");
                throw ambiguous(lost);
            }
            Optional<Found> found = look(lost);
            if (found.isEmpty()) {
                pause(settings.settlingTime(), lost);
                found = look(lost);
            }
            if (found.isPresent()) {
                return recovered.apply(found.get());
            }
            return settings.assumeAbsentAfter().isPresent() && assumptions > 0 && !coming
                    ? assumeAbsent(lost, lostAt, settings.assumeAbsentAfter().get())
                    : giveUp(lost);
        }

        /** Only a look that the service answered says anything; one that failed leaves the question open. */
        private T assumeAbsent(DocuSignException lost, Instant lostAt, Duration after) {
            Duration left = Duration.between(waiting.now(), lostAt.plus(after));
            if (!left.isNegative()) {
                pause(left, lost);
            }
            for (int looks = 0; ; looks++) {
                int before = tried.size();
                Optional<Found> found = look(lost);
                if (found.isPresent()) {
                    return recovered.apply(found.get());
                }
                if (tried.get(before).endsWith(NOT_THERE)) {
                    break;
                }
                if (looks == MOST_LOOKS) {
                    return giveUp(lost);
                }
                pause(settings.settlingTime(), lost);
            }
            assumptions--;
            tried.add("sent again %d s after the lost reply, as the settings assume".formatted(after.toSeconds()));
            return again(lost);
        }

        private Optional<Found> look(DocuSignException lost) {
            if (Thread.currentThread().isInterrupted()) {
                tried.add("no look: the thread was interrupted");
                throw ambiguous(lost);
            }
            String when = "look after %d s: ".formatted(since());
            try {
                Trace trace = lookup.look(key, begun.minus(settings.timeMargin()));
                coming |= trace instanceof Trace.Coming;
                tried.add(when + (trace instanceof Trace.Coming ? "being made, without an id yet" : NOT_THERE));
                return trace instanceof Found found ? Optional.of(found) : Optional.empty();
            } catch (DocuSignException e) {
                tried.add(when + "failed with " + e.getClass().getSimpleName());
                Doubt.keep(e, lost);
            } catch (IllegalStateException e) {
                tried.add(when + "not possible, the client is closed");
                throw ambiguous(lost);
            }
            return Optional.empty();
        }

        private void pause(Duration time, DocuSignException lost) {
            try {
                waiting.pause(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                tried.add("no further look: the thread was interrupted");
                throw ambiguous(lost);
            }
        }

        /** A fault without a meaning is an answer all the same: where nothing is found, it stands. */
        private T giveUp(DocuSignException lost) {
            boolean looked = tried.stream().allMatch(step -> step.endsWith(NOT_THERE));
            throw lost.faultString().isPresent() && looked ? lost : ambiguous(lost);
        }

        private DocuSignException ambiguous(DocuSignException lost) {
            return AmbiguousSendException.of(lost, key, tried);
        }

        private long since() {
            return Duration.between(begun, waiting.now()).toSeconds();
        }
    }
}
