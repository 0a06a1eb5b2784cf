package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.RecipientState;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the signatures of captive recipients were last forgotten. Thread-safe. */
final class CaptiveSignatures {

    /**
     * A captive recipient, as an account knows him.
     *
     * @param accountId the account
     * @param clientUserId the application's own id of him
     * @param name his name
     * @param email his address
     */
    record Person(String accountId, String clientUserId, String name, String email) {

        boolean is(RecipientState recipient) {
            return clientUserId.equals(recipient.clientUserId())
                    && name.equals(recipient.name())
                    && email.equalsIgnoreCase(recipient.email());
        }
    }

    private final Map<Person, Instant> forgotten = new ConcurrentHashMap<>();

    Instant forgottenAt(Person person) {
        return forgotten.getOrDefault(person, Instant.EPOCH);
    }

    void forget(Person person, Instant now) {
        forgotten.put(person, now);
    }
}
