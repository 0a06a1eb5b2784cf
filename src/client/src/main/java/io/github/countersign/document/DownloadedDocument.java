package io.github.countersign.document;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One document of an envelope that came by itself. Immutable.
 *
 * @param id id that the sender gave it; empty for the certificate
 * @param name its name, as the service told it: not fit to be a file name
 * @param isCertificate whether it is the certificate of completion
 * @param path the file; empty if it went into a sink
 * @param length its length in bytes
 * @param sha256 SHA-256 of its content, 64 hexadecimal digits in lower case
 */
public record DownloadedDocument(
        OptionalInt id, String name, boolean isCertificate, Optional<Path> path, long length, String sha256) {}
