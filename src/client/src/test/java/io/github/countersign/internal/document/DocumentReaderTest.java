package io.github.countersign.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    void contentThatShrankOrGrewIsNotSent() {
        assertThat(read(sourceOf(5, 3))).isEmpty();
        assertThat(read(sourceOf(3, 5))).isEmpty();

        assertThat(problems)
                .containsExactly(
                        problem(
                                "document.changed",
                                "its length was 5 bytes, but 3 were read: it changed meanwhile; send again once it is complete"),
                        problem(
                                "document.changed",
                                "its length was 3 bytes, but 5 were read: it changed meanwhile; send again once it is complete"));
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
    void contentBeyondAllMeasureIsRefusedUnopened() {
        DocumentSource huge = sourceOf(Integer.MAX_VALUE, 0);

        assertThat(DocumentReader.look(Document.of(1, "a.pdf", huge), "documents[0]"))
                .hasValue(problem(
                        "document.too-large",
                        "2147483647 bytes are more than the service takes, and than memory can hold"));
    }

    private Optional<byte[]> read(DocumentSource source) {
        return DocumentReader.read(Document.of(1, "a.pdf", source), "documents[0]", problems::add);
    }

    private static Problem problem(String code, String message) {
        return new Problem(code, "documents[0].file", message);
    }

    private static DocumentSource sourceOf(long announced, int real) {
        return new DocumentSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[real]);
            }

            @Override
            public OptionalLong length() {
                return OptionalLong.of(announced);
            }
        };
    }
}
