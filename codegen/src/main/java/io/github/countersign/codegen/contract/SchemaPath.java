package io.github.countersign.codegen.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in the schema something is declared: a global declaration, then the fields that lead to it.
 *
 * @param kind what the path starts at
 * @param name local name of the global declaration
 * @param steps names of fields, attributes with a leading {@code @}
 * @param note what the steps cannot say, such as the item of a list; empty as a rule
 */
public record SchemaPath(Kind kind, String name, List<String> steps, String note) {

    /** What a path starts at. */
    public enum Kind {
        /** A global element. */
        ELEMENT("element "),
        /** A named type. */
        TYPE("type "),
        /** A message of an operation. */
        OPERATION("operation ");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Keeps a copy of the steps. */
    public SchemaPath {
        steps = List.copyOf(steps);
    }

    /** The global element of that name. */
    public static SchemaPath element(String name) {
        return new SchemaPath(Kind.ELEMENT, name, List.of(), "");
    }

    /** The named type of that name. */
    public static SchemaPath type(String name) {
        return new SchemaPath(Kind.TYPE, name, List.of(), "");
    }

    /** A message of an operation: {@code input}, {@code output} or {@code fault}. */
    public static SchemaPath operation(String name, String message) {
        return new SchemaPath(Kind.OPERATION, name, List.of(), " " + message);
    }

    /** One step further. */
    public SchemaPath child(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new SchemaPath(kind, name, longer, note);
    }

    /** An attribute of this type. */
    public SchemaPath attribute(String attribute) {
        return child("@" + attribute);
    }

    /** The same place with a remark. */
    public SchemaPath with(String remark) {
        return new SchemaPath(kind, name, steps, note + " (" + remark + ")");
    }

    @Override
    public String toString() {
        String fields = steps.isEmpty() ? "" : "/" + String.join("/", steps);
        return kind == Kind.OPERATION ? kind.prefix + name + note + fields : kind.prefix + name + fields + note;
    }
}
