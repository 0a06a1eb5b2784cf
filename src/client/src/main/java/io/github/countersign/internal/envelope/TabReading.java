package io.github.countersign.internal.envelope;

import io.github.countersign.envelope.LengthUnit;
import io.github.countersign.envelope.Tab;
import io.github.countersign.envelope.TabType;
import java.util.function.BiFunction;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.TabTypeCode;
import net.docusign.api_3_0.UnitTypeCode;
import org.jspecify.annotations.Nullable;

/** A tab of the contract, as the service tells it, to that of the facade. */
public final class TabReading {

    private TabReading() {}

    static Tab from(net.docusign.api_3_0.Tab stub) {
        TabType type = type(stub.getType(), stub.getCustomTabType());
        Tab tab = type == TabType.LIST ? Tab.list("", choices(stub)).labelled("") : Tab.of(type);
        tab = place(tab, stub);
        if (Numbers.id(stub.getDocumentID()).isPresent()) {
            tab = tab.onDocument(Numbers.id(stub.getDocumentID()).getAsInt());
        }
        if (Numbers.id(stub.getRecipientID()).isPresent()) {
            tab = tab.by(Numbers.id(stub.getRecipientID()).getAsInt());
        }
        if (stub.getScaleValue() != null && !TabMapping.CUSTOM.contains(type)) {
            tab = tab.scaled(stub.getScaleValue().doubleValue());
        }
        return template(looks(rules(texts(tab, stub, type), stub), stub), stub);
    }

    /**
     * What a tab is for.
     *
     * @param type as the contract has it
     * @param custom the type of a custom tab
     * @return the type
     */
    public static TabType type(@Nullable TabTypeCode type, @Nullable CustomTabType custom) {
        if (type == TabTypeCode.CUSTOM) {
            return custom == null ? TabType.TEXT : TabType.valueOf(custom.name());
        }
        return type == null ? TabType.UNKNOWN : TabType.valueOf(type.name());
    }

    private static String[] choices(net.docusign.api_3_0.Tab stub) {
        String items = Texts.orBlank(stub.getCustomTabListItems());
        return items.isEmpty() ? new String[0] : items.split(";", -1);
    }

    private static Tab place(Tab tab, net.docusign.api_3_0.Tab stub) {
        AnchorTab anchor = stub.getAnchorTabItem();
        if (anchor != null && anchor.getAnchorTabString() != null) {
            Tab placed = tab.anchored(anchor.getAnchorTabString())
                    .offset(orZero(anchor.getXOffset()), orZero(anchor.getYOffset()), unit(anchor.getUnit()));
            placed = Flags.given(placed, anchor.isIgnoreIfNotPresent(), Tab::ifPresent);
            placed = Flags.given(placed, anchor.isMatchWholeWord(), Tab::wholeWord);
            return Flags.given(placed, anchor.isCaseSensitive(), Tab::caseSensitive);
        }
        return stub.getPageNumber() == null
                ? tab
                : tab.at(
                        Numbers.count(stub.getPageNumber()).orElse(0),
                        Numbers.count(stub.getXPosition()).orElse(0),
                        Numbers.count(stub.getYPosition()).orElse(0));
    }

    private static double orZero(@Nullable Double offset) {
        return offset == null ? 0 : offset;
    }

    private static LengthUnit unit(@Nullable UnitTypeCode unit) {
        if (unit == null) {
            return LengthUnit.PIXELS;
        }
        return switch (unit) {
            case PIXELS -> LengthUnit.PIXELS;
            case MMS -> LengthUnit.MILLIMETERS;
            case CMS -> LengthUnit.CENTIMETERS;
            case INCHES -> LengthUnit.INCHES;
        };
    }

    private static Tab texts(Tab start, net.docusign.api_3_0.Tab stub, TabType type) {
        Tab tab = Texts.given(start, stub.getTabLabel(), Tab::labelled);
        tab = Texts.given(tab, stub.getName(), Tab::named);
        tab = Texts.given(
                tab, type == TabType.LIST ? stub.getCustomTabListSelectedValue() : stub.getValue(), Tab::value);
        tab = Texts.given(tab, stub.getCustomTabRadioGroupName(), Tab::group);
        tab = Texts.given(tab, stub.getFormula(), Tab::formula);
        if (stub.getConditionalParentLabel() != null
                && !stub.getConditionalParentLabel().isEmpty()) {
            tab = tab.shownIf(stub.getConditionalParentLabel(), Texts.orBlank(stub.getConditionalParentValue()));
        }
        return tab;
    }

    private static Tab rules(Tab start, net.docusign.api_3_0.Tab stub) {
        Tab tab = start;
        if (stub.getCustomTabWidth() != null && stub.getCustomTabHeight() != null) {
            tab = tab.sized(stub.getCustomTabWidth(), stub.getCustomTabHeight());
        }
        tab = Flags.given(tab, stub.isCustomTabRequired(), Tab::required);
        tab = Flags.given(tab, stub.isCustomTabLocked(), Tab::locked);
        tab = Flags.given(tab, stub.isCustomTabDisableAutoSize(), Tab::fixedSize);
        if (stub.getCustomTabValidationPattern() != null
                && !stub.getCustomTabValidationPattern().isEmpty()) {
            tab = tab.matching(
                    stub.getCustomTabValidationPattern(), Texts.orBlank(stub.getCustomTabValidationMessage()));
        }
        tab = number(tab, stub.getMaxLength(), Tab::atMost);
        tab = Flags.given(tab, stub.isSharedTab(), Tab::shared);
        tab = Flags.given(tab, stub.isRequireInitialOnSharedTabChange(), Tab::initialledWhenChanged);
        tab = Flags.given(tab, stub.isConcealValueOnDocument(), Tab::concealed);
        tab = number(tab, stub.getRoundDecimalPlaces(), Tab::rounded);
        tab = Flags.given(tab, stub.isIsPaymentAmount(), Tab::payment);
        return Flags.given(tab, stub.isIncludeNoteInEmail(), Tab::inEmail);
    }

    private static Tab looks(Tab start, net.docusign.api_3_0.Tab stub) {
        Tab tab = start;
        if (stub.getFont() != null && stub.getFontSize() != null) {
            tab = tab.font(
                    stub.getFont().value(),
                    Integer.parseInt(stub.getFontSize().value().substring("Size".length())));
        }
        if (stub.getFontColor() != null) {
            tab = tab.colored(stub.getFontColor().value());
        }
        tab = Flags.given(tab, stub.isBold(), Tab::bold);
        tab = Flags.given(tab, stub.isItalic(), Tab::italic);
        return Flags.given(tab, stub.isUnderline(), Tab::underlined);
    }

    private static Tab template(Tab start, net.docusign.api_3_0.Tab stub) {
        Tab tab = Flags.given(start, stub.isSenderRequired(), Tab::requiredOfSender);
        tab = Flags.given(tab, stub.isTemplateLocked(), Tab::lockedInTemplate);
        tab = Flags.given(tab, stub.isTemplateRequired(), Tab::requiredInTemplate);
        return number(tab, stub.getTabOrder(), Tab::tabOrder);
    }

    private static Tab number(Tab tab, @Nullable Integer number, BiFunction<Tab, Integer, Tab> wither) {
        return number == null ? tab : wither.apply(tab, number);
    }
}
