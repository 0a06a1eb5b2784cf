package io.github.countersign.internal.recovery;

import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.ServerException;
import io.github.countersign.internal.recovery.Trace.Found;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
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

    private static final int MOST_ASSUMPTIONS = 5;

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

    /** One send to its end. */
    private final class Attempt<T> {

        private final Supplier<T> call;
        private final Function<Found, T> recovered;
        private final Inquiry inquiry;
        private boolean brokenOff;
        private int assumptions = MOST_ASSUMPTIONS;

        Attempt(String key, Supplier<T> call, Function<Found, T> recovered) {
            this.call = call;
            this.recovered = recovered;
            this.inquiry = new Inquiry(key, settings, waiting, lookup);
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
            } catch (AmbiguousSendException second) {
                Doubt.keep(first, second);
                throw second;
            } catch (DocuSignException second) {
                if (!first.requestSent() && isHeldBack(second)) {
                    // No second request was made: what became of the first is what there is to tell.
                    Doubt.keep(second, first);
                    throw first;
                }
                Doubt.keep(first, second);
                if (first.requestSent()) {
                    return afterRefusal(first, second);
                }
                throw second;
            } catch (IllegalStateException closed) {
                if (!first.requestSent()) {
                    throw closed;
                }
                inquiry.tell("not sent again, the client is closed");
                throw inquiry.ambiguous(first);
            }
        }

        private static boolean isHeldBack(DocuSignException e) {
            return e instanceof ServerException failure
                    && failure.heldBackUntil().isPresent();
        }

        /** A refusal of the second request can mean that the first one is there after all. */
        private T afterRefusal(DocuSignException first, DocuSignException second) {
            Optional<Found> found = inquiry.lookUntilAnswered(first);
            if (found.isPresent()) {
                return recovered.apply(found.get());
            }
            if (!inquiry.saysAbsent()) {
                inquiry.tell(
                        "the second request failed with " + second.getClass().getSimpleName());
                throw inquiry.ambiguous(second);
            }
            throw second;
        }

        private T resolve(DocuSignException lost) {
            Instant lostAt = waiting.now();
            if (!settings.lookUps()) {
                inquiry.tell("nothing, since look-ups are off");
                throw inquiry.ambiguous(lost);
            }
            Optional<Found> found = inquiry.lookTwice(lost);
            if (found.isPresent()) {
                return recovered.apply(found.get());
            }
            Optional<Duration> absentAfter = settings.assumeAbsentAfter();
            if (absentAfter.isEmpty() || assumptions == 0 || inquiry.sawItComing()) {
                throw whatStands(lost);
            }
            return assumeAbsent(lost, lostAt, absentAfter.get());
        }

        private T assumeAbsent(DocuSignException lost, Instant lostAt, Duration after) {
            Duration left = Duration.between(waiting.now(), lostAt.plus(after));
            if (!left.isNegative()) {
                inquiry.pause(left, lost);
            }
            Optional<Found> found = inquiry.lookUntilAnswered(lost);
            if (found.isPresent()) {
                return recovered.apply(found.get());
            }
            if (!inquiry.saysAbsent()) {
                throw whatStands(lost);
            }
            assumptions--;
            inquiry.tell("sent again %d s after the lost reply, as the settings assume".formatted(after.toSeconds()));
            return again(lost);
        }

        /** A fault without a meaning is an answer all the same: where every look says that nothing is there, it stands. */
        private DocuSignException whatStands(DocuSignException lost) {
            return lost.faultString().isPresent() && inquiry.saysNothingElse() ? lost : inquiry.ambiguous(lost);
        }
    }
}
