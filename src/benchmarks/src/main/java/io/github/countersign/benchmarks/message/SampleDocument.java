package io.github.countersign.benchmarks.message;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;

/** Bytes that look like a PDF to whoever looks at the first of them, and do not compress. The same for the same length, in every JVM. */
public final class SampleDocument {

    /** The length of the pattern that repeats; a multiple of three, so that its Base64 repeats too. */
    public static final int BLOCK = 48 * 1024;

    private static final byte[] HEAD = {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n'};
    private static final long SEED = 20_261_124;

    private SampleDocument() {}

    /** {@return the pattern} */
    public static byte[] block() {
        byte[] block = new byte[BLOCK];
        new Random(SEED).nextBytes(block);
        System.arraycopy(HEAD, 0, block, 0, HEAD.length);
        return block;
    }

    /**
     * Writes a document.
     *
     * @param file where
     * @param length number of bytes
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path write(Path file, long length) throws IOException {
        byte[] block = block();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (long left = length; left > 0; left -= BLOCK) {
                out.write(block, 0, (int) Math.min(left, BLOCK));
            }
        }
        return file;
    }

    /**
     * The CRC-32 of a document.
     *
     * @param length number of bytes
     * @return the checksum
     */
    public static long checksum(long length) {
        byte[] block = block();
        CRC32 crc = new CRC32();
        for (long left = length; left > 0; left -= BLOCK) {
            crc.update(block, 0, (int) Math.min(left, BLOCK));
        }
        return crc.getValue();
    }
}
