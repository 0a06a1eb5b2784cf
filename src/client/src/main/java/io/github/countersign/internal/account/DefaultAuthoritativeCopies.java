package io.github.countersign.internal.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.account.AuthoritativeCopies;
import io.github.countersign.account.ExportedCopy;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.document.DocumentFolder;
import io.github.countersign.internal.envelope.Texts;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import net.docusign.api_3_0.AuthoritativeCopyExportDocuments;
import net.docusign.api_3_0.AuthoritativeCopyExportStatus;
import net.docusign.api_3_0.DocumentPDF;

/** The calls that take an authoritative copy away. */
final class DefaultAuthoritativeCopies implements AuthoritativeCopies {

    private static final String EXPORT = "ExportAuthoritativeCopy";

    private final Facade facade;

    DefaultAuthoritativeCopies(Facade facade) {
        this.facade = facade;
    }

    @Override
    public ExportedCopy export(EnvelopeId envelope, Path folder) {
        DocumentFolder<AuthoritativeCopyExportDocuments> files = DocumentFolder.fetch(
                facade,
                folder,
                receiving -> receiving.call(EXPORT, port -> port.exportAuthoritativeCopy(envelope.value())),
                this::documents);
        return new ExportedCopy(envelope, transaction(files.reply()), files.documents(), files.sha256());
    }

    private String transaction(AuthoritativeCopyExportDocuments reply) {
        return Texts.meaning(reply.getTransactionId())
                .orElseThrow(() -> facade.useless(
                        EXPORT,
                        "the reply does not name the export. It can begin anew; if it stays so, ask the vendor."));
    }

    private List<DocumentPDF> documents(AuthoritativeCopyExportDocuments reply) {
        var unused = transaction(reply); // before any file gets its name
        int arrived = reply.getDocumentPDF().size();
        if (arrived == 0 || arrived < reply.getCount()) {
            throw facade.useless(
                    EXPORT,
                    "%d of %d documents came with the reply. Nothing was kept; the export can begin anew."
                            .formatted(arrived, reply.getCount()));
        }
        return reply.getDocumentPDF();
    }

    @Override
    public void acknowledge(ExportedCopy copy) {
        String operation = "AcknowledgeAuthoritativeCopyExport";
        require(
                operation,
                facade.call(
                        operation,
                        port -> port.acknowledgeAuthoritativeCopyExport(
                                copy.envelope().value(), copy.transactionId(), proof(copy))));
    }

    @Override
    public String key(ExportedCopy copy) {
        String operation = "GetAuthoritativeCopyExportKey";
        AuthoritativeCopyExportStatus status = facade.call(
                operation,
                port -> port.getAuthoritativeCopyExportKey(copy.envelope().value(), copy.transactionId(), proof(copy)));
        require(operation, status);
        return Texts.meaning(status.getExportKey())
                .orElseThrow(() -> facade.useless(operation, "the reply holds no key."));
    }

    @Override
    public void complete(ExportedCopy copy, String externalId) {
        String operation = "CompleteAuthoritativeCopyExport";
        require(
                operation,
                facade.call(
                        operation,
                        port -> port.completeAuthoritativeCopyExport(
                                copy.envelope().value(), copy.transactionId(), externalId)));
    }

    private static byte[] proof(ExportedCopy copy) {
        return HexFormat.of().parseHex(copy.checksum());
    }

    private void require(String operation, AuthoritativeCopyExportStatus status) {
        if (Boolean.FALSE.equals(status.isAuthoritativeCopyExportSuccess())) {
            throw facade.refused(operation, null, "this step of the export did not succeed");
        }
    }
}
