package io.github.countersign.bulk;

import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.TemplateUse;
import io.github.countersign.error.InvalidDraftException;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of a CSV file for a template: one envelope a line, read as they are needed. Not thread-safe.
 *
 * <p>The first line names the columns: {@code key}; {@code ROLE.name} and {@code ROLE.email} for each role of the template, in the order in which
 * they sign; {@code tab.LABEL} for what fills a tab; and {@code subject}, where it differs from line to line. Other columns are refused, so that a
 * slip of the pen is no empty field in a contract.
 */
public final class CsvRows implements Iterator<BulkRow> {

    private static final String KEY = "key";
    private static final String SUBJECT = "subject";
    private static final String NAME = ".name";
    private static final String EMAIL = ".email";
    private static final String TAB = "tab.";

    private final Iterator<CSVRecord> records;
    private final String template;
    private final String subject;
    private final Set<String> columns;
    private final List<String> roles;

    private CsvRows(CSVParser parser, String template, String subject) {
        this.records = parser.iterator();
        this.template = template;
        this.subject = subject;
        this.columns = new LinkedHashSet<>(parser.getHeaderNames());
        this.roles = columns.stream()
                .filter(column -> column.endsWith(NAME))
                .map(column -> column.substring(0, column.length() - NAME.length()))
                .toList();
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The CSV file cannot be used: " + String.join("; ", problems));
        }
    }

    /**
     * Reads the first line.
     *
     * @param csv comma-separated values in UTF-8 with a first line of names; it stays open, and is read on
     * @param template id of the template
     * @param subject subject line of the e-mails, where the file has none
     * @return the rows
     * @throws IllegalArgumentException naming everything that is wrong with the columns
     * @throws IOException if it cannot be read
     */
    public static CsvRows of(Reader csv, String template, String subject) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        return new CsvRows(format.parse(withoutMark(csv)), template, subject);
    }

    /**
     * Reads all lines, and makes every draft once, before anything is sent.
     *
     * @param csv as for {@link #of}; read to its end
     * @param template id of the template
     * @param subject subject line of the e-mails, where the file has none
     * @return everything that is wrong, each with its line; empty if all of it can be sent
     * @throws IllegalArgumentException naming everything that is wrong with the columns
     * @throws IOException if it cannot be read
     */
    public static List<String> check(Reader csv, String template, String subject) throws IOException {
        CsvRows rows = of(csv, template, subject);
        List<String> problems = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        while (rows.hasNext()) {
            CSVRecord line = rows.records.next();
            long number = line.getRecordNumber() + 1;
            try {
                BulkRow row = rows.row(line);
                Long before = lines.putIfAbsent(row.key(), number);
                if (before != null) {
                    problems.add("line %d has the key '%s' of line %d".formatted(number, row.key(), before));
                }
                EnvelopeDraft unused = row.draft().get();
            } catch (IllegalArgumentException | InvalidDraftException e) {
                problems.add("line %d: %s".formatted(number, e.getMessage()));
            }
        }
        return problems;
    }

    /** Spreadsheets write a mark of the byte order in front. */
    private static Reader withoutMark(Reader csv) throws IOException {
        PushbackReader reader = new PushbackReader(csv);
        int first = reader.read();
        if (first != -1 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (columns.isEmpty()) {
            return List.of("it is empty");
        }
        if (columns.size() == 1 && columns.iterator().next().contains(";")) {
            return List.of("its columns are separated by semicolons; save it with commas");
        }
        if (!columns.contains(KEY)) {
            problems.add("there is no column 'key'");
        }
        if (roles.isEmpty()) {
            problems.add("there is no column 'ROLE.name'");
        }
        for (String role : roles) {
            if (!columns.contains(role + EMAIL)) {
                problems.add("role '%s' has no column '%s%s'".formatted(role, role, EMAIL));
            }
        }
        for (String column : columns) {
            boolean known = column.equals(KEY)
                    || column.equals(SUBJECT)
                    || column.startsWith(TAB)
                    || column.endsWith(NAME)
                    || roles.contains(
                            column.endsWith(EMAIL) ? column.substring(0, column.length() - EMAIL.length()) : "");
            if (!known) {
                problems.add("column '%s' means nothing".formatted(column));
            }
        }
        return problems;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            String reason = e.getCause() instanceof CharacterCodingException ? "it is not in UTF-8" : e.getMessage();
            throw new IllegalArgumentException("The CSV file cannot be read on: " + reason, e);
        }
    }

    /**
     * The next line.
     *
     * @throws IllegalArgumentException if it has another number of values than the first line, or no usable key
     */
    @Override
    public BulkRow next() {
        return row(records.next());
    }

    private BulkRow row(CSVRecord line) {
        if (!line.isConsistent()) {
            throw new IllegalArgumentException("Line %d of the CSV file has %d values for %d columns"
                    .formatted(line.getRecordNumber() + 1, line.size(), columns.size()));
        }
        return new BulkRow(line.get(KEY), () -> draft(line));
    }

    private EnvelopeDraft draft(CSVRecord line) {
        TemplateUse use = TemplateUse.of(template);
        for (String column : columns) {
            if (column.startsWith(TAB)) {
                use = use.value(column.substring(TAB.length()), line.get(column));
            }
        }
        EnvelopeDraft.Builder draft = EnvelopeDraft.builder()
                .subject(columns.contains(SUBJECT) && !line.get(SUBJECT).isBlank() ? line.get(SUBJECT) : subject)
                .template(use);
        for (int i = 0; i < roles.size(); i++) {
            String role = roles.get(i);
            draft.recipient(Recipient.signer(i + 1, line.get(role + NAME), line.get(role + EMAIL))
                    .role(role)
                    .inOrder(i + 1));
        }
        return draft.build();
    }
}
