package io.github.countersign.mock;

import java.util.UUID;

/**
 * An account of a mock.
 *
 * @param accountId its id, a GUID, kept in lower case
 * @param name its name
 * @param apiEnabled whether its users may use the API at all; if not, every call is refused with error 111
 * @param atHourlyLimit whether it has always used up its calls, so that every one is refused with error 207
 */
public record MockAccount(String accountId, String name, boolean apiEnabled, boolean atHourlyLimit) {

    public MockAccount {
        accountId = UUID.fromString(accountId).toString();
    }

    /** An account with everything in order. */
    public static MockAccount of(String accountId, String name) {
        return new MockAccount(accountId, name, true, false);
    }

    /** The same with the API switched off. */
    public MockAccount withoutApi() {
        return new MockAccount(accountId, name, false, atHourlyLimit);
    }

    /** The same with no calls left. */
    public MockAccount alwaysAtHourlyLimit() {
        return new MockAccount(accountId, name, apiEnabled, true);
    }
}
