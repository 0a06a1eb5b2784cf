package io.github.countersign.internal.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.Environment;
import io.github.countersign.document.Documents;
import io.github.countersign.document.Download;
import io.github.countersign.document.DownloadedFile;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.envelope.FakeCalls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import net.docusign.api_3_0.EnvelopePDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultDocumentsTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");
    private static final byte[] PDF = "%PDF-1.7 abc".getBytes(US_ASCII);
    private static final String SHA_256 = "baad13769b56aaeb5b072762fefe73bc572a131353d594ec2db2b382bfabadfa";

    @TempDir
    Path dir;

    @Test
    void writesTheCombinedPdfToANewFile() throws Exception {
        FakeCalls calls = FakeCalls.answering(reply(PDF));
        Path target = dir.resolve("signed.pdf");

        DownloadedFile file = documents(calls).download(ENVELOPE, target);

        assertThat(file.path()).isEqualTo(target).hasBinaryContent(PDF);
        assertThat(file.length()).isEqualTo(PDF.length);
        assertThat(file.sha256()).isEqualTo(SHA_256);
        assertThat(calls.operations()).containsExactly("RequestPDF");
        assertThat(calls.onlyArguments()).containsExactly("e-1");
        assertThat(dir).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        Path target = dir.resolve("signed.pdf");

        documents(FakeCalls.answering(reply(PDF))).download(ENVELOPE, target);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
    }

    @Test
    void anExistingFileIsRefusedBeforeTheCall() throws Exception {
        Path target = Files.writeString(dir.resolve("signed.pdf"), "mine");
        FakeCalls calls = FakeCalls.answering(reply(PDF));

        assertThatThrownBy(() -> documents(calls).download(ENVELOPE, target))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "Nothing was downloaded: %s exists, and is not overwritten. Delete it, or choose another name.",
                        target);

        assertThat(target).hasContent("mine");
        assertThat(calls.operations()).isEmpty();
        assertThat(dir).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aLinkToNowhereCountsAsExisting() throws Exception {
        Path target = Files.createSymbolicLink(dir.resolve("signed.pdf"), dir.resolve("elsewhere.pdf"));

        assertThatThrownBy(() -> documents(FakeCalls.answering(reply(PDF))).download(ENVELOPE, target))
                .hasMessageContaining("exists, and is not overwritten");

        assertThat(dir.resolve("elsewhere.pdf")).doesNotExist();
    }

    @Test
    void aFileThatAppearsDuringTheCallIsNotOverwritten() throws Exception {
        Path target = dir.resolve("signed.pdf");
        FakeCalls calls = new FakeCalls(arguments -> {
            write(target, "mine");
            return reply(PDF);
        });

        assertThatThrownBy(() -> documents(calls).download(ENVELOPE, target))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "The download was thrown away: %s exists, and is not overwritten. Delete it, or choose another name.",
                        target);

        assertThat(target).hasContent("mine");
        assertThat(dir).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aMissingFolderIsRefusedBeforeTheCall() {
        FakeCalls calls = FakeCalls.answering(reply(PDF));
        Path target = dir.resolve("no-such-folder").resolve("signed.pdf");

        assertThatThrownBy(() -> documents(calls).download(ENVELOPE, target))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "Nothing was downloaded: %s is to be made in a folder that does not exist. Make the folder first.",
                        target);

        assertThat(calls.operations()).isEmpty();
    }

    @Test
    void aFolderThatVanishesDuringTheCallIsReported() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        FakeCalls calls = new FakeCalls(arguments -> {
            empty(folder);
            return reply(PDF);
        });

        assertThatThrownBy(() -> documents(calls).download(ENVELOPE, folder.resolve("signed.pdf")))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith(
                        "The download could not be written into %s, nothing is left of it: java.nio.file.NoSuchFileException",
                        folder);

        assertThat(folder).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefusedBeforeTheCall() {
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of("/proc/self")), "needs a folder that takes no files even from root");
        FakeCalls calls = FakeCalls.answering(reply(PDF));

        assertThatThrownBy(() -> documents(calls).download(ENVELOPE, Path.of("/proc/self/signed.pdf")))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("Nothing was downloaded: no file can be made in /proc/self: ");

        assertThat(calls.operations()).isEmpty();
    }

    @Test
    void fileSystemsWithoutLinksAndOwnersDo() throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(dir.resolve("archive.zip"), Map.of("create", "true"))) {
            Path target = zip.getPath("/signed.pdf");

            documents(FakeCalls.answering(reply(PDF))).download(ENVELOPE, target);

            assertThat(Files.readAllBytes(target)).isEqualTo(PDF);
            try (Stream<Path> files = Files.list(zip.getPath("/"))) {
                assertThat(files).containsExactly(target);
            }
        }
    }

    @Test
    void aFailedCallLeavesNothingBehind() {
        FakeCalls calls = new FakeCalls(arguments -> {
            throw new ClientException("connection lost", null);
        });

        assertThatThrownBy(() -> documents(calls).download(ENVELOPE, dir.resolve("signed.pdf")))
                .hasMessage("connection lost");

        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void aDraftHasNoPdf() {
        for (EnvelopePDF empty : new EnvelopePDF[] {null, reply(null), reply(new byte[0])}) {
            assertThatThrownBy(
                            () -> documents(FakeCalls.answering(empty)).download(ENVELOPE, dir.resolve("signed.pdf")))
                    .isInstanceOfSatisfying(
                            DocuSignException.class,
                            e -> assertThat(e.operation()).contains("RequestPDF"))
                    .hasMessage("RequestPDF at demo.docusign.net: no PDF came back for envelope e-1. "
                            + "A draft has none: send it first, then download.");
        }
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void writesToAStreamAndLeavesItOpen() {
        ByteArrayOutputStream target = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("The stream is the caller's to close");
            }
        };

        Download download = documents(FakeCalls.answering(reply(PDF))).download(ENVELOPE, target);

        assertThat(target.toByteArray()).isEqualTo(PDF);
        assertThat(download).isEqualTo(new Download(PDF.length, SHA_256));
    }

    @Test
    void aStreamThatFailsIsToldApartFromTheService() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> documents(FakeCalls.answering(reply(PDF))).download(ENVELOPE, full))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "The PDF of envelope e-1 arrived, but the stream for it failed: java.io.IOException: No space left on device")
                .hasCauseInstanceOf(IOException.class);
    }

    private static Documents documents(FakeCalls calls) {
        return new DefaultDocuments(new Facade(calls, new AccountId("acc-1"), Environment.DEMO.host()));
    }

    private static EnvelopePDF reply(byte[] pdf) {
        EnvelopePDF reply = new EnvelopePDF();
        reply.setPDFBytes(pdf);
        return reply;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
