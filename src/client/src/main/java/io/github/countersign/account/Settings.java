package io.github.countersign.account;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Settings by their names, or changes to them. Immutable.
 *
 * <p>The service has many settings and adds to them, so they are told by name and not one component each.
 *
 * @param values the values as text by the names of the service, in its order; unmodifiable
 */
public record Settings(Map<String, String> values) {

    private static final Settings NONE = new Settings(Map.of());

    /** The values are copied. */
    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** {@return no settings, to begin changes with} */
    public static Settings none() {
        return NONE;
    }

    /**
     * The same with one value more, or another one.
     *
     * @param name name of the setting
     * @param value its value
     * @return a copy
     */
    public Settings with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Settings(more);
    }

    /**
     * The same with something switched on or off.
     *
     * @param name name of the setting
     * @param on whether it is on
     * @return a copy
     */
    public Settings with(String name, boolean on) {
        return with(name, Boolean.toString(on));
    }

    /**
     * A value.
     *
     * @param name name of the setting
     * @return its value, empty if there is no such setting
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * A value that is on or off.
     *
     * @param name name of the setting
     * @return its value; empty if there is no such setting, or its value is neither {@code true} nor {@code false} in any case
     */
    public Optional<Boolean> flag(String name) {
        return text(name)
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> value.equals("true") || value.equals("false"))
                .map(Boolean::valueOf);
    }
}
