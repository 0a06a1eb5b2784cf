package io.github.countersign.internal.text;

import io.github.countersign.credentials.CredentialsException;

/** What may be said about an exception of a credentials provider. */
public final class ProviderTrouble {

    private ProviderTrouble() {}

    /** Its message if it is meant to be shown, else only its type: the text of somebody else's exception may hold the secret. */
    public static String describe(RuntimeException e) {
        return e instanceof CredentialsException
                ? String.valueOf(e.getMessage())
                : "The credentials provider failed (%s)".formatted(e.getClass().getName());
    }
}
