package io.github.countersign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    private static final DocumentSource CONTENT = DocumentSource.of(new byte[] {1});

    @Test
    void theNameTellsTheFileTypeUnlessTheSenderDoes() {
        assertThat(Document.of(1, "Lease.DOCX", CONTENT).fileType()).isEqualTo("docx");
        assertThat(Document.of(1, "lease.v2", CONTENT).withFileExtension(".PDF").fileType())
                .isEqualTo("pdf");
        assertThat(Document.of(1, "Lease", CONTENT).fileType()).isEqualTo("pdf");
        assertThat(Document.of(1, "lease.", CONTENT).fileType()).isEmpty();
    }

    @Test
    void anotherNameDoesNotChangeTheFileType() {
        assertThat(Document.of(1, Path.of("lease.docx")).named("Your lease").fileType())
                .isEqualTo("docx");
        assertThat(Document.of(1, "Lease", CONTENT).named("lease.docx").fileType())
                .isEqualTo("docx");
    }

    @Test
    void aPathWithoutAFileNameLeavesTheNameToTheCheckOfTheDraft() {
        assertThat(Document.of(1, Path.of("/")).name()).isEmpty();
    }

    @Test
    void anArrayIsCopied() throws Exception {
        byte[] content = {1, 2, 3};
        DocumentSource source = DocumentSource.of(content);

        content[0] = 9;

        assertThat(source.open()).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(source.open()).as("opened again").hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(source.length()).hasValue(3);
    }

    @Test
    void contentNeverShowsInText() {
        assertThat(Document.of(
                                1,
                                "a.pdf",
                                DocumentSource.of("secret".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .withPassword("secret"))
                .hasToString("Document[1, pdf]");
    }

    @Test
    void aFileIsOpenedAnewEachTime(@TempDir Path dir) throws Exception {
        Path file = Files.write(dir.resolve("a.pdf"), new byte[] {1});
        DocumentSource source = DocumentSource.of(file);

        Files.write(file, new byte[] {2, 3});

        assertThat(source.length()).hasValue(2);
        assertThat(source.open()).hasBinaryContent(new byte[] {2, 3});
    }
}
