package io.github.countersign.mock.internal.envelope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a recipient was called upon.
 *
 * @param last when he was last invited, or null for not yet; a reminder is no invitation
 * @param reminders how often he was reminded since
 */
public record Invitation(@Nullable Instant last, int reminders) {

    static final Invitation NONE = new Invitation(null, 0);

    Invitation reminded() {
        return new Invitation(last, reminders + 1);
    }
}
