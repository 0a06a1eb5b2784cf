package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.MockPassword;
import io.github.countersign.mock.MockUser;

/**
 * Who has proved who he is.
 *
 * @param user the user
 * @param kind the kind of password that he did it with
 * @param integratorKey the integration that calls
 */
record SignedIn(MockUser user, MockPassword.Kind kind, String integratorKey) {}
