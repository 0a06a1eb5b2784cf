package io.github.countersign.mock.internal.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a PDF of whatever the sender gives: PDF stays as it is, text and images become pages, anything else becomes a page
 * that says what it was. Laying out office documents is not what a mock is for.
 */
public final class PdfConverter {

    private static final Set<String> TEXT = Set.of("txt", "csv");
    private static final Set<String> IMAGE = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff");
    private static final float TEXT_SIZE = 11;

    private final String name;
    private final String extension;
    private final byte[] content;
    private final @Nullable String password;

    /**
     * One document as the sender gives it.
     *
     * @param name its name
     * @param extension the kind of content, with or without a dot, in any case; empty if the sender did not say
     * @param content its bytes, which must not change
     * @param password what opens it, or null
     */
    public PdfConverter(String name, String extension, byte[] content, @Nullable String password) {
        this.name = name;
        this.extension = extension;
        this.content = content;
        this.password = password;
    }

    /**
     * The document as PDF: for PDF that is not locked, its own bytes.
     *
     * @throws UnreadableDocumentException if it is not what it says, or too large to handle
     */
    public byte[] toPdf() throws UnreadableDocumentException {
        String kind = kind();
        try {
            if (kind.equals("pdf")) {
                return pdf();
            }
            if (TEXT.contains(kind)) {
                return text();
            }
            return IMAGE.contains(kind) ? ImagePages.of(content) : description(kind);
        } catch (IOException e) {
            throw new UnreadableDocumentException("it cannot be made into PDF (%s)".formatted(e.getMessage()), e);
        }
    }

    private String kind() throws UnreadableDocumentException {
        String given = extension.strip().toLowerCase(Locale.ROOT);
        String kind = given.startsWith(".") ? given.substring(1) : given;
        if (!kind.isEmpty()) {
            return kind;
        }
        if (PdfFile.looksLikePdf(content)) {
            return "pdf";
        }
        throw new UnreadableDocumentException("it is not PDF, and no FileExtension says what it is");
    }

    private byte[] pdf() throws UnreadableDocumentException {
        if (!PdfFile.looksLikePdf(content)) {
            throw new UnreadableDocumentException("it does not begin like PDF");
        }
        return PdfFile.check(content, password);
    }

    private byte[] text() throws IOException, UnreadableDocumentException {
        String text = decode(content);
        if (text.length() > Bounds.TEXT_CHARACTERS) {
            throw new UnreadableDocumentException("it has more than %s characters".formatted(Bounds.TEXT_CHARACTERS));
        }
        try (Flow flow = new Flow()) {
            for (String line : text.lines().toList()) {
                flow.line(line, TEXT_SIZE);
            }
            return flow.toBytes();
        }
    }

    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private byte[] description(String kind) throws IOException, UnreadableDocumentException {
        try (Flow flow = new Flow()) {
            flow.line(name, 16);
            flow.gap(12);
            flow.line("Type: %s".formatted(kind), TEXT_SIZE);
            flow.line("Size: %s bytes".formatted(content.length), TEXT_SIZE);
            flow.line("SHA-256: %s".formatted(sha256(content)), TEXT_SIZE);
            return flow.toBytes();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
