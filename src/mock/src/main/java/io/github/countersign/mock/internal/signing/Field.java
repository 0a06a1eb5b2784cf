package io.github.countersign.mock.internal.signing;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.operation.DocumentViews;
import java.util.Arrays;
import java.util.List;
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
            case CUSTOM -> custom(tab);
            default -> Kind.SHOWN;
        };
    }

    private static Kind custom(Tab tab) {
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
            case NOTE, FORMULA -> Kind.SHOWN;
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
            case SIGN_HERE, INITIAL_HERE, APPROVE -> true;
            case CUSTOM -> yes(tab.tab().isCustomTabRequired()) && kind != Kind.SHOWN;
            default -> false;
        };
    }

    /** Whether it holds a value that a status tells of. */
    boolean hasValue() {
        return switch (kind) {
            case TEXT, CHECK, RADIO, LIST -> true;
            case SIGN, INITIAL, SHOWN -> false;
        };
    }

    /** What can be chosen from; a list's own values go before its shown items. */
    List<String> choices() {
        String items = tab.tab().getCustomTabListItems();
        String values = tab.tab().getCustomTabListValues();
        String all = items == null || items.isBlank() ? values : items;
        return all == null || all.isBlank()
                ? List.of()
                : Arrays.stream(all.split(";", -1)).map(String::strip).toList();
    }

    private static boolean yes(@Nullable Boolean value) {
        return value != null && value;
    }
}
