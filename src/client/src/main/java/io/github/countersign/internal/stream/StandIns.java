package io.github.countersign.internal.stream;

import io.github.countersign.document.DocumentSource;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Short arrays that stand for documents in the generated types, and what they stand for.
 *
 * <p>An array is known as long as somebody holds it: a call that failed can be made again with the same objects, and nothing is left when they
 * are gone. Its Base64 begins with a fixed text and goes on with 144 random bits, so that a message is searched for one text only and no
 * document can pass for a stand-in by chance or on purpose. Thread-safe.
 */
public final class StandIns {

    /** What the Base64 of every stand-in begins with. */
    static final byte[] MARK = "+/Stand/".getBytes(StandardCharsets.US_ASCII);

    /** Characters of a stand-in's Base64. */
    static final int TEXT_LENGTH = 32;

    private static final byte[] MARK_BYTES = Base64.getDecoder().decode(MARK);
    private static final int LENGTH = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final ReferenceQueue<byte[]> gone = new ReferenceQueue<>();

    /**
     * Makes a stand-in.
     *
     * @param source where the bytes come from when the message is sent
     * @return an array to be put into a generated type; a copy of it counts only as long as this one is held
     */
    public byte[] of(DocumentSource source) {
        forgetWhatIsGone();
        byte[] tail = new byte[LENGTH - MARK_BYTES.length];
        random.nextBytes(tail);
        byte[] standIn = new byte[LENGTH];
        System.arraycopy(MARK_BYTES, 0, standIn, 0, MARK_BYTES.length);
        System.arraycopy(tail, 0, standIn, MARK_BYTES.length, tail.length);
        String text = Base64.getEncoder().encodeToString(standIn);
        entries.put(text, new Entry(text, source, standIn, gone));
        return standIn;
    }

    /** {@return how many stand-ins are known} */
    public int size() {
        forgetWhatIsGone();
        return entries.size();
    }

    /** What the stand-in with this Base64 stands for; null if there is none, or no longer. */
    @Nullable
    DocumentSource find(String text) {
        Entry entry = entries.get(text);
        return entry == null ? null : entry.source;
    }

    /** Lets go of the sources whose stand-ins nobody holds any more. */
    void forgetWhatIsGone() {
        for (Reference<?> dead = gone.poll(); dead != null; dead = gone.poll()) {
            entries.remove(((Entry) dead).text);
        }
    }

    private static final class Entry extends WeakReference<byte[]> {

        private final String text;
        private final DocumentSource source;

        Entry(String text, DocumentSource source, byte[] standIn, ReferenceQueue<byte[]> gone) {
            super(standIn, gone);
            this.text = text;
            this.source = source;
        }
    }
}
