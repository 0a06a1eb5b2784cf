package io.github.countersign.mock.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaTest {

    private static Optional<BigDecimal> value(String formula, Map<String, String> tabs) {
        return Formula.parse(formula)
                .value(label -> Optional.ofNullable(tabs.get(label)).map(BigDecimal::new));
    }

    @Example
    void productsComeBeforeSumsAndParenthesesBeforeBoth() {
        Map<String, String> tabs = Map.of("Item1", "10", "Item2", "2.50", "TaxRate", "0.2");
        assertThat(value("([Item1] + [Item2]) * (1 + [TaxRate])", tabs))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("15"));
        assertThat(value("[Item1]+[Item2]*2", tabs))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("15"));
        assertThat(value(" 10 - 4 - 3 ", tabs))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("3"));
        assertThat(value("24/4/3", tabs)).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("2"));
        assertThat(value("-[ Item1 ] * -2", tabs))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("20"));
    }

    @Example
    void whatLacksANumberHasNoValue() {
        assertThat(value("[Item1] * 2", Map.of())).isEmpty();
        assertThat(value("1 / [Item1]", Map.of("Item1", "0.0"))).isEmpty();
    }

    @Example
    void whatIsNoFormulaIsRefusedWithThePlace() {
        Map.of(
                        "[Rent] * ",
                        "at character 10 there has to be a number, a label in brackets or '('",
                        "[Rent",
                        "at character 2 there has to be ']'",
                        "(1 + 2",
                        "at character 7 there has to be ')'",
                        "1 2",
                        "at character 3 there has to be an operator",
                        "AddDays([Start], 3)",
                        "at character 1 there has to be a number, a label in brackets or '('",
                        "1..2",
                        "at character 1 there has to be a number, a label in brackets or '('",
                        "",
                        "at character 1 there has to be a number, a label in brackets or '('",
                        "(".repeat(1000),
                        "at character 51 there has to be less in one another")
                .forEach((formula, message) -> assertThatThrownBy(() -> Formula.parse(formula))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(message));
    }

    @Example
    void theLongestOneIsWorkedOutAndALongerOneIsRefused() {
        assertThat(value("1" + "+1".repeat(499), Map.of()))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("500"));
        assertThatThrownBy(() -> Formula.parse("1" + "+1".repeat(500)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it has more than 1000 characters");
    }

    /** A formula as text, with what it amounts to by another way of computing. */
    record Sum(String text, BigDecimal value) {}

    @Property
    void aFormulaAmountsToWhatItsPartsDo(@ForAll("sums") Sum sum) {
        assertThat(value(sum.text(), Map.of("a", "3", "b", "-7.25")))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(sum.value()));
    }

    @Provide
    Arbitrary<Sum> sums() {
        return sums(4);
    }

    private Arbitrary<Sum> sums(int depth) {
        Arbitrary<Sum> leaves = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1000).map(i -> new Sum(i + ".5", new BigDecimal(i + ".5"))),
                Arbitraries.of(new Sum("[a]", new BigDecimal(3)), new Sum("[b]", new BigDecimal("-7.25"))));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Sum> inner = Arbitraries.lazy(() -> sums(depth - 1));
        return Arbitraries.oneOf(
                leaves,
                inner.map(a -> new Sum("-(" + a.text() + ")", a.value().negate())),
                Combinators.combine(inner, inner)
                        .as((a, b) -> new Sum(
                                "(%s) + %s".formatted(a.text(), b.text()),
                                a.value().add(b.value()))),
                Combinators.combine(inner, inner)
                        .as((a, b) -> new Sum(
                                "(%s) - (%s)".formatted(a.text(), b.text()),
                                a.value().subtract(b.value()))),
                Combinators.combine(inner, inner)
                        .as((a, b) -> new Sum(
                                "(%s)*(%s)".formatted(a.text(), b.text()),
                                a.value().multiply(b.value()))));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        try {
            Formula.parse(text).value(label -> Optional.of(BigDecimal.ONE));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("at character ");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("[]()+-*/ 01.ab").ofMaxLength(30);
    }
}
