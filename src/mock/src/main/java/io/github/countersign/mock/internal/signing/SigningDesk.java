package io.github.countersign.mock.internal.signing;

import io.github.countersign.mock.internal.envelope.CheckResult;
import io.github.countersign.mock.internal.envelope.IdentityCheck;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.operation.MockState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.docusign.api_3_0.Recipient;
import org.jspecify.annotations.Nullable;

/** What a recipient does at the signing page, and what that does to the envelope. Thread-safe. */
final class SigningDesk {

    private static final int LONGEST_VALUE = 4000;

    private final MockState state;

    SigningDesk(MockState state) {
        this.state = state;
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

    /** What stops him from finishing with these values, by field; empty if nothing does. */
    static Map<Field, String> problems(List<Field> fields, Map<String, String> form) {
        Map<Field, String> problems = new HashMap<>();
        for (Field field : fields) {
            String value = form.getOrDefault(field.name(), "").strip();
            if (field.required() && value.isEmpty()) {
                problems.put(field, missing(field));
            } else if (!value.isEmpty() && field.hasValue() && !isAllowed(field, value)) {
                String message = field.tab().tab().getCustomTabValidationMessage();
                problems.put(
                        field,
                        text(message).isBlank() ? "%s has a value that cannot be".formatted(field.label()) : message);
            }
        }
        return problems;
    }

    private static String missing(Field field) {
        return switch (field.kind()) {
            case SIGN -> "Sign at %s".formatted(field.label());
            case INITIAL -> "Initial at %s".formatted(field.label());
            default -> "Fill in %s".formatted(field.label());
        };
    }

    private static boolean isAllowed(Field field, String value) {
        if (value.length() > LONGEST_VALUE) {
            return false;
        }
        if (field.kind() == Field.Kind.LIST) {
            return field.choices().contains(value);
        }
        String pattern = field.tab().tab().getCustomTabValidationPattern();
        if (field.kind() != Field.Kind.TEXT || pattern == null || pattern.isBlank() || pattern.length() > 200) {
            return true;
        }
        try {
            return Pattern.matches(pattern, value);
        } catch (PatternSyntaxException | StackOverflowError e) {
            return true;
        }
    }

    /** Keeps what he has filled in so far. */
    void fill(SigningSession session, List<Field> fields, Map<String, String> form) {
        Map<Integer, String> values = values(fields, form);
        if (!values.isEmpty()) {
            state.envelopes().update(session.envelopeId(), s -> LifeCycle.fill(s, session.recipient(), values));
        }
    }

    /** Fills in and signs; one who signs nothing has only to look. */
    void finish(SigningSession session, List<Field> fields, Map<String, String> form) {
        Map<Integer, String> values = values(fields, form);
        state.envelopes()
                .update(
                        session.envelopeId(),
                        s -> LifeCycle.sign(
                                values.isEmpty() ? s : LifeCycle.fill(s, session.recipient(), values),
                                session.recipient(),
                                state.now()));
    }

    private static Map<Integer, String> values(List<Field> fields, Map<String, String> form) {
        Map<Integer, String> values = new HashMap<>();
        for (Field field : fields) {
            if (!field.hasValue()) {
                continue;
            }
            String given = form.getOrDefault(field.name(), "").strip();
            String value = switch (field.kind()) {
                case CHECK -> given.isEmpty() ? "" : "X";
                case RADIO -> given.equals(Integer.toString(field.index())) ? "X" : "";
                default -> given.length() > LONGEST_VALUE ? given.substring(0, LONGEST_VALUE) : given;
            };
            values.put(field.index(), Objects.requireNonNull(value));
        }
        return values;
    }
}
