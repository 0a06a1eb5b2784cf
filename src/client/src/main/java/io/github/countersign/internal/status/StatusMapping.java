package io.github.countersign.internal.status;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.TabType;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.ContentMapping;
import io.github.countersign.internal.envelope.Numbers;
import io.github.countersign.internal.envelope.StatusCodes;
import io.github.countersign.internal.envelope.TabReading;
import io.github.countersign.internal.envelope.Texts;
import io.github.countersign.internal.envelope.Times;
import io.github.countersign.status.DocumentStatus;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatus;
import io.github.countersign.status.RecipientStatusCode;
import io.github.countersign.status.StatusChange;
import io.github.countersign.status.TabStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.docusign.api_3_0.ArrayOfRecipientStatus;
import net.docusign.api_3_0.DocumentField;
import net.docusign.api_3_0.EnvelopeStatusChange;
import net.docusign.api_3_0.FormData;
import net.docusign.api_3_0.FormDataXfdfField;
import net.docusign.api_3_0.RecipientTypeCode;
import org.jspecify.annotations.Nullable;

/** Turns the status of the contract, in which anything may be missing, into records. */
public final class StatusMapping {

    private StatusMapping() {}

    /**
     * A status.
     *
     * @param status as the contract has it
     * @param asked the envelope that was asked for: the service need not repeat it
     * @param place where it is in the reply
     * @return the status
     */
    public static EnvelopeStatus status(net.docusign.api_3_0.EnvelopeStatus status, EnvelopeId asked, Place place) {
        EnvelopeStatusCode code = StatusCodes.of(status.getStatus());
        return new EnvelopeStatus(
                asked,
                code,
                Optional.ofNullable(status.getStatus())
                        .map(net.docusign.api_3_0.EnvelopeStatusCode::value)
                        .or(() -> place.word("Status")),
                Texts.orBlank(status.getSubject()),
                Texts.orBlank(status.getUserName()),
                Texts.orBlank(status.getEmail()),
                Times.of(status.getTimeGenerated()),
                Times.of(status.getCreated()),
                Times.of(status.getSent()),
                Times.of(status.getDelivered()),
                Times.of(status.getSigned()),
                Times.of(status.getCompleted()),
                Times.of(status.getDeclined()),
                Texts.meaning(status.getVoidReason()),
                recipients(status.getRecipientStatuses(), place),
                documents(status),
                ContentMapping.customFields(status.getCustomFields()),
                status);
    }

    /** A change; empty if it names no envelope. */
    static Optional<StatusChange> change(EnvelopeStatusChange change, Place place) {
        return Texts.meaning(change.getEnvelopeID())
                .map(id -> new StatusChange(
                        new EnvelopeId(id.strip()),
                        StatusCodes.of(change.getStatus()),
                        Optional.ofNullable(change.getStatus())
                                .map(net.docusign.api_3_0.EnvelopeStatusCode::value)
                                .or(() -> place.word("Status")),
                        Times.of(change.getStatusChanged())));
    }

    /** What signers entered. */
    static Map<String, String> formData(@Nullable FormData data) {
        Map<String, String> values = new LinkedHashMap<>();
        if (data != null && data.getXfdf() != null && data.getXfdf().getFields() != null) {
            for (FormDataXfdfField field : data.getXfdf().getFields().getField()) {
                values.put(Texts.orBlank(field.getName()), Texts.orBlank(field.getValue()));
            }
        }
        return values;
    }

    /**
     * Recipients of a status.
     *
     * @param array as the contract has them
     * @param place where the status is in the reply
     * @return the recipients; unmodifiable
     */
    public static List<RecipientStatus> recipients(@Nullable ArrayOfRecipientStatus array, Place place) {
        if (array == null) {
            return List.of();
        }
        List<RecipientStatus> mapped = new ArrayList<>();
        Place all = place.at("RecipientStatuses", 0);
        List<net.docusign.api_3_0.RecipientStatus> recipients = array.getRecipientStatus();
        for (int i = 0; i < recipients.size(); i++) {
            if (recipients.get(i) != null) {
                mapped.add(recipient(recipients.get(i), all.at("RecipientStatus", i)));
            }
        }
        return List.copyOf(mapped);
    }

    private static List<DocumentStatus> documents(net.docusign.api_3_0.EnvelopeStatus status) {
        return status.getDocumentStatuses() == null
                ? List.of()
                : status.getDocumentStatuses().getDocumentStatus().stream()
                        .filter(Objects::nonNull)
                        .map(StatusMapping::document)
                        .toList();
    }

    private static RecipientStatus recipient(net.docusign.api_3_0.RecipientStatus recipient, Place place) {
        return new RecipientStatus(
                Texts.orBlank(recipient.getUserName()),
                Texts.orBlank(recipient.getEmail()),
                type(recipient.getType()),
                recipient.getRoutingOrder(),
                recipient.getStatus() == null
                        ? RecipientStatusCode.UNKNOWN
                        : RecipientStatusCode.valueOf(recipient.getStatus().name()),
                Optional.ofNullable(recipient.getStatus())
                        .map(net.docusign.api_3_0.RecipientStatusCode::value)
                        .or(() -> place.word("Status")),
                Texts.meaning(recipient.getRecipientId()),
                Texts.meaning(recipient.getClientUserId()),
                Times.of(recipient.getSent()),
                Times.of(recipient.getDelivered()),
                Times.of(recipient.getSigned()),
                Times.of(recipient.getDeclined()),
                Texts.meaning(recipient.getDeclineReason()),
                recipient.getTabStatuses() == null
                        ? List.of()
                        : recipient.getTabStatuses().getTabStatus().stream()
                                .filter(Objects::nonNull)
                                .map(StatusMapping::tab)
                                .toList());
    }

    private static RecipientType type(@Nullable RecipientTypeCode code) {
        return code == null ? RecipientType.UNKNOWN : RecipientType.valueOf(code.name());
    }

    private static TabStatus tab(net.docusign.api_3_0.TabStatus tab) {
        TabType type = TabReading.type(tab.getTabType(), tab.getCustomTabType());
        return new TabStatus(
                type,
                Texts.orBlank(tab.getTabLabel()),
                Texts.orBlank(tab.getTabName()),
                Texts.orBlank(type == TabType.LIST ? tab.getListSelectedValue() : tab.getTabValue()),
                Texts.meaning(tab.getOriginalValue()),
                Texts.orBlank(tab.getStatus()),
                Numbers.id(tab.getDocumentID()),
                Numbers.id(tab.getPageNumber()),
                Times.of(tab.getSigned()));
    }

    private static DocumentStatus document(net.docusign.api_3_0.DocumentStatus document) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (document.getDocumentFields() != null) {
            for (DocumentField field : document.getDocumentFields().getDocumentField()) {
                fields.put(Texts.orBlank(field.getName()), Texts.orBlank(field.getValue()));
            }
        }
        return new DocumentStatus(Numbers.id(document.getID()), Texts.orBlank(document.getName()), fields);
    }
}
