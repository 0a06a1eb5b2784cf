package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientSignatureInfo;
import org.jspecify.annotations.Nullable;

/** What stands in a tab once its recipient has signed. */
final class TabValues {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

    private final ZoneId zone;
    private final int decimalPlaces;

    TabValues(OperationSettings settings) {
        this.zone = settings.accountZone();
        this.decimalPlaces = settings.guesses().operations().formulaDecimalPlaces();
    }

    /** The tabs with what is in them by now. */
    FilledTabs filled(StoredEnvelope envelope) {
        return FilledTabs.of(envelope, decimalPlaces);
    }

    /** The tabs as if that recipient had entered that. */
    FilledTabs asIf(StoredEnvelope envelope, RecipientState recipient, Map<Integer, String> entries) {
        return FilledTabs.asIf(envelope, recipient.number(), entries, decimalPlaces);
    }

    /** Whether its recipient has acted at it: he has signed, was shown it, and did not leave it out. */
    boolean acted(StoredEnvelope envelope, RecipientState recipient, PlacedTab tab) {
        return recipient.hasSigned() && shown(envelope, tab) && !leftOut(envelope, recipient, tab);
    }

    private boolean shown(StoredEnvelope envelope, PlacedTab tab) {
        return Content.text(tab.tab().getConditionalParentLabel()).isEmpty()
                || filled(envelope).shown(envelope.tabs().indexOf(tab));
    }

    private static boolean leftOut(StoredEnvelope envelope, RecipientState recipient, PlacedTab tab) {
        return switch (tab.tab().getType()) {
            case SIGN_HERE_OPTIONAL, INITIAL_HERE_OPTIONAL ->
                !recipient.entries().isEmpty()
                        && "".equals(recipient.entries().get(envelope.tabs().indexOf(tab)));
            default -> false;
        };
    }

    /** The text on the page; empty for what its recipient was not shown or left out. */
    String written(StoredEnvelope envelope, RecipientState recipient, PlacedTab tab) {
        if (!shown(envelope, tab) || leftOut(envelope, recipient, tab)) {
            return "";
        }
        return switch (tab.tab().getType()) {
            case SIGN_HERE, SIGN_HERE_OPTIONAL -> signature(envelope, recipient);
            case INITIAL_HERE, INITIAL_HERE_OPTIONAL -> initials(envelope, recipient);
            default -> reported(envelope, recipient, tab);
        };
    }

    /**
     * The value in a status reply: nothing for signatures and for what he is not shown, and what the sender put in until the recipient has filled in
     * something else.
     */
    String reported(StoredEnvelope envelope, RecipientState recipient, PlacedTab placed) {
        if (!shown(envelope, placed)) {
            return "";
        }
        String entered = entered(envelope, recipient, placed);
        Instant signed = recipient.times().signed();
        if (signed == null) {
            return entered;
        }
        String name = signature(envelope, recipient);
        return switch (placed.tab().getType()) {
            case FULL_NAME -> name;
            case FIRST_NAME -> words(name).get(0);
            case LAST_NAME -> words(name).get(words(name).size() - 1);
            case EMAIL_ADDRESS -> recipient.email();
            case DATE_SIGNED -> DATE.format(signed.atZone(zone));
            case ENVELOPE_ID -> envelope.id();
            case COMPANY, TITLE, CUSTOM -> entered;
            default -> "";
        };
    }

    private String entered(StoredEnvelope envelope, RecipientState recipient, PlacedTab placed) {
        if (FilledTabs.isFormula(placed.tab())) {
            return filled(envelope).value(envelope.tabs().indexOf(placed));
        }
        String otherwise = Content.text(placed.tab().getValue());
        return recipient.entries().isEmpty()
                ? otherwise
                : recipient.entries().getOrDefault(envelope.tabs().indexOf(placed), otherwise);
    }

    /** The chosen value of a list: what its recipient chose, else what the sender did. */
    @Nullable
    String selected(StoredEnvelope envelope, RecipientState recipient, PlacedTab list) {
        String chosen = reported(envelope, recipient, list);
        return chosen.isEmpty() ? list.tab().getCustomTabListSelectedValue() : chosen;
    }

    /** The name that a recipient signs with. */
    String signature(StoredEnvelope envelope, RecipientState recipient) {
        Recipient asked = Content.recipient(envelope.content(), recipient.number());
        RecipientSignatureInfo info = asked.getSignatureInfo();
        if (info != null && !Content.text(info.getSignatureName()).isBlank()) {
            return info.getSignatureName();
        }
        // With an in-person signer, UserName is the host.
        return Content.text(asked.getSignerName()).isBlank() ? recipient.name() : asked.getSignerName();
    }

    private String initials(StoredEnvelope envelope, RecipientState recipient) {
        RecipientSignatureInfo info =
                Content.recipient(envelope.content(), recipient.number()).getSignatureInfo();
        if (info != null && !Content.text(info.getSignatureInitials()).isBlank()) {
            return info.getSignatureInitials();
        }
        return words(signature(envelope, recipient)).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static List<String> words(String name) {
        return Arrays.asList(name.strip().split("\\s+"));
    }
}
