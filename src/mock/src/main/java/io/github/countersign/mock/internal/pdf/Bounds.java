package io.github.countersign.mock.internal.pdf;

/** How much a document may ask of this mock; far beyond what people sign, far below what would bring the JVM down. */
final class Bounds {

    static final int PAGES = 2_000;
    static final long PAGE_CONTENT_BYTES = 64L * 1024 * 1024;
    static final int TEXT_CHARACTERS = 5_000_000;
    static final int IMAGES = 200;
    static final long PIXELS = 40_000_000;

    private Bounds() {}
}
