package io.github.countersign.account;

import java.util.Optional;

/**
 * What somebody is in an account. Immutable.
 *
 * @param userId id of the user in the account
 * @param userName full name of the user, blank if the service tells none
 * @param accountId id of the account
 * @param accountName name of the account, blank if the service tells none
 * @param kind whether the user belongs to the account or only received from it, in the service's own word: {@code CompanyUser}, {@code Recipient}
 * @param status whether the user is active, in the service's own word: {@code Created}, {@code Active}, {@code Closed}
 * @param planName name of the account's plan
 */
public record Membership(
        String userId,
        String userName,
        String accountId,
        String accountName,
        Optional<String> kind,
        Optional<String> status,
        Optional<String> planName) {

    /** Without the name: it is not for logs. */
    @Override
    public String toString() {
        return "Membership[user %s, account %s, %s]".formatted(userId, accountId, status.orElse("in no state"));
    }
}
