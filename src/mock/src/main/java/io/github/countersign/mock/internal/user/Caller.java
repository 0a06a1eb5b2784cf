package io.github.countersign.mock.internal.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose call this is, after sign-in.
 *
 * @param user the user who signed in
 * @param accountIds the accounts that the call may be about, the default one first; GUIDs in lower case, at least one
 * @param integratorKey the integration that calls
 * @param onBehalfOf the member whom the user acts for ({@code [key][sobo]user}), or null
 */
public record Caller(
        Member user,
        List<String> accountIds,
        String integratorKey,
        @Nullable Member onBehalfOf) {

    /** The member whose call this counts as: who owns the envelopes that it creates. */
    public Member actor() {
        return onBehalfOf == null ? user : onBehalfOf;
    }

    /** The account of a call that names none. */
    public String accountId() {
        return accountIds.get(0);
    }
}
