package io.github.countersign.internal.stream;

import java.util.Set;

/** The elements of the contract that carry documents. (One more is Base64 and no document: the check sum of an authoritative copy.) */
final class DocumentElements {

    static final Set<String> NAMES = Set.of("PDFBytes", "Data", "ImageData", "BrandDefinitionsFileBytes");

    static final Set<String> NAMESPACES =
            Set.of("http://www.docusign.net/API/3.0", "http://www.docusign.net/API/AccountManagement");

    /** No name is longer. */
    static final int LONGEST_NAME = 64;

    private DocumentElements() {}
}
