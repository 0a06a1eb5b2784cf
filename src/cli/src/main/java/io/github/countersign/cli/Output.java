package io.github.countersign.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command answers: aligned lines for people, one line of JSON for programs. The JSON keys never change their meaning. */
final class Output {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final PrintWriter out;
    private final boolean json;

    Output(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /**
     * Prints one answer.
     *
     * @param answer keys in the order to be shown; values are text, numbers, booleans, null, lists and maps of these
     */
    void print(Map<String, ? extends @Nullable Object> answer) throws IOException {
        if (json) {
            out.println(toJson(answer));
        } else {
            int width = answer.keySet().stream().mapToInt(String::length).max().orElse(0);
            answer.forEach((key, value) -> text(key, value, width));
        }
        out.flush();
    }

    /**
     * Prints an answer that has a form of its own for people.
     *
     * @param answer as for {@link #print(Map)}
     * @param lines for people
     */
    void print(Map<String, ? extends @Nullable Object> answer, List<String> lines) throws IOException {
        if (json) {
            print(answer);
        } else {
            lines.forEach(out::println);
            out.flush();
        }
    }

    private void text(String key, @Nullable Object value, int width) {
        if (value instanceof List<?> list) {
            out.println(key + ":");
            list.forEach(item -> out.println("  " + (item instanceof Map<?, ?> map ? joined(map) : item)));
        } else if (value != null) {
            out.println((key + ":" + " ".repeat(width)).substring(0, width + 2) + value);
        }
    }

    private static String joined(Map<?, ?> map) {
        StringBuilder line = new StringBuilder();
        map.values().stream()
                .filter(value -> value != null && !value.toString().isEmpty())
                .forEach(value -> line.append(line.isEmpty() ? "" : "  ").append(value));
        return line.toString();
    }

    private static String toJson(Map<String, ? extends @Nullable Object> answer) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(line)) {
            write(generator, answer);
        }
        return line.toString();
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object item : list) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }
}
