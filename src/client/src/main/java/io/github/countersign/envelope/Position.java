package io.github.countersign.envelope;

/**
 * A fixed position on a page. Immutable.
 *
 * @param page page of the document, from 1
 * @param x distance from the left edge in pixels at 72 dpi, 0 or more
 * @param y distance from the top edge in pixels at 72 dpi, 0 or more
 */
public record Position(int page, int x, int y) implements Placement {}
