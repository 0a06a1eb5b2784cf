package io.github.countersign.codegen.contract;

/**
 * How often a particle may appear.
 *
 * @param min at least
 * @param max at most, {@link #UNBOUNDED} for no limit
 */
public record Occurrence(long min, long max) {

    /** No upper limit. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    static final Occurrence ONCE = new Occurrence(1, 1);

    /** A bound as the schema writes it. */
    public static String show(long bound) {
        return bound == UNBOUNDED ? "unbounded" : Long.toString(bound);
    }

    String suffix() {
        return equals(ONCE) ? "" : "[" + min + "," + show(max) + "]";
    }
}
