package io.github.countersign.internal.document;

import io.github.countersign.document.Download;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Passes a document on, and knows its length and digest. Closing it flushes its target and leaves that open. */
final class Digesting extends OutputStream {

    private final OutputStream target;
    private final MessageDigest digest = sha256();
    private long length;
    private @Nullable IOException failure;

    Digesting(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        try {
            target.write(bytes, offset, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        digest.update(bytes, offset, count);
        length += count;
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long length() {
        return length;
    }

    /** Why the target failed, null if it did not. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** What has passed; to be asked once. */
    Download download() {
        return new Download(length, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
