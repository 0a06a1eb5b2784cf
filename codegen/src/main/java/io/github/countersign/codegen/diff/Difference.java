package io.github.countersign.codegen.diff;

/**
 * One difference between two contracts.
 *
 * @param severity what it means
 * @param code which kind of thing differs, one word: {@code field}, {@code nillable}, {@code SOAPAction} ...
 * @param where the declaration, as {@code type Recipient/AccessCode}
 * @param message what it was and what it is
 * @param java what changes in the generated Java, empty if nothing does
 */
public record Difference(Severity severity, String code, String where, String message, String java) {

    @Override
    public String toString() {
        String line = "%-8s  %-16s  %s: %s".formatted(severity, code, where, message);
        return java.isEmpty() ? line : line + " [Java: " + java + "]";
    }
}
