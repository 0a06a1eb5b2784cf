package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.MockAccount;
import java.util.List;

/**
 * A user and the accounts that he is a member of.
 *
 * @param user the user
 * @param accounts his accounts, the default one first; at least one
 */
public record Membership(Member user, List<MockAccount> accounts) {}
