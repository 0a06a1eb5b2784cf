package io.github.countersign.mock;

import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a mock is started with.
 *
 * @param site which of the vendor's sites it plays
 * @param accounts its accounts; the first is the one that {@link MockDocuSign#accountId()} gives
 * @param accountZone zone of the accounts: the service writes times without offset in this zone
 * @param integratorKeys the keys that it knows; the first is the one that {@link MockDocuSign#integratorKey()} gives
 * @param users the users, each with his own e-mail address and id; the first is the one that {@link MockDocuSign#userName()} gives
 * @param signer the certificate that every request to api.asmx and dsapi.asmx has to be signed with, or null if none has to be
 * @param clock the time in the mock
 * @param limits how many calls an account may make
 * @param connect who is told of envelopes, and how
 * @param guesses what is not known about the real service
 */
public record MockSettings(
        MockSite site,
        List<MockAccount> accounts,
        ZoneId accountZone,
        List<MockKey> integratorKeys,
        List<MockUser> users,
        @Nullable X509Certificate signer,
        MockClock clock,
        MockLimits limits,
        ConnectSettings connect,
        Guesses guesses) {

    public MockSettings {
        accounts = List.copyOf(accounts);
        integratorKeys = List.copyOf(integratorKeys);
        users = List.copyOf(users);
        if (accounts.isEmpty() || integratorKeys.isEmpty() || users.isEmpty()) {
            throw new IllegalArgumentException("A mock needs at least one account, one integrator key and one user");
        }
        Set<String> names = new HashSet<>();
        List<String> accountIds = accounts.stream().map(MockAccount::accountId).toList();
        for (MockUser user : users) {
            if (!accountIds.containsAll(user.accountIds())) {
                throw new IllegalArgumentException("User %s is a member of %s, but the accounts of the mock are %s"
                        .formatted(user.email(), user.accountIds(), accountIds));
            }
            if (!names.add(user.email().toLowerCase(Locale.ROOT)) || !names.add(user.userId())) {
                throw new IllegalArgumentException(
                        "Two users have the e-mail address %s or the id %s".formatted(user.email(), user.userId()));
            }
        }
    }

    /** The keys of the settings, and the magic ones. */
    public List<MockKey> everyKey() {
        return Stream.concat(integratorKeys.stream(), MagicNames.keys().stream())
                .toList();
    }

    /** The accounts of the settings, and the magic ones. */
    public List<MockAccount> everyAccount() {
        return Stream.concat(accounts.stream(), MagicNames.accounts().stream()).toList();
    }

    /** The users of the settings, and the magic ones. */
    public List<MockUser> everyUser() {
        return Stream.concat(users.stream(), MagicNames.users(users.get(0).password()).stream())
                .toList();
    }
}
