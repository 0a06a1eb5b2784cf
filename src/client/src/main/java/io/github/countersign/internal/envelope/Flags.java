package io.github.countersign.internal.envelope;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Booleans of the contract, any of which may be missing. */
final class Flags {

    private Flags() {}

    /** A value with one more property, if the flag is set. */
    static <T> T given(T value, @Nullable Boolean flag, UnaryOperator<T> wither) {
        return Boolean.TRUE.equals(flag) ? wither.apply(value) : value;
    }

    /** What the flag is set from. */
    static @Nullable Boolean orNull(boolean flag) {
        return flag ? true : null;
    }
}
