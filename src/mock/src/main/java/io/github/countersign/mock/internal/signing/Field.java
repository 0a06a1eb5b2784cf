package io.github.countersign.mock.internal.signing;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.operation.DocumentViews;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.Tab;
import org.jspecify.annotations.Nullable;

/**
 * A tab as something to fill in.
 *
 * @param index its place among the tabs of the envelope
 * @param tab the tab
 * @param kind how it is filled in
 */
record Field(int index, PlacedTab tab, Kind kind) {

    /** How a tab is filled in. */
    enum Kind {
        SIGN,
        INITIAL,
        TEXT,
        CHECK,
        RADIO,
        LIST,
        ATTACH,
        DECLINE,
        /** The service computes it while the recipient fills in others. */
        FORMULA,
        /** The service fills it in, or it is only to be read. */
        SHOWN
    }

    static Field of(int index, PlacedTab placed) {
        return new Field(index, placed, kind(placed.tab()));
    }

    private static Kind kind(Tab tab) {
        return switch (tab.getType()) {
            case SIGN_HERE, SIGN_HERE_OPTIONAL, APPROVE -> Kind.SIGN;
            case INITIAL_HERE, INITIAL_HERE_OPTIONAL -> Kind.INITIAL;
            case COMPANY, TITLE -> Kind.TEXT;
            case SIGNER_ATTACHMENT, SIGNER_ATTACHMENT_OPTIONAL -> Kind.ATTACH;
            case DECLINE -> Kind.DECLINE;
            case CUSTOM -> custom(tab);
            default -> Kind.SHOWN;
        };
    }

    private static Kind custom(Tab tab) {
        if (tab.getCustomTabType() == CustomTabType.FORMULA) {
            return Kind.FORMULA;
        }
        if (yes(tab.isCustomTabLocked())) {
            return Kind.SHOWN;
        }
        CustomTabType type = tab.getCustomTabType();
        if (type == null) {
            return Kind.TEXT;
        }
        return switch (type) {
            case CHECKBOX -> Kind.CHECK;
            case RADIO -> Kind.RADIO;
            case LIST -> Kind.LIST;
            case NOTE -> Kind.SHOWN;
            default -> Kind.TEXT;
        };
    }

    /** The name of its form field; the radio buttons of a group share one. */
    String name() {
        String group = tab.tab().getCustomTabRadioGroupName();
        return kind == Kind.RADIO && group != null && !group.isBlank() ? "group-" + group : "tab-" + index;
    }

    String label() {
        return DocumentViews.label(tab);
    }

    boolean required() {
        return switch (tab.tab().getType()) {
            case SIGN_HERE, INITIAL_HERE, APPROVE, SIGNER_ATTACHMENT -> true;
            case CUSTOM -> yes(tab.tab().isCustomTabRequired()) && isEntered();
            default -> false;
        };
    }

    /** Whether he enters something that a status tells of. */
    boolean isEntered() {
        return switch (kind) {
            case TEXT, CHECK, RADIO, LIST -> true;
            case SIGN, INITIAL, ATTACH, DECLINE, FORMULA, SHOWN -> false;
        };
    }

    /** Whether he signs or initials there. */
    boolean isSigned() {
        return kind == Kind.SIGN || kind == Kind.INITIAL;
    }

    /** Whether it depends on another tab whether he is shown it. */
    boolean isConditional() {
        String parent = tab.tab().getConditionalParentLabel();
        return parent != null && !parent.isBlank();
    }

    /** What the sender calls it when he asks for a file: its name, else its label. */
    String askedFor() {
        String name = tab.tab().getName();
        return name == null || name.isBlank() ? label() : name;
    }

    /**
     * One choice of a list.
     *
     * @param text what he reads
     * @param value what stands for it
     */
    record Choice(String text, String value) {}

    /** What can be chosen from; a choice without a value of its own stands for itself. */
    List<Choice> choices() {
        List<String> items = parts(tab.tab().getCustomTabListItems());
        List<String> values = parts(tab.tab().getCustomTabListValues());
        List<String> texts = items.isEmpty() ? values : items;
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Choice(texts.get(i), i < values.size() ? values.get(i) : texts.get(i)))
                .toList();
    }

    private static List<String> parts(@Nullable String joined) {
        return joined == null || joined.isBlank()
                ? List.of()
                : Arrays.stream(joined.split(";", -1)).map(String::strip).toList();
    }

    private static boolean yes(@Nullable Boolean value) {
        return value != null && value;
    }
}
