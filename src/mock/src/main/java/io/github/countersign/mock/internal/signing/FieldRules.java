package io.github.countersign.mock.internal.signing;

import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.operation.FilledTabs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.docusign.api_3_0.CustomTabType;
import org.jspecify.annotations.Nullable;

/** What a recipient has to fill in, and what he may fill in. */
final class FieldRules {

    private static final int LONGEST_VALUE = 4000;
    private static final int LONGEST_PATTERN = 200;
    private static final Pattern SSN = Pattern.compile("\\d{3}-?\\d{2}-?\\d{4}");
    private static final Pattern ZIP5 = Pattern.compile("\\d{5}");
    private static final Pattern ZIP5_DASH_4 = Pattern.compile("\\d{5}(-\\d{4})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private FieldRules() {}

    /** What stops him from finishing with these values, by field; empty if nothing does. What he is not shown does not. */
    static Map<Field, String> problems(
            List<Field> fields, Map<String, String> form, FilledTabs tabs, RecipientState recipient) {
        Map<Field, String> problems = new HashMap<>();
        for (Field field : fields) {
            if (!tabs.shown(field.index())) {
                continue;
            }
            String value = form.getOrDefault(field.name(), "").strip();
            boolean missing = field.kind() == Field.Kind.ATTACH
                    ? !recipient.attachments().containsKey(field.index())
                    : value.isEmpty();
            if (field.required() && missing) {
                problems.put(field, missing(field));
            } else if (!value.isEmpty() && field.isEntered() && !isAllowed(field, value)) {
                String message = field.tab().tab().getCustomTabValidationMessage();
                problems.put(
                        field,
                        message == null || message.isBlank()
                                ? "%s has a value that cannot be".formatted(field.label())
                                : message);
            }
        }
        return problems;
    }

    private static String missing(Field field) {
        return switch (field.kind()) {
            case SIGN -> "Sign at %s".formatted(field.label());
            case INITIAL -> "Initial at %s".formatted(field.label());
            case ATTACH -> "Attach a file at %s".formatted(field.askedFor());
            default -> "Fill in %s".formatted(field.label());
        };
    }

    private static boolean isAllowed(Field field, String value) {
        if (value.length() > LONGEST_VALUE) {
            return false;
        }
        return switch (field.kind()) {
            case LIST ->
                field.choices().stream().anyMatch(choice -> choice.value().equals(value));
            case TEXT -> isOfType(field.tab().tab().getCustomTabType(), value) && fitsPattern(field, value);
            default -> true;
        };
    }

    private static boolean isOfType(@Nullable CustomTabType type, String value) {
        if (type == null) {
            return true;
        }
        return switch (type) {
            case NUMBER -> FilledTabs.number(value).isPresent();
            case SSN -> SSN.matcher(value).matches();
            case ZIP_5 -> ZIP5.matcher(value).matches();
            case ZIP_5_DASH_4 -> ZIP5_DASH_4.matcher(value).matches();
            case EMAIL -> EMAIL.matcher(value).matches();
            default -> true;
        };
    }

    private static boolean fitsPattern(Field field, String value) {
        String pattern = field.tab().tab().getCustomTabValidationPattern();
        if (pattern == null || pattern.isBlank() || pattern.length() > LONGEST_PATTERN) {
            return true;
        }
        try {
            return Pattern.matches(pattern, value);
        } catch (PatternSyntaxException | StackOverflowError e) {
            return true;
        }
    }

    /** What he has entered and where he has signed, by the places of the tabs. */
    static Map<Integer, String> entries(List<Field> fields, Map<String, String> form) {
        Map<Integer, String> entries = new HashMap<>(values(fields, form));
        for (Field field : fields) {
            if (field.isSigned()) {
                entries.put(field.index(), form.getOrDefault(field.name(), "").isBlank() ? "" : "X");
            }
        }
        return entries;
    }

    /** What he has entered, by the places of the tabs. */
    static Map<Integer, String> values(List<Field> fields, Map<String, String> form) {
        Map<Integer, String> values = new HashMap<>();
        for (Field field : fields) {
            if (!field.isEntered()) {
                continue;
            }
            String given = form.getOrDefault(field.name(), "").strip();
            String value = switch (field.kind()) {
                case CHECK -> given.isEmpty() ? "" : "X";
                case RADIO -> given.equals(Integer.toString(field.index())) ? "X" : "";
                default -> given.length() > LONGEST_VALUE ? given.substring(0, LONGEST_VALUE) : given;
            };
            values.put(field.index(), Objects.requireNonNull(value));
        }
        return values;
    }
}
