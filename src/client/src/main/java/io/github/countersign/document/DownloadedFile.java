package io.github.countersign.document;

import java.nio.file.Path;

/**
 * What was written to a file. Immutable.
 *
 * @param path the file, as it was asked for
 * @param length its length in bytes
 * @param sha256 SHA-256 of its content, 64 hexadecimal digits in lower case
 */
public record DownloadedFile(Path path, long length, String sha256) {}
