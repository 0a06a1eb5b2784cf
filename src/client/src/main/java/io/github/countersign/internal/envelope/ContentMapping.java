package io.github.countersign.internal.envelope;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.envelope.EnvelopeContent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.docusign.api_3_0.ArrayOfCustomField;
import net.docusign.api_3_0.DocumentField;
import net.docusign.api_3_0.Envelope;
import org.jspecify.annotations.Nullable;

/** What the service tells of the content of an envelope or template. */
public final class ContentMapping {

    private static final DocumentSource NOT_FETCHED = () -> {
        throw new IOException("the bytes of this document were not fetched: client.documents() downloads them");
    };

    private ContentMapping() {}

    /**
     * The content of an envelope.
     *
     * @param envelope as the contract has it
     * @return the content
     */
    public static EnvelopeContent content(Envelope envelope) {
        return new EnvelopeContent(
                Texts.orBlank(envelope.getSubject()),
                Texts.meaning(envelope.getEmailBlurb()),
                envelope.getDocuments() == null
                        ? List.of()
                        : envelope.getDocuments().getDocument().stream()
                                .map(ContentMapping::document)
                                .toList(),
                envelope.getRecipients() == null
                        ? List.of()
                        : envelope.getRecipients().getRecipient().stream()
                                .map(RecipientMapping::from)
                                .toList(),
                envelope.getTabs() == null
                        ? List.of()
                        : envelope.getTabs().getTab().stream()
                                .map(TabReading::from)
                                .toList(),
                customFields(envelope.getCustomFields()));
    }

    private static Document document(net.docusign.api_3_0.Document stub) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (stub.getDocumentFields() != null) {
            for (DocumentField field : stub.getDocumentFields().getDocumentField()) {
                fields.put(Texts.orBlank(field.getName()), Texts.orBlank(field.getValue()));
            }
        }
        return new Document(
                Numbers.id(stub.getID()).orElse(0),
                Texts.orBlank(stub.getName()),
                NOT_FETCHED,
                Texts.meaning(stub.getFileExtension()),
                Optional.empty(),
                Boolean.TRUE.equals(stub.isTransformPdfFields()),
                fields);
    }

    /**
     * The values that belong to an envelope.
     *
     * @param fields as the contract has them
     * @return the values
     */
    public static List<CustomField> customFields(@Nullable ArrayOfCustomField fields) {
        return fields == null
                ? List.of()
                : fields.getCustomField().stream()
                        .map(field -> new CustomField(
                                Texts.orBlank(field.getName()),
                                Texts.orBlank(field.getValue()),
                                "true".equalsIgnoreCase(field.getShow()),
                                "true".equalsIgnoreCase(field.getRequired()),
                                Texts.meaning(field.getListItems())
                                        .map(items -> List.of(items.split(";", -1)))
                                        .orElse(List.of())))
                        .toList();
    }
}
