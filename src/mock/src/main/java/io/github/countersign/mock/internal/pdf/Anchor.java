package io.github.countersign.mock.internal.pdf;

/**
 * A text to look for.
 *
 * @param text the text, not empty
 * @param wholeWord whether letters or digits must not touch it
 * @param caseSensitive whether upper and lower case count
 */
public record Anchor(String text, boolean wholeWord, boolean caseSensitive) {}
