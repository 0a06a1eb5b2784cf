package io.github.countersign.cli;

/** What the user gave cannot be used; the message says which and what to give instead. */
final class InputException extends RuntimeException {

    InputException(String message) {
        super(message);
    }
}
