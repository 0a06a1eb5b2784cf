package io.github.countersign.codegen.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Documents in files and on the class path; an address with the scheme {@code classpath} means the latter.
 *
 * <p>Never touches the network. Thread-safe.
 */
public final class LocalSource implements ContractSource {

    static final int MAX_BYTES = 16 * 1024 * 1024;

    /** A document on the class path of this plugin, by the path of its resource. */
    public static URI classpath(String resource) {
        return URI.create("classpath:/" + resource);
    }

    @Override
    public byte[] read(URI uri) throws IOException {
        if ("file".equals(uri.getScheme())) {
            return readFile(Path.of(uri));
        }
        if ("classpath".equals(uri.getScheme())) {
            return readResource(uri.getPath().substring(1));
        }
        throw new IOException("it would have to be downloaded: save it to a file, or set allowDownload to true");
    }

    private static byte[] readFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return limited(in);
        }
    }

    private static byte[] readResource(String resource) throws IOException {
        try (InputStream in = LocalSource.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new NoSuchFileException(resource);
            }
            return limited(in);
        }
    }

    static byte[] limited(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException("it has more than %d bytes, too many for a contract".formatted(MAX_BYTES));
        }
        return bytes;
    }
}
