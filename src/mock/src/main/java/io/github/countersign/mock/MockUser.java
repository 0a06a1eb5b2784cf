package io.github.countersign.mock;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A user who can sign in to a mock. His passwords are test values; they still never show in {@link #toString()}.
 *
 * @param userId his id, a GUID, kept in lower case
 * @param email his e-mail address, the usual user name
 * @param name his full name
 * @param passwords his passwords, at least one; each of them signs him in
 * @param accountIds the accounts that he is a member of, the default one first; empty for the first account of the mock
 * @param rights what he may do
 * @param active whether his membership is open; one that is closed lets nobody in
 */
public record MockUser(
        String userId,
        String email,
        String name,
        List<MockPassword> passwords,
        List<String> accountIds,
        Set<MockRight> rights,
        boolean active) {

    public MockUser {
        userId = UUID.fromString(userId).toString();
        if (email.isBlank() || email.startsWith("[")) {
            throw new IllegalArgumentException(
                    "User name '%s' is blank or begins with a bracket, which stands for an integrator key"
                            .formatted(email));
        }
        passwords = List.copyOf(passwords);
        if (passwords.isEmpty()) {
            throw new IllegalArgumentException("User %s has no password".formatted(email));
        }
        accountIds = accountIds.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
        rights = Set.copyOf(rights);
    }

    /** An active member of the mock's first account with one App Password, who may call on behalf of others. */
    public MockUser(String userId, String email, String name, String password) {
        this(
                userId,
                email,
                name,
                List.of(MockPassword.app(password)),
                List.of(),
                EnumSet.of(MockRight.SEND_ON_BEHALF_OF),
                true);
    }

    /** The same with a new random id. */
    public static MockUser of(String email, String name, String password) {
        return new MockUser(UUID.randomUUID().toString(), email, name, password);
    }

    /** His first password. */
    public String password() {
        return passwords.get(0).secret();
    }

    /** The same with these passwords and no others. */
    public MockUser withPasswords(MockPassword... newPasswords) {
        return new MockUser(userId, email, name, List.of(newPasswords), accountIds, rights, active);
    }

    /** The same as a member of these accounts and no others, the default one first. */
    public MockUser withAccounts(String... newAccountIds) {
        return new MockUser(userId, email, name, passwords, List.of(newAccountIds), rights, active);
    }

    /** The same with these rights and no others. */
    public MockUser withRights(MockRight... newRights) {
        return new MockUser(userId, email, name, passwords, accountIds, Set.copyOf(List.of(newRights)), active);
    }

    /** The same with his membership closed. */
    public MockUser closed() {
        return new MockUser(userId, email, name, passwords, accountIds, rights, false);
    }

    @Override
    public String toString() {
        return "MockUser[userId=%s, email=%s, name=%s]".formatted(userId, email, name);
    }
}
