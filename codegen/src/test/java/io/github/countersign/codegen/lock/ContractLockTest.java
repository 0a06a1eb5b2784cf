package io.github.countersign.codegen.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.generate.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractLockTest {

    @TempDir
    private Path folder;

    private Path lock;

    @BeforeEach
    void pinTwoFiles() throws IOException {
        Files.createDirectories(folder.resolve("api"));
        Files.writeString(folder.resolve("api/a.wsdl"), "a");
        Files.writeString(folder.resolve("b.xsd"), "b");
        lock = Files.writeString(
                folder.resolve("contract.lock"),
                "# api\t2023-03-24\tsome source\n\n%s  api/a.wsdl\n%s\tb.xsd\n".formatted(digest("a"), digest("b")));
    }

    @Test
    void filesAsTheyWerePinnedAreFine() throws IOException {
        assertThat(violations()).isEmpty();
    }

    @Test
    void everyChangedMissingAndUnlistedFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("api/a.wsdl"), "changed");
        Files.delete(folder.resolve("b.xsd"));
        Files.writeString(folder.resolve("api/new.xsd"), "c");
        Files.writeString(folder.resolve("api/notes.txt"), "not a contract file");

        assertThat(violations())
                .containsExactly(
                        "changed   api/a.wsdl (pinned %s, is %s)".formatted(digest("a"), digest("changed")),
                        "missing   b.xsd",
                        "unlisted  api/new.xsd");
    }

    @Test
    void buildFoldersAreNotSearched() throws IOException {
        for (String built : new String[] {"target/x.xsd", "out/y.xsd", ".git/z.xsd"}) {
            Files.createDirectories(folder.resolve(built).getParent());
            Files.writeString(folder.resolve(built), "copy");
        }

        assertThat(violations()).isEmpty();
    }

    @Test
    void pathsAsFindWritesThemAreTheSame() throws IOException {
        Files.writeString(lock, "%s  ./api/a.wsdl\n%s  ././b.xsd\n".formatted(digest("a"), digest("b")));
        assertThat(violations()).isEmpty();

        Files.writeString(lock, "%s  ./b.xsd\n%s  b.xsd\n".formatted(digest("b"), digest("b")));
        refused(lock + ", line 2: 'b.xsd' is listed a second time.");
    }

    @Test
    void aDigestInCapitalsIsTheSame() throws IOException {
        Files.writeString(
                lock,
                Files.readString(lock)
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace("API/A.WSDL", "api/a.wsdl")
                        .replace("B.XSD", "b.xsd"));

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.xsd", "/etc/hostname", "x/../../a.xsd", "C:/a.xsd", "x\\..\\a.xsd"})
    void aPathThatLeadsElsewhereIsRefused(String path) throws IOException {
        Files.writeString(lock, digest("a") + "  " + path);

        refused("%s, line 1: '%s' leads out of the folder of the lock.".formatted(lock, path));
    }

    @Test
    void aLineThatIsNoPinIsNamed() throws IOException {
        Files.writeString(lock, "# comment\nabc  a.xsd\n");
        refused(lock + ", line 2: this is no line of the form 'sha256  path'.");
    }

    @Test
    void aFileListedTwiceIsNamed() throws IOException {
        Files.writeString(lock, "%s  a.xsd\n%s  a.xsd\n".formatted(digest("a"), digest("b")));
        refused(lock + ", line 2: 'a.xsd' is listed a second time.");
    }

    @Test
    void aLockThatListsNothingGuardsNothing() throws IOException {
        Files.writeString(lock, "# nothing yet\n");
        refused(lock + " lists no file. Fill it: sha256sum */*.wsdl */*.xsd");
    }

    @Test
    void aMissingLockSaysHowToCreateOne() throws IOException {
        Files.delete(lock);
        refused("lock " + lock + " does not exist. Name it with <lock>, or create it: sha256sum */*.wsdl */*.xsd");
    }

    @Test
    void bytesThatAreNoTextAreNamed() throws IOException {
        Files.write(lock, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        refused("lock " + lock + " is no UTF-8 text.");
    }

    private java.util.List<String> violations() throws IOException {
        return ContractLock.read(lock).violations(folder.resolve("out"));
    }

    private void refused(String message) {
        assertThatThrownBy(() -> ContractLock.read(lock))
                .isInstanceOf(ContractException.class)
                .hasMessage(message);
    }

    private static String digest(String content) {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
