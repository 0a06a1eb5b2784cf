package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.docusign.api_3_0.ArrayOfAttachment;
import net.docusign.api_3_0.ArrayOfFormDataXfdfField;
import net.docusign.api_3_0.Attachment;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.FormData;
import net.docusign.api_3_0.FormDataXfdf;
import net.docusign.api_3_0.FormDataXfdfField;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientStatus;
import net.docusign.api_3_0.RecipientStatusEsignAgreementInformation;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabStatus;
import net.docusign.api_3_0.TabTypeCode;
import org.jspecify.annotations.Nullable;

/** The Connect message of an envelope: the extended status, the form data, and the zone of all times. */
public final class ConnectMessages {

    private static final Map<String, String> WINDOWS_NAMES = Map.of(
            "America/Los_Angeles", "Pacific Standard Time",
            "America/Denver", "Mountain Standard Time",
            "America/Chicago", "Central Standard Time",
            "America/New_York", "Eastern Standard Time",
            "Europe/London", "GMT Standard Time",
            "Europe/Berlin", "W. Europe Standard Time",
            "Etc/UTC", "UTC",
            "UTC", "UTC",
            "Z", "UTC");
    private static final int SECONDS_PER_HOUR = 3600;
    private static final String FORM_LABEL = "DSXForm";

    private final StatusReplies replies;
    private final TabValues values;
    private final MockState state;

    /**
     * What a message holds besides the status.
     *
     * @param timeZone whether it tells the zone of its times
     * @param voidReason whether it tells why the envelope was voided
     * @param documentFields whether it tells the sender's own names and values of each document
     */
    public record Form(boolean timeZone, boolean voidReason, boolean documentFields) {}

    /** Messages about the envelopes of that mock. */
    public ConnectMessages(MockState state) {
        this.state = state;
        this.replies = new StatusReplies(state);
        this.values = new TabValues(state.settings());
    }

    /** The message as it would be pushed now, without documents. */
    public DocuSignEnvelopeInformation of(StoredEnvelope envelope, Form form) {
        EnvelopeStatus status =
                form.documentFields() ? replies.extendedWithFields(envelope) : replies.extended(envelope);
        status.setEnvelopeAttachment(envelope.content().getEnvelopeAttachment());
        status.setVoidReason(form.voidReason() ? envelope.state().voidReason() : null);
        List<RecipientState> recipients = envelope.state().recipients();
        List<RecipientStatus> statuses = status.getRecipientStatuses().getRecipientStatus();
        for (int i = 0; i < recipients.size(); i++) {
            tell(statuses.get(i), envelope, recipients.get(i));
        }
        DocuSignEnvelopeInformation message = new DocuSignEnvelopeInformation();
        message.setEnvelopeStatus(status);
        if (form.timeZone()) {
            ZoneId zone = state.settings().accountZone();
            Instant now = state.now();
            message.setTimeZone(WINDOWS_NAMES.getOrDefault(zone.getId(), zone.getId()));
            message.setTimeZoneOffset(zone.getRules().getOffset(now).getTotalSeconds() / SECONDS_PER_HOUR);
        }
        return message;
    }

    /** What a status call does not tell of a recipient. */
    private void tell(RecipientStatus status, StoredEnvelope envelope, RecipientState recipient) {
        Recipient asked = Content.recipient(envelope.content(), recipient.number());
        FormData data = formData(envelope, recipient);
        status.setFormData(data);
        status.setRecipientAttachment(attachments(asked, data));
        status.setEsignAgreementInformation(agreement(envelope, recipient));
        status.setAutoNavigation(asked.isAutoNavigation());
        status.setDeliveryMethod(asked.getDeliveryMethod());
        status.setFaxNumber(asked.getFaxNumber());
        List<PlacedTab> tabs = RecipientReplies.tabsOf(envelope, recipient);
        for (int i = 0; i < tabs.size(); i++) {
            tell(status.getTabStatuses().getTabStatus().get(i), tabs.get(i).tab(), asked);
        }
    }

    private static void tell(TabStatus status, Tab asked, Recipient recipient) {
        switch (asked.getType()) {
            case CUSTOM, COMPANY, TITLE -> status.setOriginalValue(Content.text(asked.getValue()));
            default -> {
                // What the service fills in held nothing before.
            }
        }
        status.setValidationPattern(orNull(asked.getCustomTabValidationPattern()));
        status.setRoleName(orNull(recipient.getRoleName()));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return Content.text(text).isEmpty() ? null : text;
    }

    /** Those that the sender gave him, and the form data once more, as recorded messages have it. */
    private static ArrayOfAttachment attachments(Recipient asked, FormData data) {
        ArrayOfAttachment all = new ArrayOfAttachment();
        if (asked.getRecipientAttachment() != null) {
            all.getAttachment().addAll(asked.getRecipientAttachment().getAttachment());
        }
        Attachment form = new Attachment();
        form.setData(FormDataXml.of(data));
        form.setLabel(FORM_LABEL);
        all.getAttachment().add(form);
        return all;
    }

    /** He agrees before he sees the documents. That the ids are made from those of account and recipient is the mock's way. */
    private @Nullable RecipientStatusEsignAgreementInformation agreement(
            StoredEnvelope envelope, RecipientState recipient) {
        Instant agreed = recipient.times().delivered();
        if (agreed == null || !recipient.signs()) {
            return null;
        }
        RecipientStatusEsignAgreementInformation agreement = new RecipientStatusEsignAgreementInformation();
        agreement.setAccountEsignId(id("account " + envelope.accountId()));
        agreement.setUserEsignId(id("user " + recipient.guid()));
        agreement.setAgreementDate(state.wireTime().of(agreed));
        return agreement;
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private FormData formData(StoredEnvelope envelope, RecipientState recipient) {
        ArrayOfFormDataXfdfField fields = new ArrayOfFormDataXfdfField();
        for (PlacedTab placed : envelope.tabs()) {
            if (placed.recipient().equals(recipient.number())
                    && hasData(placed.tab().getType())) {
                FormDataXfdfField field = new FormDataXfdfField();
                field.setName(RecipientReplies.label(placed.tab()));
                field.setValue(values.reported(envelope, recipient, placed));
                fields.getField().add(field);
            }
        }
        FormDataXfdf xfdf = new FormDataXfdf();
        xfdf.setFields(fields);
        FormData data = new FormData();
        data.setXfdf(xfdf);
        return data;
    }

    private static boolean hasData(TabTypeCode type) {
        return switch (type) {
            case CUSTOM, COMPANY, TITLE, FULL_NAME, FIRST_NAME, LAST_NAME, EMAIL_ADDRESS, DATE_SIGNED -> true;
            default -> false;
        };
    }
}
