package io.github.countersign.internal.envelope;

import java.math.BigInteger;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Numbers of the contract as ints. */
public final class Numbers {

    private static final BigInteger LARGEST_INT = BigInteger.valueOf(Integer.MAX_VALUE);

    private Numbers() {}

    /**
     * An id.
     *
     * @param id as the contract has it
     * @return the id; empty if it is missing, below 1, or larger than any that a sender can have given here
     */
    public static OptionalInt id(@Nullable BigInteger id) {
        return id == null || id.signum() <= 0 || id.compareTo(LARGEST_INT) > 0
                ? OptionalInt.empty()
                : OptionalInt.of(id.intValue());
    }

    /**
     * A number that may be 0 too.
     *
     * @param number as the contract has it
     * @return the number; empty if it is missing, negative, or larger than an int
     */
    public static OptionalInt count(@Nullable BigInteger number) {
        return number == null || number.signum() < 0 || number.compareTo(LARGEST_INT) > 0
                ? OptionalInt.empty()
                : OptionalInt.of(number.intValue());
    }
}
