package io.github.countersign.codegen.diff;

/** Which differences fail a build: the named severity and every graver one. */
public enum FailOn {
    /** No difference. */
    NONE,
    /** Only what breaks the wire. */
    BREAKING,
    /** That, and what breaks the compilation of callers. */
    NAME,
    /** That, and whatever is new. */
    WIDENING,
    /** Every difference but texts of documentation. */
    DOC;

    /** Whether a difference of that severity fails the build. */
    public boolean fails(Severity severity) {
        return switch (severity) {
            case BREAKING -> this != NONE;
            case NAME -> compareTo(NAME) >= 0;
            case WIDENING -> compareTo(WIDENING) >= 0;
            case DOC -> this == DOC;
        };
    }
}
