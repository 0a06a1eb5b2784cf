package io.github.countersign.mock.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTest {

    @Test
    void itSaysAllThatIsKnownAndGoesOnOverPages() throws IOException {
        Certificate certificate = new Certificate(
                "ABC",
                List.of("Status: Completed"),
                List.of(List.of("Ann, ann@example.com", "Signed: today")),
                Collections.nCopies(100, "Something happened"));

        byte[] pdf = certificate.toPdf();

        assertThat(TestPdf.pagesOf(pdf)).isGreaterThan(1);
        assertThat(TestPdf.textOf(pdf))
                .contains("Certificate Of Completion", "Envelope Id: ABC", "Status: Completed")
                .contains("Ann, ann@example.com", "Signed: today", "Something happened");
    }

    @Test
    void oneBeyondAllBoundsIsRefused() {
        Certificate endless = new Certificate("ABC", List.of(), List.of(), Collections.nCopies(200_000, ""));

        assertThatThrownBy(endless::toPdf)
                .isInstanceOf(IOException.class)
                .hasMessage("The certificate of envelope ABC is too long");
    }

    @Test
    void mergingKeepsTheOrderAndASingleDocumentAsItIs() throws IOException {
        byte[] one = TestPdf.saying("One");
        byte[] two = TestPdf.saying("Two");

        byte[] merged = PdfMerger.merge(List.of(one, two, one));

        assertThat(TestPdf.pagesOf(merged)).isEqualTo(3);
        assertThat(TestPdf.textOf(merged, 2)).contains("Two");
        assertThat(PdfMerger.merge(List.of(one))).isSameAs(one);
    }
}
