package io.github.countersign.codegen.contract;

/** A contract cannot be read or used. The message is one sentence or two: which file, which line, what to do. */
public final class ContractException extends RuntimeException {

    /** For a problem that the reader can act on without knowing its technical cause. */
    public ContractException(String message) {
        super(message);
    }

    /** For a problem at a line of a document. */
    public ContractException(Position position, String message) {
        this(position + ": " + message);
    }
}
