package io.github.countersign.codegen.contract;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Text, and which text. */
public sealed interface SimpleType extends Content {

    /** What it is in one word. */
    String variety();

    /**
     * One value.
     *
     * @param primitive local name of the built-in type
     * @param enumeration the values in their order, null when any value is accepted
     * @param facets every other facet by its name
     */
    record Atomic(String primitive, @Nullable List<String> enumeration, SortedMap<String, String> facets)
            implements SimpleType {
        @Override
        public String variety() {
            return "atomic";
        }
    }

    /**
     * Values between blanks.
     *
     * @param item what one of them is
     */
    record ListOf(SimpleType item) implements SimpleType {
        @Override
        public String variety() {
            return "list";
        }
    }

    /**
     * A value of any of several types.
     *
     * @param members in their order
     */
    record UnionOf(List<SimpleType> members) implements SimpleType {
        @Override
        public String variety() {
            return "union";
        }
    }
}
