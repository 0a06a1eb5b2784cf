package io.github.countersign.it.roundtrip;

import io.github.countersign.envelope.LengthUnit;
import io.github.countersign.envelope.Tab;
import io.github.countersign.envelope.TabType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random tabs of every type with every property that they can have, by recipient 1 on the first page of document 1 or 2. */
final class RandomTabs {

    /** A text that stands in every document that has texts. */
    static final String ANCHOR = "Sign here:";

    private RandomTabs() {}

    static Arbitrary<Tab> any() {
        Arbitrary<Tab> placed = Combinators.combine(bare(), places(), Arbitraries.of(1, 2))
                .as((tab, place, document) ->
                        place.apply(tab).onDocument(document).by(1));
        return Combinators.combine(placed, withers(), withers(), withers())
                .as((tab, a, b, c) -> c.apply(b.apply(a.apply(tab))));
    }

    private static Arbitrary<Tab> bare() {
        return Arbitraries.of(TabType.values())
                .filter(type -> type != TabType.UNKNOWN)
                .flatMap(type -> RandomTexts.upTo(20).map(text -> switch (type) {
                    case LIST -> Tab.list(text, "a", "b & c").value("a");
                    case RADIO -> Tab.radio(text, "yes");
                    case FORMULA -> Tab.formula(text, "[Rent] * 12").rounded(2).payment();
                    case INITIAL_HERE -> Tab.of(type).scaled(0.75);
                    case NUMBER -> Tab.number(text).payment();
                    case NOTE -> Tab.note(text).value(text).inEmail();
                    default -> Tab.of(type);
                }));
    }

    private static Arbitrary<UnaryOperator<Tab>> places() {
        Arbitrary<Integer> coordinate = Arbitraries.integers().greaterOrEqual(0);
        Arbitrary<UnaryOperator<Tab>> position =
                Combinators.combine(coordinate, coordinate).as((x, y) -> tab -> tab.at(1, x, y));
        Arbitrary<Double> offset = Arbitraries.doubles().between(-1_000, 1_000);
        Arbitrary<UnaryOperator<Tab>> anchor = Combinators.combine(
                        offset, offset, Arbitraries.of(LengthUnit.class), Arbitraries.of(true, false))
                .as((x, y, unit, strictly) -> tab -> {
                    Tab anchored = tab.anchored(ANCHOR).offset(x, y, unit);
                    return strictly ? anchored.wholeWord().caseSensitive() : anchored;
                });
        Arbitrary<UnaryOperator<Tab>> missing =
                RandomTexts.upTo(40).map(text -> tab -> tab.anchored(text).ifPresent());
        return Arbitraries.oneOf(position, anchor, missing);
    }

    private static Arbitrary<UnaryOperator<Tab>> withers() {
        Arbitrary<UnaryOperator<Tab>> fixed = Arbitraries.of(List.<UnaryOperator<Tab>>of(
                t -> t.sized(120, 20),
                t -> t.atMost(7),
                t -> t.tabOrder(3),
                Tab::required,
                Tab::locked,
                Tab::fixedSize,
                t -> t.matching("^[0-9]{5}$", "five digits"),
                Tab::shared,
                t -> t.shared().initialledWhenChanged(),
                Tab::concealed,
                t -> t.font("Arial", 9),
                t -> t.font("TimesNewRoman", 72).colored("NavyBlue"),
                Tab::bold,
                Tab::italic,
                Tab::underlined,
                Tab::requiredOfSender,
                Tab::lockedInTemplate,
                Tab::requiredInTemplate));
        return Arbitraries.oneOf(
                with(40, Tab::labelled),
                with(40, Tab::named),
                with(40, (t, text) -> t.type() == TabType.LIST ? t.value("b & c") : t.value(text)),
                fixed);
    }

    private static Arbitrary<UnaryOperator<Tab>> with(int longest, BiFunction<Tab, String, Tab> wither) {
        return RandomTexts.upTo(longest).map(text -> tab -> wither.apply(tab, text));
    }
}
