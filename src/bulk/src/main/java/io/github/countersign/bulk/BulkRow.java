package io.github.countersign.bulk;

import io.github.countersign.envelope.EnvelopeDraft;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One envelope to be sent. Immutable.
 *
 * @param key its name within the run, at most 60 characters, the same whenever the run is started again: an order number, not a line number of a
 *     file that changes
 * @param draft makes the draft, when its turn has come; without an idempotency key, since the run gives it one
 */
public record BulkRow(String key, Supplier<EnvelopeDraft> draft) {

    private static final int LONGEST = 60;

    /** Checks the key. */
    public BulkRow {
        Objects.requireNonNull(draft, "draft");
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The key '%s' of a row needs 1 to %d characters".formatted(key, LONGEST));
        }
        if (!key.equals(key.strip())) {
            throw new IllegalArgumentException(
                    "The key '%s' of a row has blanks at its ends, which a service may leave out".formatted(key));
        }
    }

    /**
     * A row whose draft is there already.
     *
     * @param key its name within the run
     * @param draft the draft
     * @return the row
     */
    public static BulkRow of(String key, EnvelopeDraft draft) {
        return new BulkRow(key, () -> draft);
    }
}
