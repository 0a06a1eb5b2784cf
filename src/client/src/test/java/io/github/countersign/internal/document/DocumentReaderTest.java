package io.github.countersign.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsContentOfUnknownLength() {
        assertThat(read(() -> new ByteArrayInputStream(new byte[] {1, 2}))).hasValue(new byte[] {1, 2});
        assertThat(problems).isEmpty();
    }

    @Test
    void closesWhatItOpened() {
        AtomicInteger closed = new AtomicInteger();

        read(() -> new ByteArrayInputStream(new byte[] {1}) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });

        assertThat(closed).hasValue(1);
    }

    @Test
    void contentOfKnownLengthIsNotOpenedYet() {
        DocumentSource source = new Sized(5) {
            @Override
            public InputStream open() {
                throw new AssertionError("opened");
            }
        };

        assertThat(DocumentReader.ready(source, "documents[0]", problems::add)).containsSame(source);
        assertThat(problems).isEmpty();
    }

    @Test
    void contentOfUnknownLengthHasALimit() {
        assertThat(read(() -> new Endless())).isEmpty();

        assertThat(problems)
                .containsExactly(
                        problem(
                                "document.length-unknown",
                                "its source tells no length, and there is more of it than the 32 MiB that are held in memory: override length()"));
    }

    @Test
    void contentThatTurnsOutEmptyIsNotSent() {
        assertThat(read(InputStream::nullInputStream)).isEmpty();

        assertThat(problems).containsExactly(problem("document.empty", "there is not a single byte in it"));
    }

    @Test
    void whatFailsOnOpeningOrReadingIsAProblemOfTheDocument() {
        read(() -> {
            throw new AccessDeniedException("/vault/lease.pdf");
        });
        read(() -> {
            throw new IOException("store is down");
        });
        read(() -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("bad sector");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThat(problems)
                .containsExactly(
                        problem("document.unreadable", "/vault/lease.pdf may not be read by this process"),
                        problem("document.unreadable", "cannot be read: java.io.IOException: store is down"),
                        problem("document.unreadable", "cannot be read: java.io.IOException: bad sector"));
    }

    @Test
    void contentThatIsKnownToBeEmptyIsNotSent() {
        assertThat(read(new Sized(0))).isEmpty();

        assertThat(problems).containsExactly(problem("document.empty", "there is not a single byte in it"));
    }

    private Optional<byte[]> read(DocumentSource source) {
        return DocumentReader.ready(source, "documents[0]", problems::add).map(DocumentReaderTest::content);
    }

    private static byte[] content(DocumentSource source) {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(String code, String message) {
        return new Problem(code, "documents[0].file", message);
    }

    private static class Sized implements DocumentSource {

        private final int length;

        Sized(int length) {
            this.length = length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[length]);
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(length);
        }
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return length;
        }
    }
}
