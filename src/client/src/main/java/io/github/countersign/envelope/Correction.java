package io.github.countersign.envelope;

import io.github.countersign.EnvelopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is to be put right in an envelope that is on its way. Immutable.
 *
 * <p>The service finds a recipient by the name, e-mail address and step that it has now, and corrects only those who have not acted yet.
 */
public final class Correction {

    /**
     * One recipient that changes.
     *
     * @param previous as the service has him now: name, e-mail address and step count
     * @param corrected as he is to be: name, e-mail address, step, client user id, access code and fax number count. No access code here where
     *     there was one takes it away
     * @param resend whether he gets a new e-mail
     */
    record Change(Recipient previous, Recipient corrected, boolean resend) {}

    enum Part {
        REMIND_AFTER,
        REMIND_EVERY,
        EXPIRE_AFTER,
        EXPIRE_WARN
    }

    private final EnvelopeId envelope;
    private final List<Change> changes;
    private final Parts<Part> parts;

    private Correction(EnvelopeId envelope, List<Change> changes, Parts<Part> parts) {
        this.envelope = envelope;
        this.changes = changes;
        this.parts = parts;
    }

    /**
     * A correction that changes nothing yet.
     *
     * @param envelope an envelope that is sent or delivered
     * @return the correction
     */
    public static Correction of(EnvelopeId envelope) {
        return new Correction(Objects.requireNonNull(envelope, "envelope"), List.of(), Parts.none(Part.class));
    }

    /**
     * The same with a recipient corrected, who gets a new e-mail.
     *
     * @param previous as the service has him now: name, e-mail address and step count
     * @param corrected as he is to be: name, e-mail address, step, client user id, access code and fax number count; no access code where
     *     there was one takes it away
     * @return a copy
     */
    public Correction replace(Recipient previous, Recipient corrected) {
        return plus(new Change(previous, corrected, true));
    }

    /**
     * The same with a recipient corrected, who gets no new e-mail.
     *
     * @param previous as in {@link #replace}
     * @param corrected as in {@link #replace}
     * @return a copy
     */
    public Correction replaceQuietly(Recipient previous, Recipient corrected) {
        return plus(new Change(previous, corrected, false));
    }

    /**
     * The same with a new e-mail to a recipient. Reminders count from then on.
     *
     * @param recipient as the service has him now
     * @return a copy
     */
    public Correction resend(Recipient recipient) {
        return plus(new Change(recipient, recipient, true));
    }

    /**
     * The same with other reminders.
     *
     * @param days days until the first reminder, 1 to 999; 0 for none
     * @param everyDays days between further ones; 0 for none
     * @return a copy
     */
    public Correction remindAfter(int days, int everyDays) {
        return new Correction(
                envelope, changes, parts.with(Part.REMIND_AFTER, days).with(Part.REMIND_EVERY, everyDays));
    }

    /**
     * The same with another expiry.
     *
     * @param days 1 to 999
     * @param warnDays how many days before that recipients are warned; 0 for not at all
     * @return a copy
     */
    public Correction expireAfter(int days, int warnDays) {
        return new Correction(
                envelope, changes, parts.with(Part.EXPIRE_AFTER, days).with(Part.EXPIRE_WARN, warnDays));
    }

    /** {@return the envelope} */
    public EnvelopeId envelope() {
        return envelope;
    }

    /** {@return how many recipients change} */
    public int size() {
        return changes.size();
    }

    /**
     * A recipient as the service has him now.
     *
     * @param index from 0, below {@link #size()}
     * @return the recipient
     * @throws IndexOutOfBoundsException if there is none
     */
    public Recipient previous(int index) {
        return changes.get(index).previous();
    }

    /**
     * The same recipient as he is to be.
     *
     * @param index from 0, below {@link #size()}
     * @return the recipient
     * @throws IndexOutOfBoundsException if there is none
     */
    public Recipient corrected(int index) {
        return changes.get(index).corrected();
    }

    /**
     * Whether the recipient gets a new e-mail.
     *
     * @param index from 0, below {@link #size()}
     * @return true if so
     * @throws IndexOutOfBoundsException if there is none
     */
    public boolean isResent(int index) {
        return changes.get(index).resend();
    }

    /** {@return after how many days the first reminder goes out; empty for no change} */
    public OptionalInt remindAfterDays() {
        return parts.number(Part.REMIND_AFTER);
    }

    /** {@return how many days are between further reminders; empty for no change} */
    public OptionalInt remindEveryDays() {
        return parts.number(Part.REMIND_EVERY);
    }

    /** {@return after how many days it expires; empty for no change} */
    public OptionalInt expireAfterDays() {
        return parts.number(Part.EXPIRE_AFTER);
    }

    /** {@return how many days before that recipients are warned; empty for no change} */
    public OptionalInt expireWarnDays() {
        return parts.number(Part.EXPIRE_WARN);
    }

    private Correction plus(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Correction(envelope, List.copyOf(more), parts);
    }

    /** Envelope and number of changes only: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "Correction[%s, %d recipients]".formatted(envelope, changes.size());
    }
}
