package io.github.countersign.codegen.diff;

import java.util.function.Consumer;

/**
 * One kind of change to a contract.
 *
 * @param name of the kind
 * @param severity the gravest that it causes, null if it changes nothing
 * @param code of the difference that must be found
 * @param change makes it
 */
record Mutation(String name, Severity severity, String code, Consumer<MutableContract> change) {

    @Override
    public String toString() {
        return name;
    }
}
