package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.formula.Formula;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;
import org.jspecify.annotations.Nullable;

/**
 * The tabs of an envelope with what is in them: which are shown, and what the formulas amount to. Both depend on other tabs,
 * which may depend on others again. Immutable.
 *
 * <p>What a condition compares with is documented for the REST API alone: {@code on} for a tick, a radio button or an optional
 * signature, otherwise the very value. The rest is a guess: a condition on a tab that the recipient does not have is no
 * condition, one without a value is met by any value, and a tab that depends on itself is not shown.
 */
public final class FilledTabs {

    private static final Set<String> ACTIVE = Set.of("on", "x", "true");
    private static final String TICK = "X";
    private static final int LARGEST_SCALE = 20;

    private final StoredEnvelope envelope;
    private final @Nullable BigInteger recipient;
    private final Map<Integer, String> entries;
    private final int decimalPlaces;

    private FilledTabs(
            StoredEnvelope envelope, @Nullable BigInteger recipient, Map<Integer, String> entries, int decimalPlaces) {
        this.envelope = envelope;
        this.recipient = recipient;
        this.entries = entries;
        this.decimalPlaces = decimalPlaces;
    }

    /** The tabs as they are. */
    static FilledTabs of(StoredEnvelope envelope, int decimalPlaces) {
        return new FilledTabs(envelope, null, Map.of(), decimalPlaces);
    }

    /** The tabs as they would be if one recipient had entered that, by the places of his tabs. */
    static FilledTabs asIf(
            StoredEnvelope envelope, BigInteger recipient, Map<Integer, String> entries, int decimalPlaces) {
        return new FilledTabs(envelope, recipient, Map.copyOf(entries), decimalPlaces);
    }

    /** Whether the recipient is shown the tab at that place. */
    public boolean shown(int index) {
        return shown(index, new HashSet<>());
    }

    private boolean shown(int index, Set<Integer> dependants) {
        PlacedTab placed = tabs().get(index);
        String label = Content.text(placed.tab().getConditionalParentLabel()).strip();
        if (label.isEmpty()) {
            return true;
        }
        if (!dependants.add(index)) {
            return false;
        }
        boolean hasParent = false;
        for (int i = 0; i < tabs().size(); i++) {
            if (tabs().get(i).recipient().equals(placed.recipient())
                    && isCalled(tabs().get(i).tab(), label)) {
                hasParent = true;
                if (fits(i, placed.tab()) && shown(i, dependants)) {
                    return true;
                }
            }
        }
        return !hasParent;
    }

    private static boolean isCalled(Tab tab, String label) {
        return label.equals(RecipientReplies.label(tab)) || label.equals(tab.getCustomTabRadioGroupName());
    }

    private boolean fits(int parent, Tab dependant) {
        Tab tab = tabs().get(parent).tab();
        String wanted = Content.text(dependant.getConditionalParentValue()).strip();
        String value = value(parent).strip();
        if (!isSwitch(tab)) {
            return !value.isEmpty() && (wanted.isEmpty() || value.equals(wanted));
        }
        if (!isOn(tab, value)) {
            return false;
        }
        if (wanted.isEmpty()) {
            return true;
        }
        boolean byGroup =
                Content.text(dependant.getConditionalParentLabel()).strip().equals(tab.getCustomTabRadioGroupName());
        return byGroup ? isOneOf(tab, wanted) : ACTIVE.contains(wanted.toLowerCase(Locale.ROOT));
    }

    /** The choice of a radio button in its group, by any of the names that the sender may have given it. */
    private static boolean isOneOf(Tab radio, String wanted) {
        return wanted.equals(radio.getTabLabel()) || wanted.equals(radio.getName()) || wanted.equals(radio.getValue());
    }

    /** A radio button may have a value of its own in the place of the tick. */
    private static boolean isOn(Tab tab, String value) {
        return tab.getCustomTabType() == CustomTabType.RADIO
                ? ACTIVE.contains(value.toLowerCase(Locale.ROOT))
                : !value.isEmpty();
    }

    /** Whether it is on or off and has no value of its own. */
    private static boolean isSwitch(Tab tab) {
        return isSigned(tab)
                || tab.getCustomTabType() == CustomTabType.CHECKBOX
                || tab.getCustomTabType() == CustomTabType.RADIO;
    }

    private static boolean isSigned(Tab tab) {
        return switch (tab.getType()) {
            case SIGN_HERE, SIGN_HERE_OPTIONAL, INITIAL_HERE, INITIAL_HERE_OPTIONAL, APPROVE -> true;
            default -> false;
        };
    }

    /** What is in the tab at that place: what was entered, else what the sender put in; of a formula, what it amounts to. */
    public String value(int index) {
        return value(index, new HashMap<>());
    }

    /** What is known is not worked out again: formulas of formulas would double the work with each. */
    private String value(int index, Map<Integer, String> known) {
        Tab tab = tabs().get(index).tab();
        String formula = Content.text(tab.getFormula()).strip();
        if (!isFormula(tab) || formula.isEmpty()) {
            return entered(index);
        }
        String value = known.putIfAbsent(index, "");
        if (value == null) {
            value = Formula.parse(formula)
                    .value(label -> number(index, label, known))
                    .map(amount -> rounded(amount, tab.getRoundDecimalPlaces()))
                    .orElse("");
            known.put(index, value);
        }
        return value;
    }

    static boolean isFormula(Tab tab) {
        return tab.getType() == TabTypeCode.CUSTOM && tab.getCustomTabType() == CustomTabType.FORMULA;
    }

    private String rounded(BigDecimal amount, @Nullable Integer places) {
        int wanted = places == null ? decimalPlaces : Math.max(0, Math.min(LARGEST_SCALE, places));
        return amount.setScale(wanted, RoundingMode.HALF_UP).toPlainString();
    }

    /** The number in the tab of that label: one of the same recipient, else anybody's. */
    private Optional<BigDecimal> number(int formula, String label, Map<Integer, String> known) {
        BigInteger own = tabs().get(formula).recipient();
        int found = -1;
        for (int i = 0; i < tabs().size(); i++) {
            if (RecipientReplies.label(tabs().get(i).tab()).equals(label)) {
                if (tabs().get(i).recipient().equals(own)) {
                    return number(value(i, known));
                }
                found = found < 0 ? i : found;
            }
        }
        return found < 0 ? Optional.empty() : number(value(found, known));
    }

    /** The number that a text stands for, with or without a sign of a currency and commas between thousands. */
    public static Optional<BigDecimal> number(String text) {
        String digits = text.replaceAll("[\\s,$€£]", "");
        return digits.matches("[-+]?(\\d{1,100}(\\.\\d{0,100})?|\\.\\d{1,100})")
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }

    private String entered(int index) {
        PlacedTab placed = tabs().get(index);
        String otherwise = Content.text(placed.tab().getValue());
        if (placed.recipient().equals(recipient) && entries.containsKey(index)) {
            return entries.getOrDefault(index, "");
        }
        return envelope.state()
                .recipient(placed.recipient())
                .map(r -> r.entries().getOrDefault(index, isSigned(placed.tab()) && r.hasSigned() ? TICK : otherwise))
                .orElse(otherwise);
    }

    private List<PlacedTab> tabs() {
        return envelope.tabs();
    }
}
