package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.ConnectListener.Contents;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockSettings;
import io.github.countersign.mock.MockSite;
import io.github.countersign.mock.internal.connect.EnvelopeReport;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamWriter;
import net.docusign.api_3_0.ArrayOfCustomField;
import net.docusign.api_3_0.ArrayOfDocumentPDF;
import net.docusign.api_3_0.CustomField;
import net.docusign.api_3_0.CustomFieldType;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.DocumentType;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.RecipientStatus;

/** Tells of envelopes in Connect's form: the extended status, and for each recipient what he filled in. Thread-safe. */
public final class ConnectReports implements EnvelopeReport {

    /** What the service calls time zones, for those that were recorded. */
    private static final Map<String, String> WINDOWS_NAMES = Map.of(
            "America/Los_Angeles", "Pacific Standard Time",
            "America/New_York", "Eastern Standard Time",
            "Europe/London", "GMT Standard Time");

    private static final long LOWEST_NUMBER = 10_000_000;

    private final MockState state;
    private final MockSettings settings;
    private final StatusReplies statuses;
    private final EnvelopePdfs pdfs;

    /**
     * Reports on the envelopes of one mock.
     *
     * @param state where they are
     * @param settings accounts, site and zone
     */
    public ConnectReports(MockState state, MockSettings settings) {
        this.state = state;
        this.settings = settings;
        this.statuses = new StatusReplies(state);
        this.pdfs = new EnvelopePdfs(state);
    }

    /** Around the writer of a message: numbers as .NET writes them; the certificate has no DocumentID in recorded messages. */
    public static UnaryOperator<XMLStreamWriter> shape(Guesses guesses) {
        return writer -> RecordedShape.over(writer, guesses.withEmptyCertificateDocumentId(false));
    }

    @Override
    public DocuSignEnvelopeInformation of(StoredEnvelope envelope, Contents contents) {
        EnvelopeStatus status = statuses.extended(envelope);
        status.setVoidReason(contents.voidReason() ? envelope.state().voidReason() : null);
        if (contents.senderAccount()) {
            addAccount(status, envelope.accountId());
        }
        for (RecipientStatus recipient : status.getRecipientStatuses().getRecipientStatus()) {
            recipient.setFormData(FormReport.of(recipient));
        }
        DocuSignEnvelopeInformation information = new DocuSignEnvelopeInformation();
        information.setEnvelopeStatus(status);
        if (contents.documents() || contents.certificate()) {
            information.setDocumentPDFs(documents(envelope, contents));
        }
        if (contents.timeZone()) {
            information.setTimeZone(zoneName(settings.accountZone()));
            information.setTimeZoneOffset(hours(settings.accountZone()));
        }
        return information;
    }

    private ArrayOfDocumentPDF documents(StoredEnvelope envelope, Contents contents) {
        ArrayOfDocumentPDF all = new ArrayOfDocumentPDF();
        if (contents.documents()) {
            for (StoredDocument document : envelope.documents()) {
                DocumentPDF pdf = new DocumentPDF();
                pdf.setName(document.name());
                pdf.setPDFBytes(pdfs.document(envelope, document));
                pdf.setDocumentID(document.number());
                pdf.setDocumentType(DocumentType.CONTENT);
                all.getDocumentPDF().add(pdf);
            }
        }
        if (contents.certificate()) {
            DocumentPDF certificate = new DocumentPDF();
            certificate.setName("CertificateOfCompletion_%s.pdf".formatted(envelope.id()));
            certificate.setPDFBytes(pdfs.certificate(envelope));
            certificate.setDocumentType(DocumentType.SUMMARY);
            all.getDocumentPDF().add(certificate);
        }
        return all;
    }

    private void addAccount(EnvelopeStatus status, String accountId) {
        ArrayOfCustomField fields = status.getCustomFields();
        List<CustomField> all = fields.getCustomField();
        all.add(field("AccountId", Long.toString(accountNumber(accountId))));
        all.add(field("AccountName", accountName(accountId)));
        all.add(field("AccountSite", settings.site() == MockSite.DEMO ? "demo" : "na1"));
    }

    /** A made-up number for the account, as the service has one beside the GUID; always the same for the same GUID. */
    static long accountNumber(String accountId) {
        return LOWEST_NUMBER + Math.floorMod(UUID.fromString(accountId).hashCode(), 9 * LOWEST_NUMBER);
    }

    private String accountName(String accountId) {
        return settings.everyAccount().stream()
                .filter(account -> account.accountId().equals(accountId))
                .map(MockAccount::name)
                .findFirst()
                .orElse("");
    }

    private static CustomField field(String name, String value) {
        CustomField field = new CustomField();
        field.setName(name);
        field.setShow("false");
        field.setRequired("false");
        field.setValue(value);
        field.setCustomFieldType(CustomFieldType.TEXT);
        return field;
    }

    private static String zoneName(ZoneId zone) {
        String known = WINDOWS_NAMES.get(zone.getId());
        return known == null ? zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH) : known;
    }

    /** In whole hours, as recorded; the minutes of some zones are lost. */
    private int hours(ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(state.clock().instant());
        return offset.getTotalSeconds() / 3600;
    }
}
