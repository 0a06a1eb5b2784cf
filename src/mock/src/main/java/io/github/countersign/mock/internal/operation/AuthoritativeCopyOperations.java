package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.AuthoritativeCopy;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.docusign.api_3_0.AuthoritativeCopyExportDocuments;
import net.docusign.api_3_0.AuthoritativeCopyExportStatus;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.DocumentType;
import net.docusign.api_3_0.EnvelopeACStatusCode;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Taking the authoritative copy of an envelope away: export, proof that it has arrived, key, completion.
 *
 * <p>The contract has the messages; what lies between them is documented nowhere. The mock hands the documents out as they are,
 * and takes any common digest of all of them, one after the other, for the proof.
 */
final class AuthoritativeCopyOperations {

    private static final List<String> DIGESTS = List.of("SHA-256", "SHA-1", "MD5");

    private final MockState state;
    private final EnvelopeAccess access;
    private final EnvelopePdfs pdfs;

    AuthoritativeCopyOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
        this.pdfs = new EnvelopePdfs(state);
    }

    /** Begins an export, or begins it anew if it has not been completed. */
    AuthoritativeCopyExportDocuments export(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.own(envelopeId);
        String transaction = UUID.randomUUID().toString();
        StoredEnvelope pending = state.envelopes().change(envelope.id(), current -> {
            requireExportable(current);
            AuthoritativeCopy copy = new AuthoritativeCopy(
                    EnvelopeACStatusCode.AUTHORITATIVE_COPY_EXPORT_PENDING,
                    state.now(),
                    transaction,
                    UUID.randomUUID().toString(),
                    "");
            return current.with(current.keeping().with(copy));
        });
        AuthoritativeCopyExportDocuments result = new AuthoritativeCopyExportDocuments();
        result.setEnvelopeId(pending.id());
        result.setTransactionId(transaction);
        result.getDocumentPDF().addAll(documents(pending));
        result.setCount(result.getDocumentPDF().size());
        return result;
    }

    private static void requireExportable(StoredEnvelope envelope) {
        if (!Boolean.TRUE.equals(envelope.content().isAuthoritativeCopy())) {
            throw ServiceFault.business("Envelope_AC_Not_AC_Copy", "The envelope holds no authoritative copy.");
        }
        if (envelope.state().status() != EnvelopeStatusCode.COMPLETED) {
            throw ServiceFault.business(
                    "Envelope_AC_Invalid_Status",
                    "Only the authoritative copy of a completed envelope can be exported.");
        }
        AuthoritativeCopy copy = envelope.keeping().copy();
        if (copy != null && copy.status() == EnvelopeACStatusCode.AUTHORITATIVE_COPY_EXPORTED) {
            throw ServiceFault.business(
                    "Envelope_AC_Export_Completed", "The authoritative copy of the envelope has been exported.");
        }
    }

    private List<DocumentPDF> documents(StoredEnvelope envelope) {
        List<DocumentPDF> documents = new ArrayList<>();
        for (StoredDocument document : envelope.allDocuments()) {
            DocumentPDF pdf = new DocumentPDF();
            pdf.setName(document.name());
            pdf.setPDFBytes(pdfs.document(envelope, document));
            pdf.setDocumentID(document.number());
            pdf.setDocumentType(DocumentType.CONTENT);
            documents.add(pdf);
        }
        return documents;
    }

    /** The documents have arrived whole. */
    AuthoritativeCopyExportStatus acknowledge(
            @Nullable String envelopeId, @Nullable String transactionId, byte @Nullable [] checksum) {
        StoredEnvelope envelope = proven(envelopeId, transactionId, checksum);
        return status(envelope, null);
    }

    /** The key, for whoever proves that the documents have arrived whole. */
    AuthoritativeCopyExportStatus key(
            @Nullable String envelopeId, @Nullable String transactionId, byte @Nullable [] checksum) {
        StoredEnvelope envelope = proven(envelopeId, transactionId, checksum);
        return status(envelope, copyOf(envelope, transactionId).key());
    }

    /** The copy has left: it cannot be exported again. */
    AuthoritativeCopyExportStatus complete(
            @Nullable String envelopeId, @Nullable String transactionId, @Nullable String externalId) {
        StoredEnvelope envelope = access.own(envelopeId);
        StoredEnvelope exported = state.envelopes().change(envelope.id(), current -> {
            AuthoritativeCopy done = copyOf(current, transactionId)
                    .in(EnvelopeACStatusCode.AUTHORITATIVE_COPY_EXPORTED, state.now())
                    .as(Content.text(externalId));
            return current.with(current.keeping().with(done));
        });
        return status(exported, null);
    }

    private StoredEnvelope proven(
            @Nullable String envelopeId, @Nullable String transactionId, byte @Nullable [] checksum) {
        StoredEnvelope envelope = access.own(envelopeId);
        copyOf(envelope, transactionId);
        if (checksum == null
                || DIGESTS.stream().noneMatch(name -> MessageDigest.isEqual(digest(envelope, name), checksum))) {
            throw ServiceFault.unspecified("The checksum is not that of the exported documents.");
        }
        return envelope;
    }

    private byte[] digest(StoredEnvelope envelope, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance(name);
            documents(envelope).forEach(document -> digest.update(document.getPDFBytes()));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no " + name, e);
        }
    }

    private static AuthoritativeCopy copyOf(StoredEnvelope envelope, @Nullable String transactionId) {
        AuthoritativeCopy copy = envelope.keeping().copy();
        if (copy == null || !copy.transactionId().equals(GuidText.normalised(transactionId))) {
            throw ServiceFault.business(
                    "Envelope_AC_Invalid_TransID", "No export of the envelope has this TransactionId.");
        }
        if (copy.status() == EnvelopeACStatusCode.AUTHORITATIVE_COPY_EXPORTED) {
            throw ServiceFault.business(
                    "Envelope_AC_Export_Completed", "The authoritative copy of the envelope has been exported.");
        }
        return copy;
    }

    private static AuthoritativeCopyExportStatus status(StoredEnvelope envelope, @Nullable String key) {
        AuthoritativeCopyExportStatus status = new AuthoritativeCopyExportStatus();
        status.setAuthoritativeCopyExportSuccess(true);
        status.setEnvelopeId(envelope.id());
        status.setExportKey(key);
        return status;
    }
}
