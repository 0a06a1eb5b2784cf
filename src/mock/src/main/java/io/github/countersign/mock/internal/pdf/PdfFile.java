package io.github.countersign.mock.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Opens PDFs that came from outside. */
final class PdfFile {

    private static final byte[] SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE_WITHIN = 1024;

    private PdfFile() {}

    /** Whether the bytes say that they are PDF, in the first kilobyte as readers accept it. */
    static boolean looksLikePdf(byte[] content) {
        int last = Math.min(content.length, SIGNATURE_WITHIN) - SIGNATURE.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(content, at, at + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The bytes of a PDF that opens without a password: the same ones if it did so before.
     *
     * @param password the password that opens it, or null
     */
    static byte[] check(byte[] content, @Nullable String password) throws UnreadableDocumentException {
        try (PDDocument document = Loader.loadPDF(content, password == null ? "" : password)) {
            checkPages(document);
            if (!document.isEncrypted()) {
                return content;
            }
            if (password == null) {
                throw new UnreadableDocumentException("it is encrypted, and no password came with it");
            }
            document.setAllSecurityToBeRemoved(true);
            return bytesOf(document);
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // The parser meets hostile structures with any of these; the last one with public-key encryption.
            throw new UnreadableDocumentException("it is damaged or locked (%s)".formatted(e.getMessage()), e);
        }
    }

    /** Opens a PDF that has been checked. */
    static PDDocument open(Path checked) throws IOException {
        return Loader.loadPDF(checked.toFile());
    }

    static byte[] bytesOf(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static void checkPages(PDDocument document) throws IOException, UnreadableDocumentException {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            pages++;
            if (pages > Bounds.PAGES) {
                throw new UnreadableDocumentException("it has more than %s pages".formatted(Bounds.PAGES));
            }
            checkContentSize(page, pages);
        }
        if (pages == 0) {
            throw new UnreadableDocumentException("it has no pages");
        }
    }

    /** Counts what a page unpacks to without keeping it: PDFBox would unpack it into memory. */
    private static void checkContentSize(PDPage page, int number) throws IOException, UnreadableDocumentException {
        long size = 0;
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            size += unpackedSize(streams.next().getCOSObject(), Bounds.PAGE_CONTENT_BYTES - size);
            if (size > Bounds.PAGE_CONTENT_BYTES) {
                throw new UnreadableDocumentException(
                        "page %s unpacks to more than %s bytes".formatted(number, Bounds.PAGE_CONTENT_BYTES));
            }
        }
    }

    private static long unpackedSize(COSStream stream, long limit) throws IOException {
        COSBase filters = stream.getFilters();
        if (!COSName.FLATE_DECODE.equals(filters)) {
            return stream.getLength();
        }
        byte[] block = new byte[8192];
        long size = 0;
        try (InputStream unpacked = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = unpacked.read(block); read >= 0 && size <= limit; read = unpacked.read(block)) {
                size += read;
            }
        } catch (ZipException | EOFException e) {
            // A damaged stream: PDFBox shows what it can of it, and it cannot be large.
            return size;
        }
        return size;
    }
}
