package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.ConnectListener.Contents;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockSettings;
import io.github.countersign.mock.MockSite;
import io.github.countersign.mock.internal.connect.EnvelopeReport;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.util.List;
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

/** Tells of envelopes in Connect's form, with everything that a listener may ask for. Thread-safe. */
public final class ConnectReports implements EnvelopeReport {

    private static final long LOWEST_NUMBER = 10_000_000;

    private final MockSettings settings;
    private final ConnectMessages messages;
    private final EnvelopePdfs pdfs;

    /**
     * Reports on the envelopes of one mock.
     *
     * @param state where they are
     * @param settings accounts and site
     */
    public ConnectReports(MockState state, MockSettings settings) {
        this.settings = settings;
        this.messages = new ConnectMessages(state);
        this.pdfs = new EnvelopePdfs(state);
    }

    /** Around the writer of a message: numbers as .NET writes them; the certificate has no DocumentID in recorded messages. */
    public static UnaryOperator<XMLStreamWriter> shape(Guesses guesses) {
        return writer -> RecordedShape.over(writer, guesses.withEmptyCertificateDocumentId(false));
    }

    @Override
    public DocuSignEnvelopeInformation of(StoredEnvelope envelope, Contents contents) {
        DocuSignEnvelopeInformation information = messages.of(
                envelope,
                new ConnectMessages.Form(contents.timeZone(), contents.voidReason(), contents.documentFields()));
        if (contents.senderAccount()) {
            addAccount(information.getEnvelopeStatus(), envelope.accountId());
        }
        if (contents.documents() || contents.certificate()) {
            information.setDocumentPDFs(documents(envelope, contents));
        }
        return information;
    }

    private ArrayOfDocumentPDF documents(StoredEnvelope envelope, Contents contents) {
        ArrayOfDocumentPDF all = new ArrayOfDocumentPDF();
        if (contents.documents()) {
            for (StoredDocument document : envelope.allDocuments()) {
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
}
