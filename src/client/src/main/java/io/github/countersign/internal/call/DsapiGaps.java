package io.github.countersign.internal.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code dsapi.asmx} lacks, from the table that comes with the contract: operations, fields of types, values of enumerations. Immutable.
 */
final class DsapiGaps {

    private static final String TABLE = "META-INF/wsdl/docusign/dsapi.tsv";

    private final Map<String, String> notes;

    private DsapiGaps(Map<String, String> notes) {
        this.notes = Map.copyOf(notes);
    }

    static DsapiGaps load() {
        try (InputStream table = DsapiGaps.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(
                        "%s is not on the class path: countersign-wsdl is missing".formatted(TABLE));
            }
            return new DsapiGaps(read(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be read".formatted(TABLE), e);
        }
    }

    /** What is known of the operation's absence, empty if dsapi has it. */
    Optional<String> ofOperation(String name) {
        return Optional.ofNullable(notes.get(key("operation", "APIServiceSoap", name)));
    }

    boolean lacksField(String type, String element) {
        return notes.containsKey(key("field", type, element));
    }

    boolean lacksValue(String type, String value) {
        return notes.containsKey(key("value", type, value));
    }

    /** The rows, as kind, owner and name. */
    List<String> rows() {
        return notes.keySet().stream().sorted().toList();
    }

    private static Map<String, String> read(BufferedReader table) throws IOException {
        Map<String, String> notes = new HashMap<>();
        table.readLine(); // the names of the columns
        for (String line = table.readLine(); line != null; line = table.readLine()) {
            String[] columns = line.split("\t", 4);
            notes.put(key(columns[0], columns[1], columns[2]), columns[3]);
        }
        return notes;
    }

    private static String key(String kind, String owner, String name) {
        return kind + " " + owner + " " + name;
    }
}
