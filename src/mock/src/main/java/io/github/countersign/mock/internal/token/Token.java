package io.github.countersign.mock.internal.token;

import java.time.Instant;

/** What a link of the service stands for. */
public sealed interface Token permits RecipientToken, ConsoleToken {

    /** What stands in the link. */
    String value();

    /** From when on it lets nobody in. */
    Instant expires();
}
