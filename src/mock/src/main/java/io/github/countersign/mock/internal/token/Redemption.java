package io.github.countersign.mock.internal.token;

/** What comes of following a link. */
public sealed interface Redemption {

    /** It lets in, this once. */
    record Valid(Token token) implements Redemption {}

    /** It has been used before, or is past its time. */
    record Stale(Token token) implements Redemption {}

    /** No such link was handed out, or it is long forgotten. */
    record Unknown() implements Redemption {}
}
