package io.github.countersign.mock.internal.pdf;

/**
 * A place on a page as people see it.
 *
 * @param page the page, from 1
 * @param x distance from the left edge in points
 * @param y distance from the upper edge in points
 */
public record Spot(int page, float x, float y) {}
