package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.MockPassword;
import io.github.countersign.mock.MockPassword.Kind;
import io.github.countersign.mock.MockUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The passwords of all users as they are now: calls can change them. Thread-safe. */
final class Secrets {

    private static final int API_PASSWORD_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, List<MockPassword>> changed = new HashMap<>();

    /** The password of {@code user} that {@code secret} is. */
    synchronized Optional<MockPassword> find(MockUser user, @Nullable String secret) {
        return of(user).stream().filter(known -> isSame(known.secret(), secret)).findFirst();
    }

    /** The encrypted form of the user's account password; the same one until that changes. */
    synchronized String apiPassword(MockUser user) {
        List<MockPassword> passwords = of(user);
        Optional<MockPassword> known = first(passwords, Kind.API_PASSWORD);
        if (known.isPresent()) {
            return known.get().secret();
        }
        byte[] bytes = new byte[API_PASSWORD_BYTES];
        random.nextBytes(bytes);
        MockPassword made = new MockPassword(
                Kind.API_PASSWORD,
                Base64.getEncoder().encodeToString(bytes),
                first(passwords, Kind.ACCOUNT_PASSWORD).map(MockPassword::end).orElse(null));
        List<MockPassword> all = new ArrayList<>(passwords);
        all.add(made);
        changed.put(user.userId(), all);
        return made.secret();
    }

    /** Puts another account password in the place of {@code old}, and forgets its encrypted form; false if it is not that. */
    synchronized boolean change(MockUser user, String old, String secret) {
        List<MockPassword> all = new ArrayList<>(of(user));
        Optional<MockPassword> account = first(all, Kind.ACCOUNT_PASSWORD);
        if (account.isEmpty() || !isSame(account.get().secret(), old)) {
            return false;
        }
        all.removeIf(password -> password.kind() != Kind.APP_PASSWORD);
        all.add(new MockPassword(Kind.ACCOUNT_PASSWORD, secret, account.get().end()));
        changed.put(user.userId(), all);
        return true;
    }

    private List<MockPassword> of(MockUser user) {
        return changed.getOrDefault(user.userId(), user.passwords());
    }

    private static Optional<MockPassword> first(List<MockPassword> passwords, Kind kind) {
        return passwords.stream().filter(password -> password.kind() == kind).findFirst();
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean isSame(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
