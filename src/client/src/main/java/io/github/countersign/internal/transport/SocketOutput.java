package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sending half of a connection. Head and small body leave in one write; long bodies go past the buffer.
 *
 * <p>Knows how many bytes the request has, and so which write holds the last one: whether that was handed over decides later whether
 * a failed call may have had an effect.
 */
final class SocketOutput extends OutputStream {

    private static final int BUFFER = 32 * 1024;
    // The progress of an upload is seen slice by slice.
    private static final int SLICE = 64 * 1024;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private int dirty;
    private long announced;
    private long handedOver;
    private @Nullable LiveCall call;

    SocketOutput(OutputStream out) {
        this.out = out;
    }

    void serve(LiveCall served) {
        call = served;
        buffered = 0;
        handedOver = 0;
        announced = 0;
    }

    /** Adds head text, ISO-8859-1. Nothing of a head is sent before {@link #announceBody}. */
    void head(String text) {
        int length = text.length();
        if (length > BUFFER - buffered) {
            throw new IllegalArgumentException(
                    "The request line and headers are longer than %d bytes: send less in the headers"
                            .formatted(BUFFER));
        }
        for (int i = 0; i < length; i++) {
            buffer[buffered++] = (byte) text.charAt(i);
        }
    }

    /** The head is complete; exactly that many bytes follow. */
    void announceBody(long length) {
        announced = Math.addExact(buffered, length);
        if (call != null) {
            call.announces(buffered, length);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > announced - handedOver - buffered) {
            throw new IOException("The request body is longer than the %d bytes announced".formatted(announced));
        }
        int fits = Math.min(length, BUFFER - buffered);
        System.arraycopy(bytes, offset, buffer, buffered, fits);
        buffered += fits;
        int from = offset + fits;
        int end = offset + length;
        if (from < end) {
            flushBuffer();
        }
        while (from < end) {
            int slice = Math.min(SLICE, end - from);
            handOver(bytes, from, slice);
            from += slice;
        }
    }

    /** Sends what is buffered; the request must be complete. */
    void finish() throws IOException {
        flushBuffer();
        if (handedOver != announced) {
            throw new IOException(
                    "The request body has %d bytes less than announced".formatted(announced - handedOver));
        }
    }

    /** Forgets what was sent: it may hold secrets, and the connection may rest in the pool. */
    void wipe() {
        Arrays.fill(buffer, 0, dirty, (byte) 0);
        dirty = 0;
    }

    private void flushBuffer() throws IOException {
        int length = buffered;
        dirty = Math.max(dirty, length);
        buffered = 0;
        if (length > 0) {
            handOver(buffer, 0, length);
        }
    }

    private void handOver(byte[] bytes, int offset, int length) throws IOException {
        LiveCall served = Objects.requireNonNull(call, "no call is served");
        boolean last = handedOver + length == announced;
        if (last) {
            served.offersLastByte();
        }
        served.block();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            // A write that fails by itself did not get its last byte through. One that was cut off by us or by an
            // interrupt may have.
            if (last
                    && served.ended() == null
                    && !(e instanceof ClosedChannelException)
                    && !Thread.currentThread().isInterrupted()) {
                served.withdrawsLastByte();
            }
            throw new SocketWriteException(e);
        } finally {
            served.unblock();
        }
        handedOver += length;
        served.sent(length);
    }

    /** The socket, and not the source of the body, failed. */
    static final class SocketWriteException extends IOException {
        SocketWriteException(IOException cause) {
            super(cause);
        }

        IOException failure() {
            return (IOException) Objects.requireNonNull(getCause());
        }
    }
}
