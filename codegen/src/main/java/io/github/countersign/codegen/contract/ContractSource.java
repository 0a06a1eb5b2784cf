package io.github.countersign.codegen.contract;

import java.io.IOException;
import java.net.URI;

/** Where the documents of a contract come from. */
@FunctionalInterface
public interface ContractSource {

    /**
     * The bytes of one document.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such document
     * @throws IOException if it cannot be read; the message says why
     */
    byte[] read(URI uri) throws IOException;
}
