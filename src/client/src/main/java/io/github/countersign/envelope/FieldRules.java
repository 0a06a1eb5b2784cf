package io.github.countersign.envelope;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.docusign.api_3_0.Font;
import net.docusign.api_3_0.FontColor;
import net.docusign.api_3_0.FontSize;

/** What the service is known to refuse in tabs that signers fill in, or would ignore (DocuSign SOAP reference, custom tabs; contract). */
final class FieldRules {

    private static final Set<TabType> FIELDS = EnumSet.range(TabType.TEXT, TabType.FORMULA);

    private FieldRules() {}

    static void check(Tab tab, String path, Problems problems) {
        byType(tab, path, problems);
        positive(tab.width(), "tab.size-invalid", path + ".width", problems);
        positive(tab.height(), "tab.size-invalid", path + ".height", problems);
        positive(tab.maxLength(), "tab.length-invalid", path + ".maxLength", problems);
        positive(tab.order(), "tab.order-invalid", path + ".order", problems);
        tab.pattern().ifPresent(pattern -> pattern(pattern, path + ".pattern", problems));
        font(tab, path, problems);
        problems.addIf(
                tab.isInitialledWhenChanged() && !tab.isShared(),
                "tab.not-shared",
                path,
                "changes of it are to be initialled, but only its signer can make any; add shared()");
    }

    private static void byType(Tab tab, String path, Problems problems) {
        switch (tab.type()) {
            case LIST -> {
                problems.addIf(
                        tab.choices().isEmpty(), "tab.choices-missing", path + ".choices", "there is none; give some");
                problems.addIf(
                        tab.choices().stream().anyMatch(choice -> choice.isBlank() || choice.indexOf(';') >= 0),
                        "tab.choice-invalid",
                        path + ".choices",
                        "one is blank or holds a semicolon, which separates them in the message");
                problems.addIf(
                        tab.value().isPresent()
                                && !tab.choices().contains(tab.value().get()),
                        "tab.value-no-choice",
                        path + ".value",
                        "is none of the choices");
            }
            case RADIO ->
                problems.addIf(
                        tab.group().isEmpty() || tab.group().get().isBlank(),
                        "tab.group-missing",
                        path + ".group",
                        "is not set; make it with Tab.radio(group, value)");
            case FORMULA -> {
                problems.addIf(
                        tab.formula().isEmpty() || tab.formula().get().isBlank(),
                        "tab.formula-missing",
                        path + ".formula",
                        "is not set; make it with Tab.formula(label, formula)");
                tab.formula().ifPresent(formula -> problems.writable(path + ".formula", formula));
                tab.decimalPlaces()
                        .ifPresent(places ->
                                problems.range("tab.rounding-invalid", path + ".decimalPlaces", places, 0, 10));
            }
            default -> notAField(tab, path, problems);
        }
    }

    private static void notAField(Tab tab, String path, Problems problems) {
        problems.addIf(
                !tab.choices().isEmpty(), "tab.choices-ignored", path + ".choices", "only Tab.list(...) has choices");
        problems.addIf(
                tab.scale().isPresent() && FIELDS.contains(tab.type()),
                "tab.scale-ignored",
                path + ".scale",
                "only signatures and initials are scaled; say sized(width, height)");
        problems.addIf(
                tab.isPayment() && tab.type() != TabType.NUMBER,
                "tab.payment-no-number",
                path,
                "is to be paid, but only a number or a formula can be");
    }

    private static void positive(OptionalInt value, String code, String path, Problems problems) {
        value.ifPresent(
                number -> problems.addIf(number < 1, code, path, "is %d; it is a number above 0".formatted(number)));
    }

    /** JavaScript's expressions are nearly those of Java. What differs is only in rare ones. */
    private static void pattern(String pattern, String path, Problems problems) {
        problems.writable(path, pattern);
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            problems.add("tab.pattern-invalid", path, "is no regular expression: " + e.getDescription());
        }
    }

    private static void font(Tab tab, String path, Problems problems) {
        tab.fontFamily()
                .ifPresent(font ->
                        known("tab.font-unknown", path + ".fontFamily", font, () -> Font.fromValue(font), problems));
        tab.fontSize()
                .ifPresent(size -> known(
                        "tab.font-unknown",
                        path + ".fontSize",
                        "" + size,
                        () -> FontSize.fromValue("Size" + size),
                        problems));
        tab.color()
                .ifPresent(color ->
                        known("tab.color-unknown", path + ".color", color, () -> FontColor.fromValue(color), problems));
    }

    private static void known(String code, String path, String value, Runnable lookup, Problems problems) {
        try {
            lookup.run();
        } catch (IllegalArgumentException e) {
            problems.add(code, path, "'%s' is none that the service has".formatted(value));
        }
    }
}
