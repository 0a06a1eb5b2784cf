package io.github.countersign.codegen.diff;

import org.jspecify.annotations.Nullable;

/** How default and fixed values are written in reports. */
final class Values {

    private Values() {}

    static String show(@Nullable String value) {
        return value == null ? "(none)" : "'" + value + "'";
    }
}
