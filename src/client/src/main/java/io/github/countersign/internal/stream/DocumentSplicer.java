package io.github.countersign.internal.stream;

import io.github.countersign.document.DocumentSource;
import io.github.countersign.internal.transport.Base64Segment;
import io.github.countersign.internal.transport.BodySplitter;
import io.github.countersign.internal.transport.BytesSegment;
import io.github.countersign.internal.transport.RequestBody;
import io.github.countersign.internal.transport.Segment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts documents in the place of their stand-ins: in the finished message, so that nothing above needs to know of them. Thread-safe. */
public final class DocumentSplicer implements BodySplitter {

    /** The service takes requests of 34 MiB, Base64 included; what it can take at all fits in here. */
    static final int MOST_IN_MEMORY = 32 * 1024 * 1024;

    private static final String MARK_TEXT = new String(StandIns.MARK, StandardCharsets.ISO_8859_1);

    private final StandIns standIns;
    private final RequestLimit limit;

    /**
     * A splicer.
     *
     * @param standIns what may stand in a message
     * @param limit looks at every message before it is sent
     */
    public DocumentSplicer(StandIns standIns, RequestLimit limit) {
        this.standIns = standIns;
        this.limit = limit;
    }

    @Override
    public RequestBody split(byte[] marshalled, int length) throws IOException {
        standIns.forgetWhatIsGone();
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int at = Search.indexOf(marshalled, 0, length, StandIns.MARK);
                at >= 0;
                at = Search.indexOf(marshalled, from, length, StandIns.MARK)) {
            segments.add(new BytesSegment(marshalled, from, at - from));
            segments.add(document(marshalled, at, length));
            from = at + StandIns.TEXT_LENGTH;
        }
        segments.add(new BytesSegment(marshalled, from, length - from));
        RequestBody body = new RequestBody(segments);
        limit.check(body.length());
        return body;
    }

    /**
     * The document behind a stand-in, for a chain that needs the whole message before it is sent.
     *
     * @param text the content of an element
     * @return the Base64 of the document, held whole; empty if the text is no stand-in
     * @throws IOException if the document cannot be read
     */
    public Optional<String> whole(String text) throws IOException {
        if (text.length() != StandIns.TEXT_LENGTH || !text.startsWith(MARK_TEXT)) {
            return Optional.empty();
        }
        byte[] standIn = text.getBytes(StandardCharsets.ISO_8859_1);
        Segment document = document(standIn, 0, standIn.length);
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.toIntExact(document.length()));
        document.writeTo(content);
        return Optional.of(content.toString(StandardCharsets.ISO_8859_1));
    }

    private Segment document(byte[] marshalled, int at, int length) throws IOException {
        int end = Math.min(at + StandIns.TEXT_LENGTH, length);
        DocumentSource source = standIns.find(new String(marshalled, at, end - at, StandardCharsets.ISO_8859_1));
        if (source == null) {
            throw new IOException(
                    "a document is the stand-in of another client, or of an array that was given up: get a new one with streamed(...), and hold it until the call is over");
        }
        try {
            OptionalLong known = source.length();
            if (known.isPresent()) {
                return new Base64Segment(source::open, known.getAsLong());
            }
            byte[] content = inMemory(source);
            return new Base64Segment(() -> new ByteArrayInputStream(content), content.length);
        } catch (IOException e) {
            IOException told = new IOException("a document cannot be read: " + e);
            told.addSuppressed(e);
            throw told;
        }
    }

    private static byte[] inMemory(DocumentSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] content = in.readNBytes(MOST_IN_MEMORY + 1);
            if (content.length > MOST_IN_MEMORY) {
                throw new IOException("its source tells no length, and there is more of it than the "
                        + MOST_IN_MEMORY / (1024 * 1024) + " MiB that are held in memory: override length()");
            }
            return content;
        }
    }
}
