package io.github.countersign.internal.envelope;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Texts of the contract, any of which may be missing, or empty where the service means nothing. */
public final class Texts {

    private Texts() {}

    /**
     * A text, or an empty one.
     *
     * @param text as the contract has it
     * @return the text
     */
    public static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * A text that says something.
     *
     * @param text as the contract has it
     * @return the text, empty if it is missing or blank
     */
    public static Optional<String> meaning(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /** A value with one more part, if the text says something. */
    static <T> T given(T value, @Nullable String text, BiFunction<T, String, T> wither) {
        return text == null || text.isEmpty() ? value : wither.apply(value, text);
    }
}
