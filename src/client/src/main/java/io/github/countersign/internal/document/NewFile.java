package io.github.countersign.internal.document;

import io.github.countersign.error.ClientException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that appears complete or not at all, and never in the place of another one.
 *
 * <p>It is written under a temporary name in the folder of its target. Making that file before anything is downloaded also proves that the
 * folder can be written to.
 */
final class NewFile implements AutoCloseable {

    private final Path folder;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream content;

    private NewFile(Path folder, Path temporary) throws IOException {
        this.folder = folder;
        this.temporary = temporary;
        this.channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
        this.content = Channels.newOutputStream(channel);
    }

    /** A file that is to have this name. */
    static NewFile beside(Path target, boolean replacing) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ClientException(
                    "Nothing was downloaded: %s is to be made in a folder that does not exist. Make the folder first."
                            .formatted(target.toAbsolutePath()),
                    null);
        }
        if (!replacing && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new ClientException("Nothing was downloaded: " + taken(target), null);
        }
        return in(folder);
    }

    /** A file that gets its name later. */
    static NewFile in(Path folder) {
        try {
            return new NewFile(folder, Files.createTempFile(folder, ".countersign-", ".part", ownerOnly(folder)));
        } catch (IOException e) {
            throw new ClientException("Nothing was downloaded: no file can be made in %s: %s".formatted(folder, e), e);
        }
    }

    /** Takes the content. */
    OutputStream content() {
        return content;
    }

    /** Brings the content down to the disk, and gives the file its name. */
    void publish(Path target, boolean replacing) {
        try {
            channel.force(true);
            channel.close();
            if (replacing) {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                link(target);
            }
        } catch (FileAlreadyExistsException e) {
            throw new ClientException("The download was thrown away: " + taken(target), e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    // A rename would replace a file that came into being meanwhile; a link never does. Not every file system has links.
    private void link(Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(temporary, target);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new ClientException("The temporary file %s could not be deleted: %s".formatted(temporary, e), e);
        }
    }

    /** Says that writing has failed. */
    ClientException failed(IOException e) {
        return new ClientException(
                "The download could not be written into %s, nothing is left of it: %s".formatted(folder, e), e);
    }

    private static String taken(Path target) {
        return "%s exists, and is not overwritten. Delete it, or choose another name."
                .formatted(target.toAbsolutePath());
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
