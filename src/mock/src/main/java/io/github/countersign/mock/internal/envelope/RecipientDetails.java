package io.github.countersign.mock.internal.envelope;

import org.jspecify.annotations.Nullable;

/**
 * Who a recipient is from now on, and when his turn comes.
 *
 * @param name his full name
 * @param email his address
 * @param clientUserId the id that an embedding application knows him by, or null when he gets an e-mail
 * @param routingOrder his step
 */
public record RecipientDetails(
        String name, String email, @Nullable String clientUserId, int routingOrder) {}
