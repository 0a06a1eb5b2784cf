package io.github.countersign.mock.internal.web;

import java.util.Locale;

/** A file that came with a form. Immutable; nobody changes its content. */
public final class UploadedFile {

    private final String name;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name its name, perhaps with a path, as some browsers send it
     * @param content its bytes
     */
    public UploadedFile(String name, byte[] content) {
        this.name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        this.content = content;
    }

    /** Its name without path; empty if no file was chosen. */
    public String name() {
        return name;
    }

    /** What follows the last dot of its name, in lower case; empty if nothing does. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Its bytes, which are not to be changed. */
    public byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return "UploadedFile[%d bytes]".formatted(content.length);
    }
}
