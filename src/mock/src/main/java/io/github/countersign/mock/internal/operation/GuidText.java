package io.github.countersign.mock.internal.operation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ids as callers write them: in either case, with or without braces. */
final class GuidText {

    private static final int LONGEST = 100;

    private GuidText() {}

    /** The id as the mock keeps ids: lower case, no braces; empty for none. */
    static String normalised(@Nullable String id) {
        if (id == null) {
            return "";
        }
        String bare = id.strip();
        if (bare.startsWith("{") && bare.endsWith("}")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        String bounded = bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
        return bounded.toLowerCase(Locale.ROOT);
    }
}
