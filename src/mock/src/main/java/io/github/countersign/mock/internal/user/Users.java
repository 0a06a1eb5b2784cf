package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockKey;
import io.github.countersign.mock.MockPassword;
import io.github.countersign.mock.MockPassword.Kind;
import io.github.countersign.mock.MockRight;
import io.github.countersign.mock.MockSettings;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import net.docusign.accountmanagement.MemberSettings;
import org.jspecify.annotations.Nullable;

/** The users, keys and accounts that a mock knows, and the check of a claim against them. Thread-safe. */
public final class Users implements MemberDirectory {

    private final MockSettings settings;
    private final List<MockUser> users;
    private final List<MockKey> keys;
    private final List<MockAccount> accounts;
    private final Secrets secrets = new Secrets();
    private final CallLimit limit;

    /** Those of {@code settings}, and the magic ones. */
    public Users(MockSettings settings) {
        this.settings = settings;
        this.users = new CopyOnWriteArrayList<>(settings.everyUser());
        this.keys = settings.everyKey();
        this.accounts = new CopyOnWriteArrayList<>(settings.everyAccount());
        this.limit = new CallLimit(settings.clock(), settings.limits());
    }

    MockSettings settings() {
        return settings;
    }

    /** From now to the next full hour, no call of that account is left. */
    public void useUpCalls(String accountId) {
        limit.useUp(accountId);
    }

    /** What replies to calls of that account tell about its limits. */
    public Map<String, String> limitHeaders(String accountId) {
        return limit.headers(accountId);
    }

    /**
     * Signs in with what stands in the body of a call: tells which accounts there are, and counts against no limit.
     *
     * @throws ServiceFault if key, user or secret is wrong, or none of his accounts may use the API
     */
    public Membership login(@Nullable String qualifiedName, @Nullable String password) {
        Claim claim = new Claim(QualifiedUserName.parse(qualifiedName == null ? "" : qualifiedName), password);
        checkKey(claim.name().integratorKey());
        if (find(claim.name().user()).isEmpty()) {
            throw Refusals.unknownUser();
        }
        MockUser user = signIn(claim).user();
        List<MockAccount> memberOf = accountsOf(user);
        if (memberOf.stream().noneMatch(MockAccount::apiEnabled)) {
            throw Refusals.accountPermissions();
        }
        return new Membership(member(user), memberOf);
    }

    /**
     * Signs in for a call whose credentials stand in its body.
     *
     * @throws ServiceFault if key, user or secret is wrong, or he may not call
     */
    public Caller caller(@Nullable String qualifiedName, @Nullable String password) {
        return admit(new Claim(QualifiedUserName.parse(qualifiedName == null ? "" : qualifiedName), password));
    }

    /** The account with that id, in any case, if the call may be about it. */
    public Optional<MockAccount> account(Caller caller, String accountId) {
        return accounts.stream()
                .filter(account -> account.accountId().equalsIgnoreCase(accountId))
                .filter(account -> caller.accountIds().contains(account.accountId()))
                .findFirst();
    }

    @Override
    public List<Member> members(String accountId) {
        return users.stream()
                .filter(MockUser::active)
                .filter(user -> accountIdsOf(user).contains(accountId))
                .map(Users::member)
                .toList();
    }

    /** The member of that account, active or not, with that e-mail address. */
    public Optional<MockUser> member(String accountId, String email) {
        return users.stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .filter(user -> accountIdsOf(user).contains(accountId))
                .findFirst();
    }

    /** The user with that id, whether he is an active member of anything or not. */
    public Optional<MockUser> user(String userId) {
        return users.stream()
                .filter(user -> user.userId().equalsIgnoreCase(userId))
                .findFirst();
    }

    /** All users with that e-mail address, in any case. */
    public List<MockUser> usersOf(String email) {
        return users.stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .toList();
    }

    /** The accounts that a user is a member of, the default one first. */
    public List<MockAccount> accounts(MockUser user) {
        return accountsOf(user);
    }

    /** Adds a user, who can sign in from now on; false if another one has his e-mail address. */
    public synchronized boolean add(MockUser user) {
        return usersOf(user.email()).isEmpty() && users.add(user);
    }

    /** Puts a user in the place of the one with his id. */
    public void replace(MockUser user) {
        users.replaceAll(known -> known.userId().equals(user.userId()) ? user : known);
    }

    /** Whether that is a password of the user with that address. */
    public boolean isPassword(String email, @Nullable String password) {
        return usersOf(email).stream()
                .anyMatch(user -> secrets.find(user, password).isPresent());
    }

    /** Takes away an account that has no members. */
    public void remove(MockAccount account) {
        accounts.remove(account);
    }

    /** Adds an account. */
    public void add(MockAccount account) {
        accounts.add(account);
    }

    /** Puts an account in the place of the one with its id. */
    public void replace(MockAccount account) {
        accounts.replaceAll(known -> known.accountId().equals(account.accountId()) ? account : known);
    }

    @Override
    public MemberSettings settings(String accountId, String userId, Settings settings) {
        return settings.ofMember(accountId, userId, () -> initialRights(userId));
    }

    /** The rights that a user has from the start, in the terms of the contract. */
    public MemberSettings initialRights(String userId) {
        Set<MockRight> rights = user(userId).map(MockUser::rights).orElse(Set.of());
        MemberSettings initial = new MemberSettings();
        initial.setCanManageAccount(rights.contains(MockRight.ADMINISTRATOR));
        initial.setCanSendEnvelope(true);
        initial.setCanSendAPIRequests(true);
        initial.setAPIAccountWideAccess(true);
        initial.setEnableSequentialSigningAPI(true);
        initial.setEnableSequentialSigningUI(true);
        initial.setEnableSignerAttachments(true);
        initial.setAllowSendOnBehalfOf(rights.contains(MockRight.SEND_ON_BEHALF_OF));
        return initial;
    }

    /** The encrypted form of the user's account password, which signs him in from now on. */
    public String apiPassword(Member user) {
        return secrets.apiPassword(known(user));
    }

    /** Puts another account password in the place of {@code old}; false if it is not that. */
    public boolean changePassword(Member user, String old, String secret) {
        return secrets.change(known(user), old, secret);
    }

    private MockUser known(Member member) {
        return find(member.userId())
                .orElseThrow(() -> new IllegalStateException("The mock lost its user " + member.userId()));
    }

    /**
     * Signs in for a call, or says no in the service's words: first about the key, then about user and secret, then about the
     * account, then about the other user.
     */
    Caller admit(Claim claim) {
        SignedIn signedIn = signIn(claim);
        MockUser user = signedIn.user();
        MockAccount account = accountsOf(user).get(0);
        if (!account.apiEnabled()) {
            throw Refusals.accountPermissions().because("The API is switched off for account " + account.name());
        }
        limit.count(account);
        String other = claim.name().onBehalfOf();
        if (other == null) {
            return new Caller(member(user), accountIdsOf(user), signedIn.integratorKey(), null);
        }
        MockUser represented = represented(signedIn, other);
        List<String> common = accountIdsOf(represented).stream()
                .filter(accountIdsOf(user)::contains)
                .toList();
        return new Caller(member(user), common, signedIn.integratorKey(), member(represented));
    }

    /** Checks key, user and secret, and that the user's membership is open. */
    SignedIn signIn(Claim claim) {
        String key = claim.name().integratorKey();
        checkKey(key);
        Instant now = settings.clock().instant();
        MockUser user = find(claim.name().user())
                .orElseThrow(() -> Refusals.userOrPassword().because("The mock has no such user."));
        MockPassword password = secrets.find(user, claim.password())
                .orElseThrow(() -> Refusals.userOrPassword().because("The password is wrong."));
        Instant end = password.end();
        if (end != null && !now.isBefore(end)) {
            throw Refusals.userOrPassword()
                    .because("The %s is right but past its end: use an App Password."
                            .formatted(password.kind()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' ')));
        }
        if (!user.active()) {
            throw Refusals.membership().because("The membership of the user is closed.");
        }
        return new SignedIn(user, password.kind(), String.valueOf(key));
    }

    private void checkKey(@Nullable String value) {
        if (value == null) {
            throw Refusals.integratorKey().because("The user name has no [IntegratorKey] in front.");
        }
        MockKey key = keys.stream()
                .filter(known -> known.value().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusals.integratorKey().because("The mock has no such key."));
        if (!key.worksAt(settings.site())) {
            throw Refusals.integratorKey()
                    .because("The key is %s, and the mock plays %s.".formatted(key.state(), settings.site()));
        }
    }

    private MockUser represented(SignedIn signedIn, String nameOrId) {
        MockUser user = signedIn.user();
        boolean mayAct = user.rights().contains(MockRight.SEND_ON_BEHALF_OF)
                || (user.rights().contains(MockRight.ADMINISTRATOR) && signedIn.kind() == Kind.APP_PASSWORD);
        if (!mayAct) {
            throw Refusals.userPermissions().because("The user lacks the right to send on behalf of others.");
        }
        MockUser other =
                find(nameOrId).orElseThrow(() -> Refusals.onBehalfOf().because("The mock has no such other user."));
        if (!other.active()) {
            throw Refusals.onBehalfOf().because("The membership of the other user is closed.");
        }
        if (accountIdsOf(other).stream().noneMatch(accountIdsOf(user)::contains)) {
            throw Refusals.onBehalfOf().because("The two users share no account.");
        }
        return other;
    }

    private Optional<MockUser> find(String emailOrId) {
        return users.stream()
                .filter(user -> user.email().equalsIgnoreCase(emailOrId)
                        || user.userId().equalsIgnoreCase(emailOrId))
                .findFirst();
    }

    private List<String> accountIdsOf(MockUser user) {
        return accountsOf(user).stream().map(MockAccount::accountId).toList();
    }

    /** The accounts that he is a member of, the default one first. */
    private List<MockAccount> accountsOf(MockUser user) {
        if (user.accountIds().isEmpty()) {
            return accounts.subList(0, 1);
        }
        return user.accountIds().stream().map(this::account).toList();
    }

    private MockAccount account(String accountId) {
        return accounts.stream()
                .filter(account -> account.accountId().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The mock lost its account " + accountId));
    }

    private static Member member(MockUser user) {
        return new Member(user.userId(), user.email(), user.name());
    }
}
