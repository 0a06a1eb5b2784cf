package io.github.countersign.spi;

import io.github.countersign.credentials.SecretKind;
import io.github.countersign.internal.text.JsonText;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line of JSON a call to the end of a file, for the review of an integrator key among others.
 *
 * <p>A line has {@code at}, {@code service}, {@code operation}, {@code outcome}, {@code code}, {@code ms}, {@code sent}, {@code received},
 * {@code attempts}, {@code failed}, {@code key}, {@code secret} and {@code envelopes}, all as in {@link CallEvent}; {@code failed} has one text for
 * each attempt before the last one, such as {@code NO_REPLY SocketException}. Each line is written whole and at once, so that several processes may
 * write to one file. Thread-safe. A file that cannot be written to is told in the log once; calls go on.
 */
public final class CallJournal implements CallListener, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(CallJournal.class);

    private final Path path;
    private final FileChannel file;
    // Not synchronized: a virtual thread that waits for the disk must not hold its carrier.
    private final ReentrantLock writing = new ReentrantLock();
    private boolean failed;

    private CallJournal(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens the file, or makes it, readable by its owner alone where the file system can tell.
     *
     * @param path the file
     * @return the journal, to be closed after the clients that write to it
     * @throws IOException if it cannot be opened for writing
     */
    public static CallJournal open(Path path) throws IOException {
        Set<StandardOpenOption> appending =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        return new CallJournal(path, FileChannel.open(path, appending, ownersOnly(path)));
    }

    @Override
    public void called(CallEvent event) {
        ByteBuffer line = ByteBuffer.wrap((json(event) + "\n").getBytes(StandardCharsets.US_ASCII));
        writing.lock();
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
        } catch (IOException e) {
            tellOnce(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            file.close();
        } finally {
            writing.unlock();
        }
    }

    private void tellOnce(IOException e) {
        if (!failed) {
            failed = true;
            LOG.warn(
                    "The call journal {} cannot be written to ({}): calls are missing in it from now on",
                    path,
                    e.toString());
        }
    }

    private static String json(CallEvent event) {
        StringBuilder json = new StringBuilder("{");
        member(json, "at", JsonText.quote(event.startedAt().toString()));
        member(json, "service", JsonText.quote(event.service()));
        member(json, "operation", JsonText.quote(event.operation()));
        member(json, "outcome", JsonText.quote(event.outcome().name()));
        member(json, "code", JsonText.quote(event.code()));
        member(json, "ms", String.valueOf(event.duration().toMillis()));
        member(json, "sent", String.valueOf(event.bytesSent()));
        member(json, "received", String.valueOf(event.bytesReceived()));
        member(json, "attempts", String.valueOf(event.attempts()));
        member(json, "failed", array(event.failedAttempts()));
        member(json, "key", quoted(event.integratorKey()));
        member(json, "secret", quoted(event.secretKind().map(SecretKind::name)));
        member(json, "envelopes", array(event.envelopeIds()));
        return json.append('}').toString();
    }

    private static String quoted(Optional<String> value) {
        return value.map(JsonText::quote).orElse("null");
    }

    private static String array(List<String> texts) {
        return texts.stream().map(JsonText::quote).collect(Collectors.joining(",", "[", "]"));
    }

    private static void member(StringBuilder json, String name, String value) {
        json.append(json.length() == 1 ? "" : ",")
                .append(JsonText.quote(name))
                .append(':')
                .append(value);
    }

    private static FileAttribute<?>[] ownersOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
