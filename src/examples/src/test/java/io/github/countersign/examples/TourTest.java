package io.github.countersign.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {

    @Test
    void endsWithTheSignedPdfAndShowsNoSecret(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Path signed = new Tour(new PrintStream(out, true, StandardCharsets.UTF_8)).run(folder);

        String told = out.toString(StandardCharsets.UTF_8);
        assertThat(told)
                .contains("A local DocuSign listens at http://127.0.0.1:")
                .contains("CreateAndSendEnvelope was signed in with (secret masked)")
                .containsPattern("<wsse:Username>\\[[^\\]]+\\][^<]+</wsse:Username>")
                .contains("Ann Tenant signed: the envelope is COMPLETED")
                .contains(signed.toAbsolutePath().toString())
                .containsPattern("<wsse:Password[^>]*>\\*+</wsse:Password>");
        try (PDDocument pdf = Loader.loadPDF(signed.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Lease of one workbench", "Ann Tenant");
        }
    }
}
