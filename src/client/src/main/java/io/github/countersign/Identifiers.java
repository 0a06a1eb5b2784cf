package io.github.countersign;

/** The rule that all identifiers share: the contract has them as plain text of at most 100 characters. */
final class Identifiers {

    private static final int LONGEST = 100;

    private Identifiers() {}

    static void check(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s has %d characters, the service takes %d".formatted(what, value.length(), LONGEST));
        }
        boolean odd = value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
        if (odd) {
            throw new IllegalArgumentException(what + " has blanks or control characters in it");
        }
    }
}
