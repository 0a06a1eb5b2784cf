package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.docusign.api_3_0.Expirations;
import net.docusign.api_3_0.Notification;
import net.docusign.api_3_0.Reminders;
import org.jspecify.annotations.Nullable;

/**
 * When recipients are reminded and when an envelope that nobody finishes ends. A day is 24 hours.
 *
 * @param reminderDelay days from the invitation to the first reminder; 0 for no reminders at all
 * @param reminderFrequency days from one reminder to the next; 0 for one reminder alone
 * @param expireAfter days from the first sending to the end
 * @param expireWarn days before the end on which recipients are warned; 0 for no warning
 */
public record Schedule(int reminderDelay, int reminderFrequency, int expireAfter, int expireWarn) {

    /** What accounts start out with: no reminders, and an end after 120 days without warning. */
    public static final Schedule OF_ACCOUNT = new Schedule(0, 0, 120, 0);

    private static final int LONGEST = 999;

    /** What the sender asked for; what he left out, or wants from the account, is as accounts start out. */
    public static Schedule of(@Nullable Notification notification) {
        if (notification == null || Boolean.TRUE.equals(notification.isUseAccountDefaults())) {
            return OF_ACCOUNT;
        }
        return OF_ACCOUNT.with(notification.getReminders()).with(notification.getExpirations());
    }

    /** The same with other reminders; null changes nothing. */
    public Schedule with(@Nullable Reminders reminders) {
        if (reminders == null) {
            return this;
        }
        int delay = reminders.isReminderEnabled() ? Math.max(1, days(reminders.getReminderDelay())) : 0;
        return new Schedule(delay, days(reminders.getReminderFrequency()), expireAfter, expireWarn);
    }

    /** The same with another end; null changes nothing, and one that is not enabled is that of the account. */
    public Schedule with(@Nullable Expirations expirations) {
        if (expirations == null) {
            return this;
        }
        int after = days(expirations.getExpireAfter());
        boolean own = expirations.isExpireEnabled() && after > 0;
        return new Schedule(
                reminderDelay,
                reminderFrequency,
                own ? after : OF_ACCOUNT.expireAfter,
                own ? days(expirations.getExpireWarn()) : 0);
    }

    /** When the envelope ends if it was first sent at that time. */
    Instant end(Instant firstSent) {
        return firstSent.plus(Duration.ofDays(expireAfter));
    }

    /** When a recipient is to be reminded next; empty for never. */
    Optional<Instant> reminder(Invitation invitation) {
        boolean over = reminderDelay == 0 || (reminderFrequency == 0 && invitation.reminders() > 0);
        return over || invitation.last() == null
                ? Optional.empty()
                : Optional.of(invitation
                        .last()
                        .plus(Duration.ofDays(reminderDelay + (long) reminderFrequency * invitation.reminders())));
    }

    private static int days(@Nullable BigInteger given) {
        return given == null ? 0 : given.min(BigInteger.valueOf(LONGEST)).intValue();
    }
}
