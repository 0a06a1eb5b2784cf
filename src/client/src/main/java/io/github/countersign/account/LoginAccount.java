package io.github.countersign.account;

import io.github.countersign.AccountId;
import io.github.countersign.Environment;

/**
 * An account that a user can sign in to. Immutable.
 *
 * @param id its id, for the builder of a client
 * @param name its name, empty if the service sent none
 * @param userId the user's id in this account, empty if the service sent none
 * @param userName the user's name in this account, empty if the service sent none
 * @param email the user's address in this account, empty if the service sent none
 * @param environment the site that the account is on; the one that was asked, if the service named none
 */
public record LoginAccount(
        AccountId id, String name, String userId, String userName, String email, Environment environment) {}
