package io.github.countersign.internal.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The header fields of a reply, in the order of their arrival. */
public final class HeaderFields {

    private final List<HttpHeader> fields;

    HeaderFields(List<HttpHeader> fields) {
        this.fields = List.copyOf(fields);
    }

    /** The value of the first field of that name, null when there is none. */
    public @Nullable String first(String name) {
        for (HttpHeader field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return field.value();
            }
        }
        return null;
    }

    /** The comma-separated parts of all fields of that name. */
    List<String> parts(String name) {
        List<String> parts = new ArrayList<>(2);
        for (HttpHeader field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                for (String part : field.value().split(",", -1)) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    boolean says(String name, String token) {
        for (String part : parts(name)) {
            if (part.equalsIgnoreCase(token)) {
                return true;
            }
        }
        return false;
    }

    /** All fields by name, whatever its case: a fresh map of fresh lists. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader field : fields) {
            map.computeIfAbsent(field.name(), name -> new ArrayList<>(1)).add(field.value());
        }
        return map;
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
