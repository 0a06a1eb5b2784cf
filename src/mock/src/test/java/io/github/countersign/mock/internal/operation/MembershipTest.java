package io.github.countersign.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.internal.fault.ServiceFault;
import java.nio.file.Path;
import java.util.Locale;
import net.docusign.api_3_0.AccountMembershipFeaturesList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipTest {

    @TempDir
    Path folder;

    @Test
    void aMemberIsToldWhoHeIs() {
        try (TestMock mock = new TestMock(folder)) {
            AccountMembershipFeaturesList membership =
                    mock.api.getAccountMembershipFeaturesList(TestMock.ACCOUNT.toUpperCase(Locale.ROOT));
            assertThat(membership.getEmail()).isEqualTo("sender@example.com");
            assertThat(membership.getUserName()).isEqualTo("Sam Sender");
            assertThat(membership.getEnabledFeaturesSet().getEnabledFeatures()).isEmpty();
        }
    }

    @Test
    void anAccountOfSomebodyElseDoesNotExist() {
        String other = "5f4a2c3e-0000-4000-8000-000000000009";
        try (TestMock mock = new TestMock(folder)) {
            assertThatThrownBy(() -> mock.api.getAccountMembershipFeaturesList(other))
                    .isInstanceOfSatisfying(
                            ServiceFault.class,
                            fault -> assertThat(fault.errorName()).isEqualTo("Account_Does_Not_Exist_In_System"));
        }
    }
}
