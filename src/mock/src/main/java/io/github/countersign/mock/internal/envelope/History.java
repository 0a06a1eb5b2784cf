package io.github.countersign.mock.internal.envelope;

import io.github.countersign.mock.internal.user.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened between two moments of an envelope, told from the difference: whatever changes it is in its history. */
final class History {

    private final @Nullable StoredEnvelope before;
    private final StoredEnvelope after;
    private final Instant now;
    private final List<HistoryEvent> events = new ArrayList<>();

    private History(@Nullable StoredEnvelope before, StoredEnvelope after, Instant now) {
        this.before = before;
        this.after = after;
        this.now = now;
    }

    static List<HistoryEvent> between(@Nullable StoredEnvelope before, StoredEnvelope after, Instant now) {
        History history = new History(before, after, now);
        history.tell();
        return history.events;
    }

    private void tell() {
        if (before == null) {
            bySender(
                    after.state().times().created(),
                    "Registered",
                    "The envelope was created by %s".formatted(sender()));
        }
        Map<String, RecipientState> earlier = before == null
                ? Map.of()
                : before.state().recipients().stream()
                        .collect(Collectors.toMap(RecipientState::guid, Function.identity()));
        for (RecipientState recipient : after.state().recipients()) {
            tell(earlier.get(recipient.guid()), recipient);
        }
        if (before != null) {
            tellOfEnvelope(before);
        }
    }

    private void tell(@Nullable RecipientState was, RecipientState is) {
        RecipientState.Times times = is.times();
        RecipientState.Times earlier = was == null ? RecipientState.Times.NONE : was.times();
        Instant sent = times.sent();
        boolean sentNow = sent != null && !sent.equals(earlier.sent());
        if (sent != null && sentNow) {
            bySender(sent, "Sent Invitations", "%s sent an invitation to %s".formatted(sender(), who(is)));
        }
        byRecipient(is, times.delivered(), earlier.delivered(), "Viewed", "viewed the envelope");
        byRecipient(is, times.signed(), earlier.signed(), "Signed", "signed the envelope");
        byRecipient(is, times.declined(), earlier.declined(), "Declined", "declined to sign the envelope");
        if (was != null) {
            tellOfService(was, is, sentNow);
        }
    }

    /** What the service and the sender do about a recipient. */
    private void tellOfService(RecipientState was, RecipientState is, boolean sentNow) {
        if (is.invitation().reminders() > was.invitation().reminders()) {
            bySender(now, "Sent Reminder", "A reminder was sent to %s".formatted(who(is)));
        } else if (!sentNow && !is.invitation().equals(was.invitation())) {
            bySender(now, "Resent", "%s resent the envelope to %s".formatted(sender(), who(is)));
        }
        if (!who(is).equals(who(was)) || is.routingOrder() != was.routingOrder()) {
            bySender(now, "Corrected", "%s corrected recipient %s to %s".formatted(sender(), who(was), who(is)));
        }
        is.attachments().forEach((tab, document) -> {
            if (!document.equals(was.attachments().get(tab))) {
                event(now, is.name(), is.guid(), "Attached", "%s attached %s".formatted(who(is), document.name()));
            }
        });
        is.checks().forEach((check, result) -> {
            if (!result.equals(was.checks().get(check))) {
                event(
                        result.at(),
                        is.name(),
                        is.guid(),
                        result.passed() ? "Passed Authentication" : "Failed Authentication",
                        "%s %s the check %s".formatted(who(is), result.passed() ? "passed" : "failed", check));
            }
        });
    }

    private void tellOfEnvelope(StoredEnvelope was) {
        if (was.state().status() != after.state().status()) {
            switch (after.state().status()) {
                case COMPLETED -> bySender(completed(), "Completed", "The envelope was completed");
                case VOIDED ->
                    bySender(
                            now,
                            "Voided",
                            "The envelope was voided: %s"
                                    .formatted(after.state().voidReason()));
                default -> {
                    // What else becomes of an envelope is told by what its recipients do.
                }
            }
        }
        if (!was.sender().equals(after.sender())) {
            bySender(now, "Transferred", "The envelope was transferred to %s".formatted(sender()));
        }
        if (!Objects.equals(was.keeping().purge(), after.keeping().purge())) {
            boolean done = after.purged();
            bySender(
                    now,
                    done ? "Purged Documents" : "Queued Purge",
                    done ? "The documents were removed" : "The documents were queued for removal");
        }
        if (after.keeping().warned() && !was.keeping().warned()) {
            bySender(now, "Sent Warning", "The recipients were warned that the envelope expires");
        }
    }

    private Instant completed() {
        Instant completed = after.state().times().completed();
        return completed == null ? now : completed;
    }

    private void byRecipient(
            RecipientState recipient, @Nullable Instant at, @Nullable Instant earlier, String action, String did) {
        if (at != null && !at.equals(earlier)) {
            event(at, recipient.name(), recipient.guid(), action, "%s %s".formatted(who(recipient), did));
        }
    }

    private void bySender(Instant at, String action, String message) {
        Member sender = after.sender();
        event(at, sender.name(), sender.userId(), action, message);
    }

    private void event(Instant at, String name, String id, String action, String message) {
        events.add(new HistoryEvent(at, name, id, action, message, after.state().status()));
    }

    private String sender() {
        return after.sender().name();
    }

    private static String who(RecipientState recipient) {
        return "%s (%s)".formatted(recipient.name(), recipient.email());
    }
}
