package io.github.countersign.envelope;

import java.util.List;
import java.util.Objects;

/**
 * A value that belongs to the envelope and comes back in each status. Immutable.
 *
 * @param name its name, not blank and there once; upper and lower case are told apart
 * @param value its value
 * @param shown whether recipients see it
 * @param required whether the sender has to fill it in when he works in the console
 * @param choices what the value may be; empty for any text
 */
public record CustomField(String name, String value, boolean shown, boolean required, List<String> choices) {

    /** The choices are copied. */
    public CustomField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        choices = List.copyOf(choices);
    }

    /**
     * A text that recipients do not see.
     *
     * @param name its name
     * @param value its value
     * @return the field
     */
    public static CustomField hidden(String name, String value) {
        return new CustomField(name, value, false, false, List.of());
    }

    /**
     * A text that recipients see.
     *
     * @param name its name
     * @param value its value
     * @return the field
     */
    public static CustomField shown(String name, String value) {
        return new CustomField(name, value, true, false, List.of());
    }
}
