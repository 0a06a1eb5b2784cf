package io.github.countersign.mock.internal.operation;

import net.docusign.api_3_0.AccountMembershipFeaturesList;
import net.docusign.api_3_0.ArrayOfString4;
import org.jspecify.annotations.Nullable;

/** What a membership allows. */
final class MembershipOperations {

    private final EnvelopeAccess access;

    MembershipOperations(EnvelopeAccess access) {
        this.access = access;
    }

    /** The member and no features: what the service calls them is written down nowhere. */
    AccountMembershipFeaturesList features(@Nullable String accountId) {
        access.requireAccount(accountId);
        AccountMembershipFeaturesList membership = new AccountMembershipFeaturesList();
        membership.setEmail(access.actor().email());
        membership.setUserName(access.actor().name());
        membership.setEnabledFeaturesSet(new ArrayOfString4());
        return membership;
    }
}
