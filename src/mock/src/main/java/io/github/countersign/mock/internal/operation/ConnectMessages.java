package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.docusign.api_3_0.ArrayOfFormDataXfdfField;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.FormData;
import net.docusign.api_3_0.FormDataXfdf;
import net.docusign.api_3_0.FormDataXfdfField;
import net.docusign.api_3_0.RecipientStatus;
import net.docusign.api_3_0.TabTypeCode;

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

    private final StatusReplies replies;
    private final TabValues values;
    private final MockState state;

    /**
     * What a message holds besides the status.
     *
     * @param timeZone whether it tells the zone of its times
     * @param voidReason whether it tells why the envelope was voided
     */
    public record Form(boolean timeZone, boolean voidReason) {}

    /** Messages about the envelopes of that mock. */
    public ConnectMessages(MockState state) {
        this.state = state;
        this.replies = new StatusReplies(state);
        this.values = new TabValues(state.settings());
    }

    /** The message as it would be pushed now, without documents. */
    public DocuSignEnvelopeInformation of(StoredEnvelope envelope, Form form) {
        EnvelopeStatus status = replies.extended(envelope);
        status.setVoidReason(form.voidReason() ? envelope.state().voidReason() : null);
        List<RecipientState> recipients = envelope.state().recipients();
        List<RecipientStatus> statuses = status.getRecipientStatuses().getRecipientStatus();
        for (int i = 0; i < recipients.size(); i++) {
            statuses.get(i).setFormData(formData(envelope, recipients.get(i)));
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
