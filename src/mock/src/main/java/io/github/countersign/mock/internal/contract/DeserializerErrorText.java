package io.github.countersign.mock.internal.contract;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in the words of .NET's deserializer why a value cannot be read; errors of structure are none to it. */
final class DeserializerErrorText {

    /** .NET keeps these as text, so nothing is wrong with any value. */
    private static final Set<String> TEXTS = Set.of("positiveInteger", "nonNegativeInteger", "integer");

    private static final Set<String> NUMBERS =
            Set.of("int", "short", "unsignedShort", "unsignedByte", "long", "decimal", "double", "float");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\s*[+-]?\\d+\\s*");
    private static final Pattern BASE64_CHARACTERS = Pattern.compile("[A-Za-z0-9+/=\\s]*");

    private DeserializerErrorText() {}

    /**
     * The sentence, or null if the deserializer would not mind.
     *
     * @param message what the schema validator said
     * @param element the element whose value it is
     */
    static @Nullable String of(String message, OpenElement element) {
        String value = SchemaErrorText.badValue(message);
        String type = element.localType();
        if (value == null || TEXTS.contains(type)) {
            return null;
        }
        String shown = SchemaErrorText.shown(value);
        if (message.startsWith("cvc-enumeration-valid")) {
            return "Instance validation error: '%s' is not a valid value for %s.".formatted(shown, type);
        }
        if (NUMBERS.contains(type)) {
            return WHOLE_NUMBER.matcher(value).matches()
                    ? "Value was either too large or too small for %s.".formatted(SchemaErrorText.netType(type))
                    : "Input string was not in a correct format.";
        }
        return switch (type) {
            case "boolean" -> "The string '%s' is not a valid Boolean value.".formatted(shown);
            case "dateTime" -> "The string '%s' is not a valid AllXsd value.".formatted(shown);
            case "base64Binary" ->
                BASE64_CHARACTERS.matcher(value).matches()
                        ? "Invalid length for a Base-64 char array or string."
                        : "The input is not a valid Base-64 string as it contains a non-base 64 character.";
            default -> null;
        };
    }
}
