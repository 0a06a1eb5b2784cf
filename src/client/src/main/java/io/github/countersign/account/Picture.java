package io.github.countersign.account;

import io.github.countersign.document.DocumentSource;

/**
 * A picture of a signature or of initials. Immutable.
 *
 * @param mimeType its type, such as {@code image/png}
 * @param content its bytes
 */
public record Picture(String mimeType, DocumentSource content) {}
