package io.github.countersign.mock.internal.user;

import org.jspecify.annotations.Nullable;

/**
 * Whose call this is, after sign-in.
 *
 * @param user the user who signed in
 * @param accountId the account of that user, a GUID in lower case
 * @param integratorKey the integration that calls
 * @param onBehalfOf the member whom the user acts for ({@code [key][sobo]user}), or null
 */
public record Caller(
        Member user,
        String accountId,
        String integratorKey,
        @Nullable Member onBehalfOf) {

    /** The member whose call this counts as: who owns the envelopes that it creates. */
    public Member actor() {
        return onBehalfOf == null ? user : onBehalfOf;
    }
}
