package io.github.countersign.document;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
 * @param password what opens the file, 1 to 50 characters; a secret
 * @param formFieldsBecomeTabs whether the fields of a PDF form become tabs
 * @param fields values that belong to the document and come back in a status with document fields; unmodifiable
 */
public record Document(
        int id,
        String name,
        DocumentSource source,
        Optional<String> fileExtension,
        Optional<String> password,
        boolean formFieldsBecomeTabs,
        Map<String, String> fields) {

    /** The fields are copied. */
    public Document {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        fields = Map.copyOf(fields);
    }

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
        return new Document(id, name, source, Optional.empty(), Optional.empty(), false, Map.of());
    }

    /**
     * The same document under another name. It stays the file type that it is.
     *
     * @param newName the name that recipients see
     * @return a copy
     */
    public Document named(String newName) {
        Optional<String> type = fileExtension.or(this::extensionOfName);
        return new Document(id, newName, source, type, password, formFieldsBecomeTabs, fields);
    }

    /**
     * The same document with its file type given, whatever its name.
     *
     * @param extension the file type, such as {@code pdf} or {@code docx}
     * @return a copy
     */
    public Document withFileExtension(String extension) {
        return new Document(id, name, source, Optional.of(extension), password, formFieldsBecomeTabs, fields);
    }

    /**
     * The same document with the password that opens the file.
     *
     * @param secret 1 to 50 characters
     * @return a copy
     */
    public Document withPassword(String secret) {
        return new Document(id, name, source, fileExtension, Optional.of(secret), formFieldsBecomeTabs, fields);
    }

    /**
     * The same PDF, whose form fields become tabs.
     *
     * @return a copy
     */
    public Document withFormFields() {
        return new Document(id, name, source, fileExtension, password, true, fields);
    }

    /**
     * The same document with a value that belongs to it.
     *
     * @param field name of the value
     * @param value the value
     * @return a copy
     */
    public Document withField(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Document(id, name, source, fileExtension, password, formFieldsBecomeTabs, more);
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

    /** Id and type only: names and passwords are not for logs. */
    @Override
    public String toString() {
        return "Document[%d, %s]".formatted(id, fileType());
    }

    private Optional<String> extensionOfName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    }
}
