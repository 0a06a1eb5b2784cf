package io.github.countersign.mock.internal.user;

import org.jspecify.annotations.Nullable;

/**
 * Who a caller says he is, and the secret that is to prove it.
 *
 * @param name key, user and the one whom he acts for
 * @param password the secret, or null if there is none
 */
record Claim(QualifiedUserName name, @Nullable String password) {

    @Override
    public String toString() {
        return "Claim[name=%s]".formatted(name);
    }
}
