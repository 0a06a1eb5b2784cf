package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.math.BigInteger;
import java.util.List;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfDocumentField;
import net.docusign.api_3_0.ArrayOfDocumentV2;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.DocumentType;
import net.docusign.api_3_0.DocumentV2;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeV2;
import net.docusign.api_3_0.RequestEnvelopeV2Options;
import net.docusign.api_3_0.RequestEnvelopeWithDocumentFieldsV2Options;
import net.docusign.api_3_0.Tab;
import org.jspecify.annotations.Nullable;

/** The envelope as it was asked for, in the four ways in which it is given back. */
final class EnvelopeViews {

    // What the service writes instead of leaving the element out.
    private static final byte[] NO_BYTES = {0};
    private static final String CERTIFICATE_NAME = "Summary";

    private final EnvelopeAccess access;
    private final EnvelopePdfs pdfs;

    EnvelopeViews(MockState state, EnvelopeAccess access) {
        this.access = access;
        this.pdfs = new EnvelopePdfs(state);
    }

    /** What of an envelope is given back. */
    private record Extent(boolean bytes, boolean fields, boolean authoritativeCopies, boolean anchorLocations) {}

    Envelope requested(@Nullable String envelopeId, boolean bytes) {
        return view(find(envelopeId, bytes), new Extent(bytes, false, true, false));
    }

    Envelope withFields(@Nullable String envelopeId, boolean bytes) {
        return view(find(envelopeId, bytes), new Extent(bytes, true, true, false));
    }

    Envelope requested(@Nullable String envelopeId, @Nullable RequestEnvelopeV2Options given) {
        RequestEnvelopeV2Options options = given == null ? new RequestEnvelopeV2Options() : given;
        boolean bytes = isTrue(options.isIncludeDocumentBytes());
        return view(
                find(envelopeId, bytes),
                new Extent(bytes, false, isTrue(options.isIncludeAC()), isTrue(options.isIncludeAnchorTabLocations())));
    }

    EnvelopeV2 withFields(@Nullable String envelopeId, @Nullable RequestEnvelopeWithDocumentFieldsV2Options given) {
        RequestEnvelopeWithDocumentFieldsV2Options options =
                given == null ? new RequestEnvelopeWithDocumentFieldsV2Options() : given;
        boolean bytes = isTrue(options.isIncludeDocumentBytes());
        boolean summary = isTrue(options.isIncludeSummary());
        StoredEnvelope envelope = find(envelopeId, bytes || summary);
        Envelope view = view(envelope, new Extent(bytes, true, true, isTrue(options.isIncludeAnchorTabLocations())));
        EnvelopeV2 result = SameFields.copy(view, new EnvelopeV2());
        ArrayOfDocumentV2 documents = new ArrayOfDocumentV2();
        for (Document document : Content.documents(view)) {
            DocumentV2 typed = SameFields.copy(document, new DocumentV2());
            typed.setDocumentType(DocumentType.CONTENT);
            documents.getDocumentV2().add(typed);
        }
        if (summary) {
            documents.getDocumentV2().add(summary(envelope));
        }
        result.setDocumentsV2(documents);
        if (isTrue(options.isIncludeUsedResponsiveSigning())) {
            result.setUsedResponsiveSigning(false);
        }
        return result;
    }

    private StoredEnvelope find(@Nullable String envelopeId, boolean bytes) {
        return bytes ? access.withDocuments(envelopeId) : access.visible(envelopeId);
    }

    private DocumentV2 summary(StoredEnvelope envelope) {
        DocumentV2 summary = new DocumentV2();
        summary.setName(CERTIFICATE_NAME);
        summary.setPDFBytes(pdfs.certificate(envelope));
        summary.setDocumentType(DocumentType.SUMMARY);
        return summary;
    }

    private static Envelope view(StoredEnvelope envelope, Extent extent) {
        Envelope content = ContentDefaults.copy(envelope.content());
        content.setCustomFields(null);
        content.setDocuments(documents(content, envelope.allDocuments(), extent));
        if (extent.anchorLocations()) {
            content.setTabs(placed(envelope.tabs()));
        }
        return content;
    }

    private static ArrayOfDocument documents(Envelope content, List<StoredDocument> stored, Extent extent) {
        List<Document> documents = Content.documents(content);
        ArrayOfDocument all = new ArrayOfDocument();
        for (int i = 0; i < stored.size(); i++) {
            Document document = i < documents.size() ? documents.get(i) : attached(stored.get(i));
            boolean withheld = isTrue(document.isAuthoritativeCopy()) && !extent.authoritativeCopies();
            document.setPDFBytes(
                    extent.bytes() && !withheld ? DocumentIntake.bytesOf(stored.get(i)) : NO_BYTES.clone());
            if (extent.fields()) {
                ArrayOfDocumentField fields = new ArrayOfDocumentField();
                fields.getDocumentField().addAll(stored.get(i).fields());
                document.setDocumentFields(fields);
            }
            all.getDocument().add(document);
        }
        return all;
    }

    private static Document attached(StoredDocument attachment) {
        Document document = new Document();
        document.setID(attachment.number());
        document.setName(attachment.name());
        document.setAttachmentDescription(attachment.askedFor());
        return document;
    }

    /** Each tab where it stands: one with an anchor as often as its text was found. */
    private static ArrayOfTab placed(List<PlacedTab> tabs) {
        ArrayOfTab all = new ArrayOfTab();
        for (PlacedTab placed : tabs) {
            Tab tab = SameFields.copy(placed.tab(), new Tab());
            tab.setDocumentID(placed.document());
            tab.setPageNumber(BigInteger.valueOf(placed.page()));
            tab.setXPosition(BigInteger.valueOf(placed.x()));
            tab.setYPosition(BigInteger.valueOf(placed.y()));
            all.getTab().add(tab);
        }
        return all;
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return value != null && value;
    }
}
