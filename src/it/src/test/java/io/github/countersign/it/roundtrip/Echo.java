package io.github.countersign.it.roundtrip;

import io.github.countersign.document.Document;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Tab;
import io.github.countersign.envelope.TabType;
import io.github.countersign.status.EnvelopeStatus;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the service tells of a draft when it is read back with RequestEnvelope. Everything in which that differs from the draft is here, as recorded
 * in 2012.
 *
 * <ul>
 *   <li>Not told: TransactionID, Asynchronous, UseAccountDefaults, FileExtension, passwords of documents, custom fields (a status has them), and
 *       document fields (RequestEnvelopeWithDocumentFields has them). Bytes of documents, unless asked for.
 *   <li>Filled in where the sender said nothing: AutoNavigation, EnvelopeIdStamping, EnableWetSign and AllowReassign true, AuthoritativeCopy
 *       false, RoutingOrder 1, ScaleValue 1, CustomTabRequired and CustomTabLocked false, empty AccessCode, Note and EmailBlurb.
 * </ul>
 *
 * <p>What the client adds of its own accord: a hidden custom field with the key of the send, which a status tells.
 *
 * <p>That empty texts and false mean nothing is the facade's business: it reads them as left out.
 */
final class Echo {

    /** Of these the size is not told in a scale. */
    private static final Set<TabType> CUSTOM = EnumSet.of(
            TabType.TEXT,
            TabType.CHECKBOX,
            TabType.RADIO,
            TabType.LIST,
            TabType.DATE,
            TabType.NUMBER,
            TabType.SSN,
            TabType.ZIP_5,
            TabType.ZIP_5_DASH_4,
            TabType.EMAIL,
            TabType.NOTE,
            TabType.FORMULA);

    private static final String KEY_OF_THE_SEND = "CountersignKey";

    private Echo() {}

    /** Those of the sender among the custom fields that a status tells. */
    static List<CustomField> ofTheSender(EnvelopeStatus status) {
        return status.customFields().stream()
                .filter(field -> !field.name().equals(KEY_OF_THE_SEND))
                .toList();
    }

    static List<String> documents(EnvelopeDraft draft) {
        return draft.documents().stream().map(Echo::line).toList();
    }

    static String line(Document document) {
        return "%d %s, form fields %s".formatted(document.id(), document.name(), document.formFieldsBecomeTabs());
    }

    /** Each with scale 1 unless it has another; a custom tab has none. */
    static List<Tab> tabs(EnvelopeDraft draft) {
        return draft.tabs().stream()
                .map(tab -> tab.scale().isPresent() || CUSTOM.contains(tab.type()) ? tab : tab.scaled(1))
                .toList();
    }

    /** How the envelope behaves, by the names of the contract. */
    static Map<String, Optional<Boolean>> flags(EnvelopeDraft draft) {
        Map<String, Optional<Boolean>> flags = new LinkedHashMap<>();
        flags.put("AllowMarkup", draft.allowMarkup());
        flags.put("AllowReassign", draft.allowReassign().or(() -> Optional.of(true)));
        flags.put("EnforceSignerVisibility", draft.enforceSignerVisibility());
        flags.put("EnableWetSign", draft.wetSign().or(() -> Optional.of(true)));
        flags.put("MessageLock", draft.lockMessage());
        flags.put("RecipientsLock", draft.lockRecipients());
        flags.put("UseDisclosure", draft.useDisclosure());
        flags.put("AutoNavigation", draft.autoNavigation().or(() -> Optional.of(true)));
        flags.put("EnvelopeIdStamping", draft.stampEnvelopeId().or(() -> Optional.of(true)));
        flags.put("AuthoritativeCopy", draft.authoritativeCopy().or(() -> Optional.of(false)));
        return flags;
    }
}
