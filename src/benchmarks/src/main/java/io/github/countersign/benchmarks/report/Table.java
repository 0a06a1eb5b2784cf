package io.github.countersign.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Figures with a heading, as Markdown.
 *
 * @param title heading
 * @param note what is measured and how, below the heading
 * @param columns column heads, the first for the names of the rows
 * @param rows cells, as many as there are columns
 */
public record Table(String title, String note, List<String> columns, List<List<String>> rows) {

    /**
     * Copies the rows.
     *
     * @throws IllegalArgumentException if a row is longer or shorter than the heads
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Table '%s': row %s has not %d cells".formatted(title, row, columns.size()));
            }
        }
    }

    /** {@return the table, its columns aligned} */
    public String markdown() {
        int[] widths = new int[columns.size()];
        List<List<String>> all = new ArrayList<>(rows);
        all.add(0, columns);
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder("## " + title + "\n" + note + "\n\n");
        append(text, columns, widths);
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "|" : "").append("-".repeat(widths[i] + 1)).append(i == 0 ? "-|" : ":|");
        }
        text.append('\n');
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    /**
     * A number with as many digits as mean something.
     *
     * @param value the number
     * @return text
     */
    public static String number(double value) {
        String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String padding = " ".repeat(widths[i] - cell.length());
            text.append(i == 0 ? "| " : " ")
                    .append(i == 0 ? cell + padding : padding + cell)
                    .append(" |");
        }
        text.append('\n');
    }
}
