package io.github.countersign.mock.internal.signing;

import io.github.countersign.mock.internal.envelope.CheckResult;
import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.IdentityCheck;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.operation.DocumentViews;
import io.github.countersign.mock.internal.operation.FilledTabs;
import io.github.countersign.mock.internal.operation.MockState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.docusign.api_3_0.Recipient;
import org.jspecify.annotations.Nullable;

/** What a recipient does at the signing page, and what that does to the envelope. Thread-safe. */
final class SigningDesk {

    private final MockState state;
    private final DocumentViews views;

    SigningDesk(MockState state, DocumentViews views) {
        this.state = state;
        this.views = views;
    }

    StoredEnvelope envelope(SigningSession session) {
        return state.envelopes()
                .find(session.envelopeId())
                .orElseThrow(() -> new IllegalStateException("The envelope is gone"));
    }

    static RecipientState recipient(SigningSession session, StoredEnvelope envelope) {
        return envelope.state()
                .recipient(session.recipient())
                .orElseThrow(() -> new IllegalStateException("The envelope has lost its recipient"));
    }

    /** The check that he has to pass next; null if he has passed all there are. */
    static @Nullable IdentityCheck openCheck(StoredEnvelope envelope, RecipientState recipient) {
        Recipient asked = asked(envelope, recipient);
        if (!text(asked.getAccessCode()).isEmpty() && !passed(recipient, IdentityCheck.ACCESS_CODE)) {
            return IdentityCheck.ACCESS_CODE;
        }
        if (Boolean.TRUE.equals(asked.isRequireIDLookup()) && !passed(recipient, IdentityCheck.ID_LOOKUP)) {
            return IdentityCheck.ID_LOOKUP;
        }
        return null;
    }

    private static boolean passed(RecipientState recipient, IdentityCheck check) {
        CheckResult result = recipient.checks().get(check);
        return result != null && result.passed();
    }

    private static Recipient asked(StoredEnvelope envelope, RecipientState recipient) {
        return envelope.content().getRecipients().getRecipient().stream()
                .filter(candidate -> recipient.number().equals(candidate.getID()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The envelope has lost its recipient"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    boolean isAccessCode(SigningSession session, String given) {
        StoredEnvelope envelope = envelope(session);
        return text(asked(envelope, recipient(session, envelope)).getAccessCode())
                .equals(given);
    }

    void checked(SigningSession session, IdentityCheck check, boolean passed) {
        CheckResult result = new CheckResult(passed, state.now(), passed ? "" : "Failed at the signing page");
        state.envelopes().update(session.envelopeId(), s -> LifeCycle.check(s, session.recipient(), check, result));
    }

    StoredEnvelope view(SigningSession session) {
        return state.envelopes().update(session.envelopeId(), s -> LifeCycle.view(s, session.recipient(), state.now()));
    }

    void decline(SigningSession session, String reason) {
        state.envelopes()
                .update(session.envelopeId(), s -> LifeCycle.decline(s, session.recipient(), reason, state.now()));
    }

    /** His tabs, in the order in which they stand in the documents. */
    static List<Field> fields(StoredEnvelope envelope, RecipientState recipient) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < envelope.tabs().size(); i++) {
            PlacedTab tab = envelope.tabs().get(i);
            if (tab.recipient().equals(recipient.number())) {
                fields.add(Field.of(i, tab));
            }
        }
        return fields;
    }

    /** The tabs as they would be if he had entered that. */
    FilledTabs asIf(StoredEnvelope envelope, RecipientState recipient, List<Field> fields, Map<String, String> form) {
        return views.asIf(envelope, recipient, FieldRules.entries(fields, form));
    }

    /** Keeps what he has filled in so far. */
    void fill(SigningSession session, List<Field> fields, Map<String, String> form) {
        Map<Integer, String> values = FieldRules.values(fields, form);
        if (!values.isEmpty()) {
            state.envelopes().update(session.envelopeId(), s -> LifeCycle.fill(s, session.recipient(), values));
        }
    }

    /** Fills in and signs; one who signs nothing has only to look. Files at tabs that he is not shown any more are left out. */
    void finish(SigningSession session, List<Field> fields, Map<String, String> form) {
        Map<Integer, String> entries = FieldRules.entries(fields, form);
        state.envelopes().change(session.envelopeId(), envelope -> {
            RecipientState recipient = recipient(session, envelope);
            FilledTabs tabs = views.asIf(envelope, recipient, entries);
            Map<Integer, StoredDocument> attached = new HashMap<>(recipient.attachments());
            attached.keySet().removeIf(index -> !tabs.shown(index));
            EnvelopeState filled = LifeCycle.fill(envelope.state(), recipient.number(), entries);
            EnvelopeState whole = LifeCycle.attach(filled, recipient.number(), attached);
            return envelope.with(LifeCycle.sign(whole, recipient.number(), state.now()));
        });
    }
}
