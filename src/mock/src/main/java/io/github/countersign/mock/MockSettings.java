package io.github.countersign.mock;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that a mock is started with.
 *
 * @param accountId id of the account, a GUID, kept in lower case
 * @param accountZone zone of the account: the service writes times without offset in this zone
 * @param integratorKeys the keys that are enabled; the first is the one that {@link MockDocuSign#integratorKey()} gives
 * @param users the users of the account, each with his own e-mail address and id; the first is the one that
 *     {@link MockDocuSign#userName()} gives
 * @param clock the time in the mock
 * @param guesses what is not known about the real service
 */
public record MockSettings(
        String accountId,
        ZoneId accountZone,
        List<String> integratorKeys,
        List<MockUser> users,
        MockClock clock,
        Guesses guesses) {

    public MockSettings {
        accountId = UUID.fromString(accountId).toString();
        integratorKeys = List.copyOf(integratorKeys);
        users = List.copyOf(users);
        if (integratorKeys.isEmpty() || users.isEmpty()) {
            throw new IllegalArgumentException("A mock needs at least one integrator key and one user");
        }
        Set<String> names = new HashSet<>();
        for (MockUser user : users) {
            if (!names.add(user.email().toLowerCase(Locale.ROOT)) || !names.add(user.userId())) {
                throw new IllegalArgumentException(
                        "Two users have the e-mail address %s or the id %s".formatted(user.email(), user.userId()));
            }
        }
    }

    /** The first integrator key. */
    String integratorKey() {
        return integratorKeys.get(0);
    }
}
