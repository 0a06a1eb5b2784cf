package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.MockSettings;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users and integrator keys of the account, and the check of a name and a secret against them. Thread-safe. */
final class Users {

    private static final int PARTNER_AUTHENTICATION_FAILED = 3;

    private final MockSettings settings;

    Users(MockSettings settings) {
        this.settings = settings;
    }

    /** Signs in, or says no in the service's words: first about the key, then about user and secret, then about the other user. */
    Caller signIn(QualifiedUserName name, @Nullable String password) {
        String key = name.integratorKey();
        if (key == null || !settings.integratorKeys().contains(key)) {
            throw new ServiceFault(
                    FaultKind.AUTHENTICATION,
                    PARTNER_AUTHENTICATION_FAILED,
                    "Partner_Authentication_Failed",
                    "The specified integration key was not found or is disabled");
        }
        MockUser user = find(name.user())
                .filter(known -> sameSecret(known.password(), password))
                .orElseThrow(() -> new ServiceFault(
                        FaultKind.AUTHENTICATION,
                        null,
                        "User_Authentication_Failed",
                        "One or both of Username and Password are invalid."));
        String other = name.onBehalfOf();
        return new Caller(member(user), settings.accountId(), key, other == null ? null : represented(other));
    }

    private Member represented(String nameOrId) {
        return find(nameOrId)
                .map(Users::member)
                .orElseThrow(() -> new ServiceFault(
                        FaultKind.AUTHENTICATION,
                        null,
                        "User_Lacks_Permissions",
                        "This user lacks sufficient permissions to access this resource. "
                                + "Could not resolve SendOnBehalfOf user."));
    }

    private Optional<MockUser> find(String emailOrId) {
        return settings.users().stream()
                .filter(user -> user.email().equalsIgnoreCase(emailOrId)
                        || user.userId().equalsIgnoreCase(emailOrId))
                .findFirst();
    }

    private static Member member(MockUser user) {
        return new Member(user.userId(), user.email(), user.name());
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean sameSecret(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
