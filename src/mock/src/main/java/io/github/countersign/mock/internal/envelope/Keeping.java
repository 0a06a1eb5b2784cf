package io.github.countersign.mock.internal.envelope;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the service does with an envelope besides bringing it to its recipients.
 *
 * @param schedule reminders and end
 * @param warned whether the recipients were warned of the end
 * @param processing how it is being made, or null if it is made
 * @param folders into which folder a user put it; one who did not finds it where it came to
 * @param purge the removal of its documents, or null if nobody asked for it
 * @param copy the export of its authoritative copy, or null if nobody began one
 */
public record Keeping(
        Schedule schedule,
        boolean warned,
        @Nullable Processing processing,
        Map<String, String> folders,
        @Nullable Purge purge,
        @Nullable AuthoritativeCopy copy) {

    /** Nothing out of the ordinary. */
    public static final Keeping ORDINARY = of(Schedule.OF_ACCOUNT);

    public Keeping {
        folders = Map.copyOf(folders);
    }

    /** With that schedule, and nothing else out of the ordinary. */
    public static Keeping of(Schedule schedule) {
        return new Keeping(schedule, false, null, Map.of(), null, null);
    }

    /** The same with another schedule, of whose end nobody has been warned yet. */
    public Keeping with(Schedule newSchedule) {
        return new Keeping(newSchedule, false, processing, folders, purge, copy);
    }

    /** The same while it is being made. */
    public Keeping with(Processing newProcessing) {
        return new Keeping(schedule, warned, newProcessing, folders, purge, copy);
    }

    /** The same with another removal. */
    public Keeping with(Purge newPurge) {
        return new Keeping(schedule, warned, processing, folders, newPurge, copy);
    }

    /** The same with the export in another state. */
    public Keeping with(AuthoritativeCopy newCopy) {
        return new Keeping(schedule, warned, processing, folders, purge, newCopy);
    }

    /** The same in another folder of one user, whom {@code key} stands for. */
    public Keeping movedBy(String key, String folderId) {
        Map<String, String> moved = new HashMap<>(folders);
        moved.put(key, folderId);
        return new Keeping(schedule, warned, processing, moved, purge, copy);
    }

    Keeping warnedOfEnd() {
        return new Keeping(schedule, true, processing, folders, purge, copy);
    }

    Keeping made() {
        return new Keeping(schedule, warned, null, folders, purge, copy);
    }
}
