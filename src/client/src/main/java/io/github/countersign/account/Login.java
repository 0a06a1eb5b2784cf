package io.github.countersign.account;

import io.github.countersign.AccountId;
import io.github.countersign.DocuSignClient;
import io.github.countersign.Environment;
import io.github.countersign.credentials.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * What the service says about a user who signs in: the accounts, each with its site. Immutable.
 *
 * @param accounts at least one, in the order of the service; unmodifiable
 */
public record Login(List<LoginAccount> accounts) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Login {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("A user without accounts cannot sign in anywhere");
        }
    }

    /**
     * Finds the accounts of a user. Calls {@code Login} of {@code credential.asmx}: one call. For a proxy, trust settings and limits of time, use
     * {@link DocuSignClient.Builder#discover()}.
     *
     * @param environment where to ask: demo and production know different users
     * @param credentials key, user and secret; whom it acts for makes no difference
     * @return the accounts
     * @throws io.github.countersign.error.DocuSignException if the service refuses or cannot be reached, or names a site that is not trusted
     */
    public static Login discover(Environment environment, Credentials credentials) {
        return DocuSignClient.builder()
                .environment(environment)
                .credentials(credentials)
                .discover();
    }

    /** {@return the first account, which is the only one of most users, and the one that the vendor's own samples take} */
    public LoginAccount defaultAccount() {
        return accounts.get(0);
    }

    /**
     * The account of this id.
     *
     * @param id the id; case makes no difference
     * @return the account, empty if the user has none of this id
     */
    public Optional<LoginAccount> account(AccountId id) {
        return accounts.stream()
                .filter(account -> account.id().value().equalsIgnoreCase(id.value()))
                .findFirst();
    }
}
