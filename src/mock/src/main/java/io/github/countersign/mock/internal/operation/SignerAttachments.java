package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.pdf.PdfConverter;
import io.github.countersign.mock.internal.pdf.UnreadableDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the files that signers attach, as PDF beside the documents of the envelope. They become documents of it when their
 * signer signs. Thread-safe.
 */
public final class SignerAttachments {

    /** The largest file, in bytes: 25 MB, as documented. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    private final MockState state;

    /** The attachments of one mock. */
    public SignerAttachments(MockState state) {
        this.state = state;
    }

    /**
     * Attaches a file; an earlier one at the same tab is no longer there.
     *
     * @param envelopeId the envelope
     * @param recipient the number of the signer
     * @param tab the place of the tab among those of the envelope
     * @param name what the file is called; its extension tells its kind
     * @param content its bytes
     * @throws IllegalArgumentException if it is too large or cannot be made into PDF; the message is for the signer
     * @throws IllegalStateException if it is not his turn
     */
    public void attach(String envelopeId, BigInteger recipient, int tab, String name, byte[] content) {
        Path pdf = stored(envelopeId, name, content);
        state.envelopes().change(envelopeId, envelope -> {
            StoredDocument document = new StoredDocument(
                    envelope.attachmentNumber(tab),
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                    pdf,
                    List.of(),
                    askedFor(envelope, tab));
            Map<Integer, StoredDocument> attached = new HashMap<>(attachments(envelope, recipient));
            attached.put(tab, document);
            return envelope.with(LifeCycle.attach(envelope.state(), recipient, attached));
        });
    }

    private static Map<Integer, StoredDocument> attachments(StoredEnvelope envelope, BigInteger recipient) {
        return envelope.state()
                .recipient(recipient)
                .map(RecipientState::attachments)
                .orElse(Map.of());
    }

    private static String askedFor(StoredEnvelope envelope, int tab) {
        PlacedTab placed = envelope.tabs().get(tab);
        String name = Content.text(placed.tab().getName());
        return name.isBlank() ? RecipientReplies.label(placed.tab()) : name;
    }

    /** A file of its own for each: somebody may still be reading the one before. */
    private Path stored(String envelopeId, String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("%s has more than 25 MB".formatted(name));
        }
        if (content.length == 0) {
            throw new IllegalArgumentException("%s is empty".formatted(name));
        }
        int dot = name.lastIndexOf('.');
        try {
            byte[] pdf = state.pdfTurns().take(() -> toPdf(name, dot < 0 ? "" : name.substring(dot), content));
            Path file =
                    state.envelopes().folderOf(envelopeId).resolve("attachment-%s.pdf".formatted(UUID.randomUUID()));
            return Files.write(file, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep an attachment of envelope " + envelopeId, e);
        }
    }

    private static byte[] toPdf(String name, String extension, byte[] content) {
        try {
            return new PdfConverter(name, extension, content, null).toPdf();
        } catch (UnreadableDocumentException e) {
            throw new IllegalArgumentException("%s cannot be taken: %s".formatted(name, e.getMessage()), e);
        }
    }
}
