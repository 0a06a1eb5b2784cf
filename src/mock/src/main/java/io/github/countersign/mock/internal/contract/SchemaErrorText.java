package io.github.countersign.mock.internal.contract;

import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Says a schema error in the words of .NET, on which the real service runs and whose text its faults carry. Translated from
 * the messages of the Java runtime's own validator, which begin with the name of the rule that was broken.
 */
final class SchemaErrorText {

    private static final Pattern EXPECTED_LIST = Pattern.compile("'\\{([^{}]*)}' is expected");
    private static final Pattern EXPECTED_NAME = Pattern.compile("\"([^\"]*)\":([^,\\s]+)");
    private static final Pattern BAD_VALUE =
            Pattern.compile("(?s)[Vv]alue '(.*)' (?:is|with)|: '(.*)' is not a valid value");
    private static final Pattern ATTRIBUTE = Pattern.compile("[Aa]ttribute,? '([^']*)'");
    private static final int LONGEST_VALUE = 200;

    private static final Map<String, String> NET_TYPES = Map.of(
            "int", "Int32",
            "short", "Int16",
            "unsignedShort", "UInt16",
            "unsignedByte", "Byte",
            "boolean", "Boolean",
            "decimal", "Decimal",
            "dateTime", "DateTime",
            "positiveInteger", "Integer",
            "nonNegativeInteger", "Integer");

    private SchemaErrorText() {}

    /**
     * The .NET sentence.
     *
     * @param message what the validator said
     * @param open the elements that were open then, innermost first
     */
    static String of(String message, Deque<OpenElement> open) {
        int colon = message.indexOf(':');
        String rule = colon < 0 ? message : message.substring(0, colon);
        Iterator<OpenElement> path = open.iterator();
        OpenElement element = path.next();
        QName name = element.name();
        return switch (rule) {
            case "cvc-complex-type.2.4.a",
                    "cvc-complex-type.2.4.d",
                    "cvc-complex-type.2.4.e",
                    "cvc-complex-type.2.4.f",
                    "cvc-complex-type.2.4.g" ->
                "The element %s has invalid child element %s.%s"
                        .formatted(inNamespace(path.next().name()), inNamespace(name), expected(message));
            case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
                "The element %s has incomplete content.%s".formatted(inNamespace(name), expected(message));
            case "cvc-complex-type.2.1" ->
                "The element %s cannot contain child elements or text because the content model is empty."
                        .formatted(inNamespace(name));
            case "cvc-complex-type.2.3" -> "The element %s cannot contain text.".formatted(inNamespace(name));
            case "cvc-type.3.1.2", "cvc-elt.3.2.1" ->
                "The element %s cannot contain child element.".formatted(inNamespace(name));
            case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" ->
                "The '%s' attribute is not declared.".formatted(first(ATTRIBUTE, message));
            case "cvc-complex-type.4" -> "The required attribute '%s' is missing.".formatted(first(ATTRIBUTE, message));
            case "cvc-elt.1", "cvc-elt.1.a", "cvc-complex-type.2.4.c" ->
                "The '%s' element is not declared.".formatted(withColon(name));
            case "cvc-elt.3.1" -> "The 'http://www.w3.org/2001/XMLSchema-instance:nil' attribute is not declared.";
            default -> invalidValue(rule, message, element);
        };
    }

    private static String invalidValue(String rule, String message, OpenElement element) {
        String value = badValue(message);
        if (value == null) {
            return "The '%s' element is invalid.".formatted(withColon(element.name()));
        }
        String shown = shown(value);
        return "The '%s' element is invalid - The value '%s' is invalid according to its datatype '%s' - %s"
                .formatted(withColon(element.name()), shown, element.type(), reason(rule, shown, element.localType()));
    }

    /** The value that {@code message} complains about, or null if it is about no value. */
    static @Nullable String badValue(String message) {
        return first(BAD_VALUE, message);
    }

    /** A value as a fault shows it: not at any length. */
    static String shown(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** What .NET calls a simple type of the schema. */
    static String netType(String localType) {
        return NET_TYPES.getOrDefault(localType, capitalised(localType));
    }

    private static String reason(String rule, String value, String localType) {
        return switch (rule) {
            case "cvc-enumeration-valid" -> "The Enumeration constraint failed.";
            case "cvc-pattern-valid" -> "The Pattern constraint failed.";
            case "cvc-minInclusive-valid", "cvc-maxInclusive-valid" ->
                "Value '%s' was either too large or too small for %s.".formatted(value, capitalised(localType));
            default ->
                localType.equals("base64Binary")
                        ? "'%s' is not a valid Base64 text sequence.".formatted(value)
                        : "The string '%s' is not a valid %s value.".formatted(value, netType(localType));
        };
    }

    private static String capitalised(String type) {
        return type.isEmpty() ? type : Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    /** " List of possible elements expected: 'A, B' in namespace 'n'.", or nothing where nothing is expected. */
    private static String expected(String message) {
        Matcher list = EXPECTED_LIST.matcher(message);
        if (!list.find()) {
            return "";
        }
        Map<String, StringBuilder> byNamespace = new LinkedHashMap<>();
        Matcher names = EXPECTED_NAME.matcher(list.group(1));
        while (names.find()) {
            StringBuilder joined = byNamespace.computeIfAbsent(names.group(1), namespace -> new StringBuilder());
            joined.append(joined.isEmpty() ? "" : ", ").append(names.group(2));
        }
        StringBuilder text = new StringBuilder();
        byNamespace.forEach((namespace, joined) -> text.append(text.isEmpty() ? "" : " as well as ")
                .append("'%s' in namespace '%s'".formatted(joined, namespace)));
        return text.isEmpty() ? "" : " List of possible elements expected: %s.".formatted(text);
    }

    private static String inNamespace(QName name) {
        return name.getNamespaceURI().isEmpty()
                ? "'%s'".formatted(name.getLocalPart())
                : "'%s' in namespace '%s'".formatted(name.getLocalPart(), name.getNamespaceURI());
    }

    private static String withColon(QName name) {
        return name.getNamespaceURI().isEmpty()
                ? name.getLocalPart()
                : name.getNamespaceURI() + ":" + name.getLocalPart();
    }

    private static @Nullable String first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }
}
