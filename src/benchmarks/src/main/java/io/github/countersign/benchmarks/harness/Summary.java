package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one table: a row for each contender, a column for each kind of figure. Not thread-safe. */
final class Summary {

    private final Map<Contender, Map<String, String>> cells = new LinkedHashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();

    Summary(List<Contender> contenders) {
        contenders.forEach(contender -> cells.put(contender, new LinkedHashMap<>()));
    }

    void put(Contender contender, String column, String cell) {
        columns.add(column);
        cells.computeIfAbsent(contender, c -> new LinkedHashMap<>()).put(column, cell);
    }

    Table table() {
        List<String> heads = new ArrayList<>(List.of("contender"));
        heads.addAll(columns);
        List<List<String>> rows = new ArrayList<>();
        cells.forEach((contender, row) -> {
            List<String> line = new ArrayList<>(List.of(contender.name()));
            columns.forEach(column -> line.add(row.getOrDefault(column, "")));
            rows.add(line);
        });
        return new Table(
                "In one table", "The rows below in short; the sections after it say what each column is.", heads, rows);
    }
}
