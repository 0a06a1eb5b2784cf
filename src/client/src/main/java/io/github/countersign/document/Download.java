package io.github.countersign.document;

/**
 * What was written to a stream. Immutable.
 *
 * @param length number of bytes
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits in lower case
 */
public record Download(long length, String sha256) {}
