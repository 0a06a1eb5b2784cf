package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.user.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One call of one caller.
 *
 * @param caller who signed in, or null where nobody has to before the body is read
 * @param port the service object that answers this call: the generated interface of the contract
 */
public record Session(@Nullable Caller caller, Object port) {}
