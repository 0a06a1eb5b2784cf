package io.github.countersign.mock.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Puts documents one after the other. */
public final class PdfMerger {

    private PdfMerger() {}

    /** All pages in one document; a single document stays as it is. */
    public static byte[] merge(List<byte[]> pdfs) throws IOException {
        if (pdfs.size() == 1) {
            return pdfs.get(0);
        }
        PDFMergerUtility merger = new PDFMergerUtility();
        for (byte[] pdf : pdfs) {
            merger.addSource(new RandomAccessReadBuffer(pdf));
        }
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        merger.setDestinationStream(merged);
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        return merged.toByteArray();
    }
}
