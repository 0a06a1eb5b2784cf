package io.github.countersign.mock.internal.web;

import java.util.Optional;

/** Some pages. */
@FunctionalInterface
public interface WebPages {

    /** The answer, or nothing if there is no such page here. Only called when the request may come in. */
    Optional<WebReply> answer(WebRequest request);
}
