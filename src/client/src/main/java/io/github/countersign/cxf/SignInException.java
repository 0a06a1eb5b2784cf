package io.github.countersign.cxf;

import org.jspecify.annotations.Nullable;

/** The credentials of a call could not be had, or cannot be sent. The message is safe to show; what the provider threw is the cause. */
public final class SignInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
