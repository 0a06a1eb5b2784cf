package io.github.countersign.mock.internal.operation;

import java.math.BigDecimal;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Notification;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.SigningLocationCode;
import net.docusign.api_3_0.Tab;
import org.jspecify.annotations.Nullable;

/** Fills in what the service assumes when the sender says nothing, as RequestEnvelope gives it back. */
final class ContentDefaults {

    private static final int FIRST_STEP = 1;

    private ContentDefaults() {}

    /**
     * The content with its defaults and without document bytes. Recipients and tabs are those of {@code given}, which belongs
     * to the mock from now on.
     */
    static Envelope fill(Envelope given) {
        Content.recipients(given).forEach(ContentDefaults::fill);
        Content.tabs(given).forEach(ContentDefaults::fill);
        return copy(given);
    }

    /** A new envelope with the same parts, for a reply that puts something else in. */
    static Envelope copy(Envelope given) {
        Envelope copy = new Envelope();
        copy.setAccountId(given.getAccountId());
        copy.setDocuments(withoutBytes(given));
        copy.setRecipients(given.getRecipients());
        copy.setTabs(given.getTabs());
        copy.setSubject(given.getSubject());
        copy.setEmailBlurb(Content.text(given.getEmailBlurb()));
        copy.setSigningLocation(orElse(given.getSigningLocation(), SigningLocationCode.ONLINE));
        copy.setCustomFields(given.getCustomFields());
        copy.setVaultingOptions(given.getVaultingOptions());
        copy.setAutoNavigation(orElse(given.isAutoNavigation(), true));
        copy.setEnvelopeIdStamping(orElse(given.isEnvelopeIdStamping(), true));
        copy.setAuthoritativeCopy(orElse(given.isAuthoritativeCopy(), false));
        copy.setNotification(withoutAccountDefaults(given.getNotification()));
        copy.setEnvelopeAttachment(given.getEnvelopeAttachment());
        copy.setEnforceSignerVisibility(given.isEnforceSignerVisibility());
        copy.setEnableWetSign(orElse(given.isEnableWetSign(), true));
        copy.setAllowMarkup(given.isAllowMarkup());
        copy.setEventNotification(given.getEventNotification());
        copy.setAllowReassign(orElse(given.isAllowReassign(), true));
        copy.setBrandId(given.getBrandId());
        copy.setBrandLock(given.isBrandLock());
        copy.setAccessibility(given.getAccessibility());
        copy.setMessageLock(given.isMessageLock());
        copy.setRecipientsLock(given.isRecipientsLock());
        copy.setUseDisclosure(given.isUseDisclosure());
        copy.setEmailSettings(given.getEmailSettings());
        return copy;
    }

    private static void fill(Recipient recipient) {
        recipient.setAccessCode(Content.text(recipient.getAccessCode()));
        recipient.setNote(Content.text(recipient.getNote()));
        recipient.setRoutingOrder(orElse(recipient.getRoutingOrder(), FIRST_STEP));
    }

    private static void fill(Tab tab) {
        tab.setScaleValue(orElse(tab.getScaleValue(), BigDecimal.ONE));
        tab.setCustomTabRequired(orElse(tab.isCustomTabRequired(), false));
        tab.setCustomTabLocked(orElse(tab.isCustomTabLocked(), false));
    }

    private static ArrayOfDocument withoutBytes(Envelope given) {
        ArrayOfDocument documents = new ArrayOfDocument();
        for (Document document : Content.documents(given)) {
            Document bare = new Document();
            bare.setID(document.getID());
            bare.setName(document.getName());
            bare.setTransformPdfFields(document.isTransformPdfFields());
            bare.setMatchBoxes(document.getMatchBoxes());
            bare.setAttachmentDescription(document.getAttachmentDescription());
            bare.setAuthoritativeCopy(document.isAuthoritativeCopy());
            bare.setHtmlDefinition(document.getHtmlDefinition());
            documents.getDocument().add(bare);
        }
        return documents;
    }

    private static @Nullable Notification withoutAccountDefaults(@Nullable Notification given) {
        if (given == null || (given.getReminders() == null && given.getExpirations() == null)) {
            return null;
        }
        Notification notification = new Notification();
        notification.setReminders(given.getReminders());
        notification.setExpirations(given.getExpirations());
        return notification;
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
