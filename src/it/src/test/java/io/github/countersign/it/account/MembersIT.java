package io.github.countersign.it.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.account.MemberResult;
import io.github.countersign.account.Membership;
import io.github.countersign.account.NewMember;
import io.github.countersign.account.Picture;
import io.github.countersign.account.Settings;
import io.github.countersign.account.Signature;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SecretKind;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.ValidationException;
import io.github.countersign.it.Clients;
import io.github.countersign.junit.DocuSignMock;
import io.github.countersign.mock.MockDocuSign;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DocuSignMock
class MembersIT {

    private static final NewMember CORA = NewMember.of("Cora", "cora@example.com", "first canary")
            .titled("Buyer")
            .called("Cora", "Blue")
            .with(Settings.none().with("AllowSendOnBehalfOf", true));

    @Test
    void whoIsAddedIsFoundAndSignsIn(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            assertThat(client.account().members().find("cora@example.com")).isEmpty();

            MemberResult added = client.account().members().add(List.of(CORA)).get(0);

            assertThat(added.succeeded()).isTrue();
            assertThat(client.account().members().find("cora@example.com")).isEqualTo(added.userId());
            assertThat(client.account().members().memberships("cora@example.com"))
                    .singleElement()
                    .satisfies(membership -> {
                        assertThat(membership.accountId()).isEqualTo(docusign.accountId());
                        assertThat(membership.kind()).contains("CompanyUser");
                        assertThat(membership.status()).contains("Active");
                    });
            assertThat(client.account()
                            .members()
                            .rights(added.userId().orElseThrow())
                            .flag("AllowSendOnBehalfOf"))
                    .contains(true);
            DocuSignClient cora = client.with(Credentials.of(
                    SecretKind.ACCOUNT_PASSWORD,
                    docusign.integratorKey(),
                    "cora@example.com",
                    "first canary".toCharArray()));
            assertThat(cora.account().members().ownRights().flag("AllowSendOnBehalfOf"))
                    .contains(true);
        }
        assertThat(docusign.requests().toString()).doesNotContain("canary");
    }

    @Test
    void oneMayFailWhileTheOthersAreAdded(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            List<MemberResult> results =
                    client.account().members().add(List.of(NewMember.of("No address", "nowhere", "canary"), CORA));

            assertThat(results).extracting(MemberResult::succeeded).containsExactly(false, true);
            assertThat(results.get(0).refusal())
                    .hasValueSatisfying(refusal -> assertThat(refusal.name()).isEqualTo("Invalid_Member_Email"));
            assertThat(results.toString()).doesNotContain("canary");
        }
    }

    @Test
    void rightsAreChangedOneByOne(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            String cora = client.account()
                    .members()
                    .add(List.of(CORA))
                    .get(0)
                    .userId()
                    .orElseThrow();
            Settings before = client.account().members().rights(cora);

            client.account().members().changeRights(cora, Settings.none().with("AllowSendOnBehalfOf", false));

            assertThat(client.account().members().rights(cora)).isEqualTo(before.with("AllowSendOnBehalfOf", false));
            assertThatThrownBy(() -> client.account().members().rights("nobody"))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("GetMemberSettings")
                    .hasMessageContaining("The user is no member of the account.");
        }
    }

    @Test
    void whoIsClosedIsAMemberNoMore(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            String cora = client.account()
                    .members()
                    .add(List.of(CORA))
                    .get(0)
                    .userId()
                    .orElseThrow();

            List<MemberResult> closed = client.account().members().close(List.of(cora, "nobody"));

            assertThat(closed).extracting(MemberResult::succeeded).containsExactly(true, false);
            assertThat(client.account().members().memberships("cora@example.com"))
                    .extracting(Membership::status)
                    .containsExactly(Optional.of("Closed"));
        }
    }

    @Test
    void signaturesAreMadeOfTheNameUntilPicturesAreSaved(MockDocuSign docusign) throws Exception {
        try (DocuSignClient client = Clients.of(docusign)) {
            assertThat(client.account().signatures().list()).singleElement().satisfies(signature -> {
                assertThat(signature.kind()).contains("RubberStamp");
                assertThat(signature.text()).isPresent();
            });

            client.account().signatures().save("Round hand", picture(new byte[] {1, 2, 3}), picture(new byte[] {4}));

            Signature listed = client.account().signatures().list().get(0);
            assertThat(listed.name()).isEqualTo("Round hand");
            assertThat(listed.picture()).isEmpty();
            Signature whole = client.account().signatures().withPictures().get(0);
            assertThat(bytes(whole.picture())).containsExactly(1, 2, 3);
            assertThat(bytes(whole.initialsPicture())).containsExactly(4);
            assertThat(whole.picture().orElseThrow().mimeType()).isEqualTo("image/gif");

            client.account().signatures().save("Round hand", picture(new byte[] {9}));
            client.account().signatures().close("Round hand");
            assertThatThrownBy(() -> client.account().signatures().close("Round hand"))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("The calling user has no signature of that name.");
        }
    }

    private static Picture picture(byte[] bytes) {
        return new Picture("image/gif", DocumentSource.of(bytes));
    }

    private static byte[] bytes(Optional<Picture> picture) throws Exception {
        try (InputStream in = picture.orElseThrow().content().open()) {
            return in.readAllBytes();
        }
    }
}
