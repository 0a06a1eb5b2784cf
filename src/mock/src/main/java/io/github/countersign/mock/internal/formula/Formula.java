package io.github.countersign.mock.internal.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A formula of a tab: numbers, labels of other tabs in brackets, {@code + - * /} and parentheses, as in {@code ([Net] + [Tax]) *
 * 12}. Immutable.
 *
 * <p>The contract says no more than that there is a formula; this form is the one that the vendor's documents of the REST API
 * show. What else the service may know, such as dates, is not here.
 */
public final class Formula {

    // A sum is worked out from its end, one level for each operator.
    private static final int LONGEST = 1000;

    private final Term term;

    private Formula(Term term) {
        this.term = term;
    }

    /** What a part of a formula amounts to; empty if something that it needs has no number. */
    private interface Term {
        Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> labels);
    }

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException if it is none of these; the message says what was wrong and where
     */
    public static Formula parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("it has more than %d characters".formatted(LONGEST));
        }
        return new Formula(new Parser(text).whole());
    }

    /**
     * What it amounts to; empty if a tab that it needs has no number, or if it divides by zero.
     *
     * @param labels the number of a tab, by its label
     */
    public Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> labels) {
        return term.value(labels);
    }

    private static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? Optional.empty() : Optional.of(dividend.divide(divisor, MathContext.DECIMAL64));
    }

    private static Term both(Term left, Term right, BinaryOperator<BigDecimal> operator) {
        return labels -> left.value(labels).flatMap(a -> right.value(labels).map(b -> operator.apply(a, b)));
    }

    /** Reads from left to right; products before sums. */
    private static final class Parser {

        private static final int DEEPEST = 50;

        private final String text;
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
        }

        Term whole() {
            Term sum = sum();
            if (at < text.length()) {
                throw wrong("an operator");
            }
            return sum;
        }

        private Term sum() {
            Term left = product();
            while (true) {
                if (take('+')) {
                    left = both(left, product(), (a, b) -> a.add(b, MathContext.DECIMAL128));
                } else if (take('-')) {
                    left = both(left, product(), (a, b) -> a.subtract(b, MathContext.DECIMAL128));
                } else {
                    return left;
                }
            }
        }

        private Term product() {
            Term left = factor();
            while (true) {
                if (take('*')) {
                    left = both(left, factor(), (a, b) -> a.multiply(b, MathContext.DECIMAL128));
                } else if (take('/')) {
                    Term dividend = left;
                    Term divisor = factor();
                    left = labels -> dividend.value(labels)
                            .flatMap(a -> divisor.value(labels).flatMap(b -> quotient(a, b)));
                } else {
                    return left;
                }
            }
        }

        private Term factor() {
            if (++depth > DEEPEST) {
                throw wrong("less in one another");
            }
            Term factor = undeepened();
            depth--;
            return factor;
        }

        private Term undeepened() {
            if (take('-')) {
                Term negated = factor();
                return labels -> negated.value(labels).map(BigDecimal::negate);
            }
            if (take('(')) {
                Term inner = sum();
                if (!take(')')) {
                    throw wrong("')'");
                }
                return inner;
            }
            return take('[') ? label() : number();
        }

        private Term label() {
            int end = text.indexOf(']', at);
            if (end < 0) {
                throw wrong("']'");
            }
            String label = text.substring(at, end).strip();
            at = end + 1;
            skipSpace();
            return labels -> labels.apply(label);
        }

        private Term number() {
            int start = at;
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            try {
                BigDecimal number = new BigDecimal(text.substring(start, at));
                skipSpace();
                return labels -> Optional.of(number);
            } catch (NumberFormatException e) {
                at = start;
                throw wrong("a number, a label in brackets or '('");
            }
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private boolean take(char wanted) {
            skipSpace();
            if (at == text.length() || text.charAt(at) != wanted) {
                return false;
            }
            at++;
            skipSpace();
            return true;
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private IllegalArgumentException wrong(String wanted) {
            return new IllegalArgumentException("at character %d there has to be %s".formatted(at + 1, wanted));
        }
    }
}
