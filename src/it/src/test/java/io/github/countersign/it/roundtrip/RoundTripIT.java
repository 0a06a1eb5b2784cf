package io.github.countersign.it.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeContent;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.it.Clients;
import io.github.countersign.mock.MockDocuSign;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.BCCEmailAddress;
import net.docusign.api_3_0.EmailSettings;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Notification;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is sent is read back, whatever is in it. The number of tries is a property of the build: {@code -Droundtrip.tries=20000}. */
class RoundTripIT {

    private static MockDocuSign docusign;
    private static DocuSignClient client;

    @BeforeContainer
    static void start() {
        docusign = MockDocuSign.start();
        client = Clients.of(docusign);
    }

    @AfterContainer
    static void stop() {
        client.close();
        docusign.close();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void anyDraftThatIsSentIsReadBack(@ForAll("drafts") EnvelopeDraft draft) {
        EnvelopeId id = client.envelopes().send(draft).id();

        sameEnvelope(draft, client.port(APIServiceSoap.class).requestEnvelope(id.value(), false));
        EnvelopeContent content = client.envelopes().contentWithDocumentFields(id);
        sameContent(draft, content);
        assertThat(content.documents())
                .extracting(Document::fields)
                .isEqualTo(draft.documents().stream().map(Document::fields).toList());
        if (!draft.customFields().isEmpty()) {
            assertThat(Echo.ofTheSender(client.status().of(id))).isEqualTo(draft.customFields());
        }
    }

    @Provide
    Arbitrary<EnvelopeDraft> drafts() {
        return RandomDrafts.any();
    }

    private static void sameContent(EnvelopeDraft draft, EnvelopeContent content) {
        assertThat(content.subject()).isEqualTo(draft.subject());
        assertThat(content.emailBlurb()).isEqualTo(draft.emailBlurb());
        assertThat(content.documents()).extracting(Echo::line).isEqualTo(Echo.documents(draft));
        assertThat(Facts.of(content.recipients())).isEqualTo(Facts.of(draft.recipients()));
        assertThat(Facts.of(content.tabs())).isEqualTo(Facts.of(Echo.tabs(draft)));
        assertThat(content.recipients()).isEqualTo(draft.recipients());
        assertThat(content.tabs()).isEqualTo(Echo.tabs(draft));
        assertThat(content.customFields()).isEmpty();
    }

    private static void sameEnvelope(EnvelopeDraft draft, Envelope told) {
        assertThat(told.getAccountId()).isEqualTo(docusign.accountId());
        assertThat(told.getTransactionID()).isNull();
        assertThat(flags(told)).isEqualTo(Echo.flags(draft));
        sameEmailSettings(draft, told.getEmailSettings());
        sameNotification(draft, told.getNotification());
        sameAttachments(draft, told);
        assertThat(Optional.ofNullable(told.getEventNotification()).map(Pushes::read))
                .isEqualTo(draft.eventNotification());
    }

    private static Map<String, Optional<Boolean>> flags(Envelope told) {
        Map<String, Optional<Boolean>> flags = new LinkedHashMap<>();
        flags.put("AllowMarkup", Optional.ofNullable(told.isAllowMarkup()));
        flags.put("AllowReassign", Optional.ofNullable(told.isAllowReassign()));
        flags.put("EnforceSignerVisibility", Optional.ofNullable(told.isEnforceSignerVisibility()));
        flags.put("EnableWetSign", Optional.ofNullable(told.isEnableWetSign()));
        flags.put("MessageLock", Optional.ofNullable(told.isMessageLock()));
        flags.put("RecipientsLock", Optional.ofNullable(told.isRecipientsLock()));
        flags.put("UseDisclosure", Optional.ofNullable(told.isUseDisclosure()));
        flags.put("AutoNavigation", Optional.ofNullable(told.isAutoNavigation()));
        flags.put("EnvelopeIdStamping", Optional.ofNullable(told.isEnvelopeIdStamping()));
        flags.put("AuthoritativeCopy", Optional.ofNullable(told.isAuthoritativeCopy()));
        return flags;
    }

    private static void sameEmailSettings(EnvelopeDraft draft, EmailSettings told) {
        EmailSettings settings = told == null ? new EmailSettings() : told;
        assertThat(Optional.ofNullable(settings.getReplyEmailAddressOverride())).isEqualTo(draft.replyTo());
        assertThat(Optional.ofNullable(settings.getReplyEmailNameOverride())).isEqualTo(draft.replyName());
        List<String> copies = settings.getBCCEmailAddresses() == null
                ? List.of()
                : settings.getBCCEmailAddresses().getBCCEmailAddress().stream()
                        .map(BCCEmailAddress::getEmail)
                        .toList();
        assertThat(copies).isEqualTo(draft.blindCopies());
    }

    private static void sameNotification(EnvelopeDraft draft, Notification told) {
        Notification notification = told == null ? new Notification() : told;
        assertThat(draft.remindAfterDays())
                .isEqualTo(
                        notification.getReminders() == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(notification
                                        .getReminders()
                                        .getReminderDelay()
                                        .intValueExact()));
        assertThat(draft.expireAfterDays())
                .isEqualTo(
                        notification.getExpirations() == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(notification
                                        .getExpirations()
                                        .getExpireAfter()
                                        .intValueExact()));
        if (notification.getReminders() != null) {
            assertThat(notification.getReminders().isReminderEnabled())
                    .isEqualTo(draft.remindAfterDays().getAsInt() > 0);
            assertThat(notification.getReminders().getReminderFrequency())
                    .isEqualTo(draft.remindEveryDays().orElse(0));
        }
        if (notification.getExpirations() != null) {
            assertThat(notification.getExpirations().getExpireWarn())
                    .isEqualTo(draft.expireWarnDays().orElse(0));
        }
    }

    private static void sameAttachments(EnvelopeDraft draft, Envelope told) {
        List<String> attachments = told.getEnvelopeAttachment() == null
                ? List.of()
                : told.getEnvelopeAttachment().getAttachment().stream()
                        .map(each -> each.getLabel() + " " + each.getType())
                        .toList();
        assertThat(attachments)
                .isEqualTo(draft.attachments().stream()
                        .map(each -> each.label() + " " + each.type())
                        .toList());
    }
}
