package io.github.countersign.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object of a JSON file that somebody wrote by hand, with its place for whoever has to mend it.
 *
 * @param place such as {@code users[0]}; empty for the whole file
 * @param members text, Boolean, list or object by name
 */
record JsonObject(String place, Map<String, Object> members) {

    private static final JsonFactory JSON = new JsonFactory();

    /** The object that a file is. */
    static JsonObject read(Path file) throws IOException {
        try (JsonParser json = JSON.createParser(Files.readString(file))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                JsonObject whole = object("", json);
                if (json.nextToken() == null) {
                    return whole;
                }
            }
            throw new InputException("%s is not one JSON object".formatted(file));
        } catch (NoSuchFileException e) {
            throw new InputException("File %s is not there".formatted(file));
        } catch (JsonProcessingException e) {
            throw new InputException("%s is no JSON: %s, line %d"
                    .formatted(file, e.getOriginalMessage(), e.getLocation().getLineNr()));
        }
    }

    private static JsonObject object(String place, JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(place.isEmpty() ? name : place + "." + name, json));
        }
        return new JsonObject(place, members);
    }

    private static Object value(String place, JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(place, json);
            case START_ARRAY -> {
                List<Object> all = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    all.add(value("%s[%d]".formatted(place, all.size()), json));
                }
                yield all;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> json.getText();
        };
    }

    /** Refuses what nobody reads: a name with a slip in it would be left out in silence. */
    void allow(Set<String> names) {
        for (String name : members.keySet()) {
            if (!names.contains(name)) {
                throw new InputException("%s is unknown; here there can be %s".formatted(at(name), names));
            }
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** A text that has to be there. */
    String text(String name) {
        if (members.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new InputException("%s is missing or no text".formatted(at(name)));
    }

    /** Whether it says true; false if it is not there. */
    boolean isTrue(String name) {
        if (members.getOrDefault(name, false) instanceof Boolean given) {
            return given;
        }
        throw new InputException("%s is neither true nor false".formatted(at(name)));
    }

    /** A whole number; {@code otherwise} if it is not there. */
    int number(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new InputException("%s is no whole number".formatted(at(name)));
        }
    }

    /** The texts of a list; none if it is not there. */
    List<String> texts(String name) {
        return list(name, String.class);
    }

    /** The objects of a list; none if it is not there. */
    List<JsonObject> objects(String name) {
        return list(name, JsonObject.class);
    }

    private <T> List<T> list(String name, Class<T> type) {
        if (members.getOrDefault(name, List.of()) instanceof List<?> all
                && all.stream().allMatch(type::isInstance)) {
            return all.stream().map(type::cast).toList();
        }
        throw new InputException("%s is no list of %s".formatted(at(name), type == String.class ? "texts" : "objects"));
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
