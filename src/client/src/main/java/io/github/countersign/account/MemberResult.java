package io.github.countersign.account;

import io.github.countersign.error.FaultDetails;
import java.util.Optional;

/**
 * What became of one of several members. Immutable.
 *
 * @param userId id of the user; empty if he was not added
 * @param membershipId id of the membership
 * @param refusal why the service refused it; empty if all went well
 */
public record MemberResult(Optional<String> userId, Optional<String> membershipId, Optional<FaultDetails> refusal) {

    /** {@return whether all went well} */
    public boolean succeeded() {
        return refusal.isEmpty();
    }
}
