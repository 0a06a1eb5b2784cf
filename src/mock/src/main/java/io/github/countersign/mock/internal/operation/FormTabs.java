package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.pdf.FormField;
import io.github.countersign.mock.internal.pdf.FormFields;
import io.github.countersign.mock.internal.pdf.UnreadableDocumentException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;

/**
 * The tabs that the form fields of documents with {@code TransformPdfFields} become. They are for the default recipient, or,
 * without one, for the signer whose turn comes first; both are guesses, as is what each kind of field becomes.
 */
final class FormTabs {

    private FormTabs() {}

    static List<Tab> of(Envelope given, List<StoredDocument> stored) {
        Optional<Recipient> recipient = recipient(given);
        List<Tab> tabs = new ArrayList<>();
        List<Document> documents = Content.documents(given);
        for (int i = 0; i < documents.size() && recipient.isPresent(); i++) {
            if (Boolean.TRUE.equals(documents.get(i).isTransformPdfFields())) {
                for (FormField field : fields(stored.get(i))) {
                    tabs.add(tab(field, stored.get(i).number(), recipient.get().getID()));
                }
            }
        }
        return tabs;
    }

    private static List<FormField> fields(StoredDocument document) {
        try {
            return FormFields.of(document.pdf());
        } catch (UnreadableDocumentException e) {
            throw ContentFaults.unableToLoad(document.name(), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Recipient> recipient(Envelope given) {
        List<Recipient> recipients = Content.recipients(given);
        return recipients.stream()
                .filter(r -> Boolean.TRUE.equals(r.isDefaultRecipient()))
                .findFirst()
                .or(() -> recipients.stream()
                        .filter(r -> r.getType() == RecipientTypeCode.SIGNER)
                        .min(Comparator.comparing(r -> r.getRoutingOrder() == null ? 1 : r.getRoutingOrder())));
    }

    private static Tab tab(FormField field, BigInteger document, BigInteger recipient) {
        Tab tab = new Tab();
        tab.setDocumentID(document);
        tab.setRecipientID(recipient);
        tab.setPageNumber(BigInteger.valueOf(field.page()));
        tab.setXPosition(BigInteger.valueOf(field.x()));
        tab.setYPosition(BigInteger.valueOf(field.y()));
        tab.setTabLabel(field.name());
        if (field.kind() == FormField.Kind.SIGNATURE) {
            tab.setType(TabTypeCode.SIGN_HERE);
            return tab;
        }
        tab.setType(TabTypeCode.CUSTOM);
        tab.setCustomTabType(type(field));
        tab.setCustomTabWidth(field.width());
        tab.setValue(field.value());
        if (field.kind() == FormField.Kind.RADIO) {
            tab.setCustomTabRadioGroupName(field.name());
        }
        if (field.kind() == FormField.Kind.LIST) {
            tab.setCustomTabListItems(String.join(";", field.choices()));
            tab.setCustomTabListValues(String.join(";", field.choices()));
            tab.setCustomTabListSelectedValue(field.value());
        }
        return tab;
    }

    private static CustomTabType type(FormField field) {
        return switch (field.kind()) {
            case TEXT -> CustomTabType.TEXT;
            case CHECKBOX -> CustomTabType.CHECKBOX;
            case RADIO -> CustomTabType.RADIO;
            case LIST -> CustomTabType.LIST;
            case SIGNATURE -> throw new IllegalArgumentException("A signature is no custom tab");
        };
    }
}
