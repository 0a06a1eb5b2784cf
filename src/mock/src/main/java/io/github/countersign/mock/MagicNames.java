package io.github.countersign.mock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * User names and integrator keys that every mock knows and that fail in one way each, so that a test of a failure needs no
 * set-up: it changes the name and nothing else. The password of each is that of the first user of the mock. None of them can be
 * real: the domain is reserved for that, and the keys are zeros.
 */
public final class MagicNames {

    /** Has an account password that is past its end. */
    public static final String EXPIRED_PASSWORD = "expired@mock.invalid";

    /** Has a closed membership. */
    public static final String CLOSED = "closed@mock.invalid";

    /** May not call on behalf of others; by himself he may do everything. */
    public static final String WITHOUT_SOBO = "nosobo@mock.invalid";

    /** Is a member of another account, and so nobody whom a user of the first account can act for. */
    public static final String OUTSIDER = "outsider@mock.invalid";

    /** Is a member of an account for which the API is switched off: error 111. */
    public static final String API_OFF = "noapi@mock.invalid";

    /** Is a member of an account that has used up its calls of the hour: error 207. */
    public static final String AT_HOURLY_LIMIT = "limit@mock.invalid";

    /** A key that works when the mock plays the demo site and nowhere else. */
    public static final String DEMO_ONLY_KEY = "DEMO-00000000-0000-0000-0000-000000000000";

    /** A key that is switched off. */
    public static final String DISABLED_KEY = "DEAD-00000000-0000-0000-0000-000000000000";

    private static final MockAccount OTHER = MockAccount.of(id(1), "Another Account");
    private static final MockAccount SILENT =
            MockAccount.of(id(2), "Account without API").withoutApi();
    private static final MockAccount SPENT =
            MockAccount.of(id(3), "Account at its Limit").alwaysAtHourlyLimit();

    private MagicNames() {}

    static List<MockKey> keys() {
        return List.of(MockKey.demoOnly(DEMO_ONLY_KEY), MockKey.disabled(DISABLED_KEY));
    }

    static List<MockAccount> accounts() {
        return List.of(OTHER, SILENT, SPENT);
    }

    static List<MockUser> users(String password) {
        return List.of(
                user(11, EXPIRED_PASSWORD, password)
                        .withPasswords(MockPassword.account(password).until(Instant.EPOCH)),
                user(12, CLOSED, password).closed(),
                user(13, WITHOUT_SOBO, password).withRights(),
                user(14, OUTSIDER, password).withAccounts(OTHER.accountId()),
                user(15, API_OFF, password).withAccounts(SILENT.accountId()),
                user(16, AT_HOURLY_LIMIT, password).withAccounts(SPENT.accountId()));
    }

    private static MockUser user(int number, String email, String password) {
        return new MockUser(id(number), email, email.substring(0, email.indexOf('@')), password);
    }

    private static String id(int number) {
        return new UUID(0, number).toString();
    }
}
