package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import java.nio.file.Path;

/**
 * A document of an envelope.
 *
 * @param number the number that the sender gave it
 * @param name its name
 * @param pdf the file that holds it as PDF: the very bytes that were sent if they were PDF
 */
public record StoredDocument(BigInteger number, String name, Path pdf) {}
