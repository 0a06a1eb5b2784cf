package io.github.countersign.benchmarks.harness;

/**
 * A row of every table: a floor, a rival, or the toolkit.
 *
 * @param name as it stands in the tables
 * @param stack its class path
 * @param factory name of a class that implements {@code Rival}; a name, because the harness must not load it
 */
public record Contender(String name, Stack stack, String factory) {

    @Override
    public String toString() {
        return name;
    }
}
