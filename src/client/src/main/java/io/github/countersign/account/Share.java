package io.github.countersign.account;

import java.util.Optional;

/**
 * How two members of an account share their envelopes. Immutable.
 *
 * @param userId id of the user
 * @param userName full name of the user, blank if the service tells none
 * @param userEmail e-mail address of the user, blank if the service tells none
 * @param otherId id of the other
 * @param otherName full name of the other, blank if the service tells none
 * @param otherEmail e-mail address of the other, blank if the service tells none
 * @param direction which way
 * @param rawDirection the service's own word for it
 */
public record Share(
        String userId,
        String userName,
        String userEmail,
        String otherId,
        String otherName,
        String otherEmail,
        ShareDirection direction,
        Optional<String> rawDirection) {

    /** Without names and addresses: they are not for logs. */
    @Override
    public String toString() {
        return "Share[%s, %s, %s]".formatted(userId, otherId, rawDirection.orElse("unknown"));
    }
}
