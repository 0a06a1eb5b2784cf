package io.github.countersign.codegen.contract;

/**
 * A line of a document, as error messages name it.
 *
 * @param document the path or address as a person would write it
 * @param line counted from 1
 */
public record Position(String document, int line) {

    @Override
    public String toString() {
        return document + ", line " + line;
    }
}
