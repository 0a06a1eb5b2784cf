package io.github.countersign.mock.internal.mail;

import io.github.countersign.mock.MockMail;
import io.github.countersign.mock.MockMail.Kind;
import io.github.countersign.mock.internal.envelope.EnvelopeWatcher;
import io.github.countersign.mock.internal.envelope.Invitation;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.jspecify.annotations.Nullable;

/** Writes a mail whenever the service would send one. Thread-safe. */
public final class MailRoom implements EnvelopeWatcher {

    /** Path of the signing page for whoever comes from a mail. */
    public static final String PATH = "/Signing/EmailStart.aspx";

    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final URI root;

    // Guarded by this.
    private final Deque<MockMail> mails = new ArrayDeque<>();

    /**
     * An empty room.
     *
     * @param clock the time in the mock
     * @param root the address that links begin with
     */
    public MailRoom(InstantSource clock, URI root) {
        this.clock = clock;
        this.root = root;
    }

    /** What is kept, oldest first. */
    public synchronized List<MockMail> mails() {
        return List.copyOf(mails);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        mails.clear();
    }

    @Override
    public void changed(@Nullable StoredEnvelope before, StoredEnvelope after) {
        for (RecipientState recipient : after.state().recipients()) {
            Invitation then = invitationBefore(before, recipient);
            Invitation now = recipient.invitation();
            if (getsMail(recipient) && now.last() != null && !now.last().equals(then == null ? null : then.last())) {
                invite(after, recipient, recipient.onlyGetsACopy() ? Kind.COPY : Kind.INVITATION);
            } else if (getsMail(recipient) && then != null && now.reminders() > then.reminders()) {
                invite(after, recipient, Kind.REMINDER);
            }
        }
        EnvelopeStatusCode status = after.state().status();
        if (before != null && before.state().status() != status) {
            tellOfEnd(after, status);
        }
    }

    private static @Nullable Invitation invitationBefore(@Nullable StoredEnvelope before, RecipientState recipient) {
        return before == null
                ? null
                : before.state()
                        .recipient(recipient.number())
                        .map(RecipientState::invitation)
                        .orElse(null);
    }

    private static boolean getsMail(RecipientState recipient) {
        return recipient.clientUserId() == null && !recipient.email().isEmpty();
    }

    private void invite(StoredEnvelope envelope, RecipientState recipient, Kind kind) {
        boolean copy = kind == Kind.COPY;
        String greeting = copy
                ? "%s sent you a copy of these documents.".formatted(sender(envelope))
                : "%s asks you to look at these documents%s."
                        .formatted(sender(envelope), recipient.signs() ? " and to sign them" : "");
        String blurb = Objects.requireNonNullElse(envelope.content().getEmailBlurb(), "");
        URI address = root.resolve("%s?e=%s&r=%s".formatted(PATH, envelope.id(), recipient.guid()));
        keep(
                envelope,
                kind,
                recipient.email(),
                recipient.name(),
                (greeting + "\n\n" + blurb).strip() + "\n\n" + address + "\n",
                address);
    }

    private void tellOfEnd(StoredEnvelope envelope, EnvelopeStatusCode status) {
        switch (status) {
            case COMPLETED -> tellAll(envelope, Kind.COMPLETED, "Everybody has finished with these documents.");
            case DECLINED -> tellAll(envelope, Kind.DECLINED, declined(envelope));
            case VOIDED ->
                tellAll(
                        envelope,
                        Kind.VOIDED,
                        "%s took these documents back: %s"
                                .formatted(sender(envelope), envelope.state().voidReason()));
            default -> {
                // The rest goes without a word, or with an invitation.
            }
        }
    }

    private static String declined(StoredEnvelope envelope) {
        return envelope.state().recipients().stream()
                .filter(r -> r.times().declined() != null)
                .map(r -> "%s declined to sign: %s".formatted(r.name(), r.declineReason()))
                .findFirst()
                .orElse("Somebody declined to sign.");
    }

    /** The sender, and every recipient who knows of the envelope by mail. */
    private void tellAll(StoredEnvelope envelope, Kind kind, String text) {
        Stream<String[]> recipients = envelope.state().recipients().stream()
                .filter(r -> r.times().sent() != null && getsMail(r))
                .map(r -> new String[] {r.email(), r.name()});
        Stream.concat(
                        Stream.<String[]>of(new String[] {
                            envelope.sender().email(), envelope.sender().name()
                        }),
                        recipients)
                .forEach(who -> keep(envelope, kind, who[0], who[1], text + "\n", null));
    }

    private static String sender(StoredEnvelope envelope) {
        return "%s (%s)".formatted(envelope.sender().name(), envelope.sender().email());
    }

    private synchronized void keep(
            StoredEnvelope envelope, Kind kind, String to, String name, String text, @Nullable URI address) {
        if (mails.size() == KEPT) {
            mails.remove();
        }
        String about = Objects.requireNonNullElse(envelope.content().getSubject(), "");
        String subject = switch (kind) {
            case INVITATION, COPY -> about;
            case REMINDER -> "Reminder: " + about;
            case COMPLETED -> "Completed: " + about;
            case DECLINED -> "Declined: " + about;
            case VOIDED -> "Voided: " + about;
        };
        mails.add(new MockMail(clock.instant(), kind, to, name, subject, text, envelope.id(), address));
    }
}
