package io.github.countersign.document;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A document to be signed.
 *
 * <p>Immutable. Whether it can be sent is checked, together with the rest, when the {@code EnvelopeDraft} is built: an id of 1 or more
 * that no other document has, a name of 1 to 100 characters, a file type that the service converts, content that is there and not empty.
 * The service advises at most 25 MB a document and refuses requests of more than 34 MiB, Base64 included (DocuSign file limits).
 *
 * @param id number of the document within its envelope, chosen by the sender; tabs refer to it
 * @param name the name that recipients see, as a rule the file name; its extension tells the file type unless {@code fileExtension} does
 * @param source where the bytes come from
 * @param fileExtension the file type if the name does not tell it, such as {@code docx}, with or without a dot
 */
public record Document(int id, String name, DocumentSource source, Optional<String> fileExtension) {

    /**
     * A file under its own name.
     *
     * @param id number of the document within its envelope, 1 or more
     * @param file the file, opened when the envelope is sent
     * @return the document
     */
    public static Document of(int id, Path file) {
        Path fileName = file.getFileName();
        return of(id, fileName == null ? "" : fileName.toString(), DocumentSource.of(file));
    }

    /**
     * Content from anywhere. A name without an extension means PDF.
     *
     * @param id number of the document within its envelope, 1 or more
     * @param name the name that recipients see, with the extension of the file type: {@code lease.docx}
     * @param source where the bytes come from
     * @return the document
     */
    public static Document of(int id, String name, DocumentSource source) {
        return new Document(
                id, Objects.requireNonNull(name, "name"), Objects.requireNonNull(source, "source"), Optional.empty());
    }

    /**
     * The same document under another name. It stays the file type that it is.
     *
     * @param newName the name that recipients see
     * @return a copy
     */
    public Document named(String newName) {
        return new Document(
                id, Objects.requireNonNull(newName, "name"), source, fileExtension.or(this::extensionOfName));
    }

    /**
     * The same document with its file type given, whatever its name.
     *
     * @param extension the file type, such as {@code pdf} or {@code docx}
     * @return a copy
     */
    public Document withFileExtension(String extension) {
        return new Document(id, name, source, Optional.of(extension));
    }

    /**
     * The file type: as given, else as the name tells.
     *
     * @return the extension in lower case and without a dot; {@code pdf} if neither tells one
     */
    public String fileType() {
        String extension = fileExtension.or(this::extensionOfName).orElse("pdf");
        String bare = extension.startsWith(".") ? extension.substring(1) : extension;
        return bare.toLowerCase(Locale.ROOT);
    }

    private Optional<String> extensionOfName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    }
}
