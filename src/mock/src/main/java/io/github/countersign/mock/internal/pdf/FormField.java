package io.github.countersign.mock.internal.pdf;

import java.util.List;

/**
 * A field of a PDF form, where it stands.
 *
 * @param name its full name
 * @param kind what goes into it
 * @param page the page, from 1
 * @param x distance of its left edge from the left of the page, in points
 * @param y distance of its upper edge from the top of the page, in points
 * @param width how wide it is, in points
 * @param value what stands in it; empty for nothing
 * @param choices what can be chosen, for a list
 */
public record FormField(String name, Kind kind, int page, int x, int y, int width, String value, List<String> choices) {

    /** What goes into a field. */
    public enum Kind {
        TEXT,
        CHECKBOX,
        RADIO,
        LIST,
        SIGNATURE
    }

    public FormField {
        choices = List.copyOf(choices);
    }
}
