package io.github.countersign.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link io.github.countersign.spi.CallJournal} wrote. A line that it did not write ends the reading: it may be the call that counts. */
final class JournalReader {

    private static final JsonFactory JSON = new JsonFactory();

    private JournalReader() {}

    /** All calls of these files, by the time of their beginning. */
    static List<JournalEntry> read(List<Path> files) throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        for (Path file : files) {
            read(file, entries);
        }
        entries.sort(Comparator.comparing(JournalEntry::at));
        return entries;
    }

    private static void read(Path file, List<JournalEntry> entries) throws IOException {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                entries.add(entry("%s, line %d".formatted(file.getFileName(), number), line));
            }
        } catch (NoSuchFileException e) {
            throw new InputException("Journal %s is not there".formatted(file));
        } catch (JsonProcessingException | CharacterCodingException | DateTimeException | IllegalStateException e) {
            throw new InputException("Line %d of %s was not written by a call journal. If a crash cut it off, remove it"
                    .formatted(number, file));
        }
    }

    /** @throws IllegalStateException if something is missing */
    private static JournalEntry entry(String place, String line) throws IOException {
        Map<String, @Nullable String> texts = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    lists.put(name, texts(json));
                } else {
                    texts.put(name, json.getValueAsString());
                }
            }
            require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        }
        return new JournalEntry(
                place,
                Instant.parse(required(texts, "at")),
                required(texts, "service"),
                required(texts, "operation"),
                required(texts, "outcome"),
                required(texts, "code"),
                texts.get("key"),
                texts.get("secret"),
                lists.getOrDefault("envelopes", List.of()));
    }

    private static List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
        }
        require(json.currentToken() == JsonToken.END_ARRAY);
        return List.copyOf(texts);
    }

    private static String required(Map<String, @Nullable String> texts, String name) {
        @Nullable String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException(name);
        }
        return text;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException();
        }
    }
}
