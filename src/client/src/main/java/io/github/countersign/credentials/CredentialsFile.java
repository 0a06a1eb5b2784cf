package io.github.countersign.credentials;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Credentials in a properties file that nobody else may read. */
final class CredentialsFile implements CredentialsProvider {

    private static final long LARGEST = 65_536;
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path file;

    CredentialsFile(Path file) {
        this.file = file;
    }

    @Override
    public Credentials credentials() {
        Properties properties = new Properties();
        try {
            requirePrivate();
            if (Files.size(file) > LARGEST) {
                throw new CredentialsException("File %s is too large for a file of credentials".formatted(file));
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (NoSuchFileException e) {
            throw new CredentialsException("File %s is not there".formatted(file));
        } catch (IOException | IllegalArgumentException e) {
            // Not its text: the parser quotes what it cannot read.
            throw new CredentialsException("File %s cannot be read as properties in UTF-8 (%s)"
                    .formatted(file, e.getClass().getSimpleName()));
        }
        return NamedValues.ofFile(file.toString(), properties::getProperty).credentials();
    }

    private void requirePrivate() throws IOException {
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        if (!OWNERS.containsAll(permissions)) {
            throw new CredentialsException(
                    "File %s is open to others than its owner (%s): chmod 600 it, and change the password in it"
                            .formatted(file, PosixFilePermissions.toString(permissions)));
        }
    }

    /** The file, not what is in it. */
    @Override
    public String toString() {
        return "credentials from file " + file;
    }
}
