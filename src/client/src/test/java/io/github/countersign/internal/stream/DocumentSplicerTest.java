package io.github.countersign.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.countersign.document.DocumentSource;
import io.github.countersign.internal.transport.RequestBody;
import io.github.countersign.internal.transport.Segment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DocumentSplicerTest {

    private final StandIns standIns = new StandIns();
    private final DocumentSplicer splicer = new DocumentSplicer(standIns, new RequestLimit(Long.MAX_VALUE));

    @Property(tries = 300)
    void documentsComeInThePlaceOfTheirStandInsAndAllElseStays(
            @ForAll @Size(max = 6) List<byte[]> documents, @ForAll @Size(min = 7, max = 7) List<String> between)
            throws IOException {
        StringBuilder marshalled = new StringBuilder(between.get(0));
        StringBuilder expected = new StringBuilder(between.get(0));
        List<byte[]> held = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            byte[] content = documents.get(i);
            byte[] standIn =
                    standIns.of(i % 2 == 0 ? DocumentSource.of(content) : () -> new ByteArrayInputStream(content));
            held.add(standIn);
            marshalled.append(base64(standIn)).append(between.get(i + 1));
            expected.append(base64(content)).append(between.get(i + 1));
        }
        byte[] message = marshalled.toString().getBytes(StandardCharsets.UTF_8);
        byte[] roomy = Arrays.copyOf(message, message.length + 40);
        System.arraycopy(StandIns.MARK, 0, roomy, message.length, StandIns.MARK.length);

        RequestBody body = splicer.split(roomy, message.length);

        byte[] written = written(body);
        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo(new String(expected.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertThat(body.length()).isEqualTo(written.length);
        assertThat(held).hasSameSizeAs(documents);
    }

    @Test
    void aStandInThatNobodyKnowsIsNotSent() {
        byte[] foreign =
                base64(new StandIns().of(DocumentSource.of(new byte[1]))).getBytes(StandardCharsets.US_ASCII);
        assertThatIOException()
                .isThrownBy(() -> splicer.split(foreign, foreign.length))
                .withMessage("a document is the stand-in of another client, or of an array that was given up: "
                        + "get a new one with streamed(...), and hold it until the call is over");
        assertThatIOException().isThrownBy(() -> splicer.split(foreign, 20)).withMessageStartingWith("a document is");
    }

    @Test
    void aSourceWithoutALengthIsHeldUpToALimit() {
        byte[] endless = standIns.of(() -> new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        });
        byte[] message = base64(endless).getBytes(StandardCharsets.US_ASCII);
        assertThatIOException()
                .isThrownBy(() -> splicer.split(message, message.length))
                .withMessage("a document cannot be read: java.io.IOException: its source tells no length, "
                        + "and there is more of it than the 32 MiB that are held in memory: override length()");
    }

    @Test
    void aSourceThatCannotTellItsLengthIsNamed() {
        byte[] gone = standIns.of(new DocumentSource() {
            @Override
            public InputStream open() {
                throw new AssertionError();
            }

            @Override
            public OptionalLong length() throws IOException {
                throw new IOException("store is down");
            }
        });
        byte[] message = base64(gone).getBytes(StandardCharsets.US_ASCII);
        assertThatIOException()
                .isThrownBy(() -> splicer.split(message, message.length))
                .withMessage("a document cannot be read: java.io.IOException: store is down");
    }

    @Property
    void theSearchFindsWhatStringsFind(
            @ForAll @Size(max = 40) List<@net.jqwik.api.constraints.CharRange(from = 'a', to = 'c') Character> text,
            @ForAll @Size(min = 1, max = 4)
                    List<@net.jqwik.api.constraints.CharRange(from = 'a', to = 'c') Character> wanted) {
        String all = joined(text);
        String part = joined(wanted);
        assertThat(Search.indexOf(ascii(all), 0, all.length(), ascii(part))).isEqualTo(all.indexOf(part));
        if (all.length() > 3) {
            assertThat(Search.indexOf(ascii(all), 3, all.length(), ascii(part))).isEqualTo(all.indexOf(part, 3));
        }
    }

    private static String joined(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] written(RequestBody body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Segment segment : body.segments()) {
            segment.writeTo(out);
        }
        return out.toByteArray();
    }
}
