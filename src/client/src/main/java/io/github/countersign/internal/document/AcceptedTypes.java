package io.github.countersign.internal.document;

import java.util.List;

/** The file types that the service turns into PDF, by extension (DocuSign, supported file formats). */
public final class AcceptedTypes {

    private static final List<String> EXTENSIONS = List.of(
            "pdf", "doc", "docm", "docx", "dot", "dotm", "dotx", "htm", "html", "msg", "rtf", "txt", "wpd", "xps",
            "bmp", "gif", "jpg", "jpeg", "png", "tif", "tiff", "pot", "potx", "pps", "ppt", "pptm", "pptx", "csv",
            "xls", "xlsm", "xlsx");

    private AcceptedTypes() {}

    /**
     * Tells whether the service takes this type.
     *
     * @param extension in lower case, without a dot
     * @return true if it does
     */
    public static boolean contains(String extension) {
        return EXTENSIONS.contains(extension);
    }

    /** {@return all of them, to be named in a message} */
    public static String list() {
        return String.join(", ", EXTENSIONS);
    }
}
