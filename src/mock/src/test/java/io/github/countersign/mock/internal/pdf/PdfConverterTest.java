package io.github.countersign.mock.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfConverterTest {

    @ParameterizedTest
    @ValueSource(strings = {"pdf", ".pdf", "PDF", " .Pdf ", ""})
    void pdfKeepsItsVeryBytes(String extension) throws Exception {
        byte[] pdf = TestPdf.saying("Contract");

        assertThat(convert(extension, pdf)).isSameAs(pdf);
    }

    @Test
    void textBecomesPagesThatWrapAndContinue() throws Exception {
        String line = "word ".repeat(60) + "\n";

        byte[] pdf = convert("txt", ("\uFEFFfirst çğş\n" + line.repeat(40) + "last").getBytes(StandardCharsets.UTF_8));

        assertThat(TestPdf.pagesOf(pdf)).isGreaterThan(1);
        assertThat(TestPdf.textOf(pdf)).startsWith("first çğş").contains("word").endsWith("last\n");
    }

    @Test
    void textThatIsNoUtf8IsReadAsLatin1() throws Exception {
        assertThat(TestPdf.textOf(convert(".txt", "Grüße".getBytes(StandardCharsets.ISO_8859_1))))
                .contains("Grüße");
    }

    @Test
    void emptyTextIsAnEmptyPage() throws Exception {
        assertThat(TestPdf.pagesOf(convert("txt", new byte[0]))).isEqualTo(1);
    }

    @Test
    void lettersThatTheFontLacksBecomeQuestionMarks() throws Exception {
        assertThat(TestPdf.textOf(convert("txt", "A 山 \uD83D\uDE00 Ω \u0000 Z".getBytes(StandardCharsets.UTF_8))))
                .contains("A ? ? Ω")
                .contains("Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tif"})
    void imagesBecomeAPage(String kind) throws Exception {
        assertThat(TestPdf.pagesOf(convert(kind, image(kind, 2000, 500)))).isEqualTo(1);
    }

    @Test
    void anImageOfTooManyPixelsIsRefused() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_BINARY), "png", png);

        assertThat(png.size()).isLessThan(100_000);
        assertThatThrownBy(() -> convert("png", png.toByteArray()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("it has more than 40000000 pixels");
    }

    @Test
    void aDamagedImageIsRefused() throws IOException {
        byte[] png = image("png", 100, 100);
        byte[] half = Arrays.copyOf(png, png.length / 2);

        assertThatThrownBy(() -> convert("png", half)).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void otherTypesBecomeAPageThatDescribesThem() throws Exception {
        byte[] pdf = convert("DOCX", "hello".getBytes(StandardCharsets.UTF_8));

        assertThat(TestPdf.pagesOf(pdf)).isEqualTo(1);
        assertThat(TestPdf.textOf(pdf))
                .contains("File.x", "Type: docx", "Size: 5 bytes")
                .contains("SHA-256: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    void whatIsNeitherPdfNorNamedIsRefused() {
        assertThatThrownBy(() -> convert("", "hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("it is not PDF, and no FileExtension says what it is");
        assertThatThrownBy(() -> convert("pdf", "hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("it does not begin like PDF");
        assertThatThrownBy(() -> convert("png", "hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("it is no image that can be read");
    }

    @Test
    void damagedPdfIsRefused() {
        byte[] half = Arrays.copyOf(TestPdf.saying("Contract"), 200);

        assertThatThrownBy(() -> convert("pdf", half))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageStartingWith("it ");
    }

    @Test
    void lockedPdfOpensWithItsPasswordOnly() throws Exception {
        byte[] locked = TestPdf.encrypted("secret");

        assertThatThrownBy(() -> convert("pdf", locked))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageStartingWith("it is damaged or locked");
        byte[] open = new PdfConverter("File.x", "pdf", locked, "secret").toPdf();
        assertThat(TestPdf.textOf(open)).contains("Locked");
    }

    @Test
    void pdfThatOpensToReadButIsEncryptedIsRefused() throws Exception {
        byte[] locked = TestPdf.encrypted("");

        assertThatThrownBy(() -> convert("pdf", locked)).hasMessage("it is encrypted, and no password came with it");
    }

    @Test
    void aPageThatUnpacksToTooMuchIsRefused() throws Exception {
        byte[] bomb = bomb();

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThatThrownBy(() -> convert("pdf", bomb)).hasMessage("page 1 unpacks to more than 67108864 bytes");
    }

    @Test
    void pdfWithoutPagesIsRefused() throws Exception {
        try (PDDocument empty = new PDDocument()) {
            byte[] pdf = PdfFile.bytesOf(empty);

            assertThatThrownBy(() -> convert("pdf", pdf)).hasMessage("it has no pages");
        }
    }

    private static byte[] convert(String extension, byte[] content) throws UnreadableDocumentException {
        return new PdfConverter("File.x", extension, content, null).toPdf();
    }

    private static byte[] image(String kind, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(image, kind, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 65; i++) {
                out.write(blanks);
            }
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (var raw = stream.getCOSObject().createRawOutputStream()) {
                raw.write(packed.toByteArray());
            }
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(stream);
            return PdfFile.bytesOf(document);
        }
    }
}
