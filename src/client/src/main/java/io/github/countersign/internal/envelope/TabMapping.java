package io.github.countersign.internal.envelope;

import io.github.countersign.envelope.LengthUnit;
import io.github.countersign.envelope.Tab;
import io.github.countersign.envelope.TabType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.Font;
import net.docusign.api_3_0.FontColor;
import net.docusign.api_3_0.FontSize;
import net.docusign.api_3_0.TabTypeCode;
import net.docusign.api_3_0.UnitTypeCode;

/** A tab to the contract. What the contract calls a custom tab is a type of its own here; names are the same otherwise. */
final class TabMapping {

    static final Set<TabType> CUSTOM = EnumSet.range(TabType.TEXT, TabType.FORMULA);

    private TabMapping() {}

    /** @param onlyDocument where a tab stands that does not say */
    static net.docusign.api_3_0.Tab to(Tab tab, OptionalInt onlyDocument) {
        net.docusign.api_3_0.Tab mapped = new net.docusign.api_3_0.Tab();
        OptionalInt document = tab.documentId().isPresent() ? tab.documentId() : onlyDocument;
        document.ifPresent(id -> mapped.setDocumentID(BigInteger.valueOf(id)));
        tab.recipientId().ifPresent(id -> mapped.setRecipientID(BigInteger.valueOf(id)));
        if (CUSTOM.contains(tab.type())) {
            mapped.setType(TabTypeCode.CUSTOM);
            mapped.setCustomTabType(CustomTabType.valueOf(tab.type().name()));
        } else {
            mapped.setType(TabTypeCode.valueOf(tab.type().name()));
        }
        place(mapped, tab);
        texts(mapped, tab);
        rules(mapped, tab);
        looks(mapped, tab);
        template(mapped, tab);
        return mapped;
    }

    private static void place(net.docusign.api_3_0.Tab mapped, Tab tab) {
        tab.page().ifPresent(page -> mapped.setPageNumber(BigInteger.valueOf(page)));
        tab.x().ifPresent(x -> mapped.setXPosition(BigInteger.valueOf(x)));
        tab.y().ifPresent(y -> mapped.setYPosition(BigInteger.valueOf(y)));
        tab.scale().ifPresent(scale -> mapped.setScaleValue(BigDecimal.valueOf(scale)));
        tab.anchor().ifPresent(text -> {
            AnchorTab anchor = new AnchorTab();
            anchor.setAnchorTabString(text);
            anchor.setXOffset(tab.xOffset());
            anchor.setYOffset(tab.yOffset());
            anchor.setUnit(unit(tab.unit()));
            anchor.setIgnoreIfNotPresent(tab.isIfPresent());
            anchor.setMatchWholeWord(Flags.orNull(tab.isWholeWord()));
            anchor.setCaseSensitive(Flags.orNull(tab.isCaseSensitive()));
            mapped.setAnchorTabItem(anchor);
        });
    }

    private static UnitTypeCode unit(LengthUnit unit) {
        return switch (unit) {
            case PIXELS -> UnitTypeCode.PIXELS;
            case MILLIMETERS -> UnitTypeCode.MMS;
            case CENTIMETERS -> UnitTypeCode.CMS;
            case INCHES -> UnitTypeCode.INCHES;
        };
    }

    private static void texts(net.docusign.api_3_0.Tab mapped, Tab tab) {
        tab.label().ifPresent(mapped::setTabLabel);
        tab.name().ifPresent(mapped::setName);
        if (tab.type() == TabType.LIST) {
            mapped.setCustomTabListItems(String.join(";", tab.choices()));
            tab.value().ifPresent(mapped::setCustomTabListSelectedValue);
        } else {
            tab.value().ifPresent(mapped::setValue);
        }
        tab.group().ifPresent(mapped::setCustomTabRadioGroupName);
        tab.formula().ifPresent(mapped::setFormula);
        tab.parentLabel().ifPresent(mapped::setConditionalParentLabel);
        tab.parentValue().ifPresent(mapped::setConditionalParentValue);
    }

    private static void rules(net.docusign.api_3_0.Tab mapped, Tab tab) {
        tab.width().ifPresent(mapped::setCustomTabWidth);
        tab.height().ifPresent(mapped::setCustomTabHeight);
        mapped.setCustomTabRequired(Flags.orNull(tab.isRequired()));
        mapped.setCustomTabLocked(Flags.orNull(tab.isLocked()));
        mapped.setCustomTabDisableAutoSize(Flags.orNull(tab.isFixedSize()));
        tab.pattern().ifPresent(mapped::setCustomTabValidationPattern);
        tab.patternMessage().ifPresent(mapped::setCustomTabValidationMessage);
        tab.maxLength().ifPresent(mapped::setMaxLength);
        mapped.setSharedTab(Flags.orNull(tab.isShared()));
        mapped.setRequireInitialOnSharedTabChange(Flags.orNull(tab.isInitialledWhenChanged()));
        mapped.setConcealValueOnDocument(Flags.orNull(tab.isConcealed()));
        tab.decimalPlaces().ifPresent(mapped::setRoundDecimalPlaces);
        mapped.setIsPaymentAmount(Flags.orNull(tab.isPayment()));
        mapped.setIncludeNoteInEmail(Flags.orNull(tab.isInEmail()));
    }

    private static void looks(net.docusign.api_3_0.Tab mapped, Tab tab) {
        tab.fontFamily().map(Font::fromValue).ifPresent(mapped::setFont);
        tab.fontSize().ifPresent(size -> mapped.setFontSize(FontSize.fromValue("Size" + size)));
        tab.color().map(FontColor::fromValue).ifPresent(mapped::setFontColor);
        mapped.setBold(Flags.orNull(tab.isBold()));
        mapped.setItalic(Flags.orNull(tab.isItalic()));
        mapped.setUnderline(Flags.orNull(tab.isUnderlined()));
    }

    private static void template(net.docusign.api_3_0.Tab mapped, Tab tab) {
        mapped.setSenderRequired(Flags.orNull(tab.isRequiredOfSender()));
        mapped.setTemplateLocked(Flags.orNull(tab.isLockedInTemplate()));
        mapped.setTemplateRequired(Flags.orNull(tab.isRequiredInTemplate()));
        tab.order().ifPresent(mapped::setTabOrder);
    }
}
