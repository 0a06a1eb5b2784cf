package io.github.countersign.codegen.diff;

/** What a difference means for those who use the old contract; the gravest first. */
public enum Severity {
    /** A message of the old contract is invalid under the new one, means something else there, or can no longer be sent. */
    BREAKING,
    /** The same on the wire under another name: generated classes or methods are called differently. */
    NAME,
    /** The new contract also admits messages that the old one does not. */
    WIDENING,
    /** Neither: documentation, addresses, the order of declarations. */
    DOC
}
