package io.github.countersign.it.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.account.AccountInfo;
import io.github.countersign.account.Brand;
import io.github.countersign.account.ConnectFailure;
import io.github.countersign.account.Contact;
import io.github.countersign.account.EsignConsent;
import io.github.countersign.account.ExportedCopy;
import io.github.countersign.account.RepublishOutcome;
import io.github.countersign.account.Republished;
import io.github.countersign.account.Settings;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.document.DownloadedDocument;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.Tab;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.ServerException;
import io.github.countersign.it.Clients;
import io.github.countersign.junit.DocuSignMock;
import io.github.countersign.mock.ConnectListener;
import io.github.countersign.mock.MockBrand;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DocuSignMock
class AccountIT {

    @Test
    void theAccountTellsWhatItIsSetToAndWhatTheUserMayDo(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            assertThat(client.account().settings().flag("AllowInPerson")).contains(true);
            assertThat(client.account().features()).contains("CanSendEnvelope", "CanManageAccount");
            assertThat(client.account().customFields()).isEmpty();
            assertThat(client.account().planType()).isPresent();
            assertThat(client.account().distributorCode()).contains("MOCK");
        }
    }

    @Test
    void theBillingPeriodCountsWhatWasSent(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            send(client, "Ann", "ann@example.com");

            AccountInfo info = client.account().information();

            assertThat(info.envelopesSent()).hasValue(1);
            assertThat(info.name()).isNotBlank();
            assertThat(info.planName()).isEqualTo(client.account().planType());
        }
    }

    @Test
    void anAdministratorChangesOneSettingAndTheOthersStay(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            Settings before = client.account().administrativeSettings();

            client.account()
                    .change(Settings.none().with("SignDateFormat", "dd.MM.yyyy").with("AllowInPerson", false));

            Settings after = client.account().administrativeSettings();
            assertThat(after.text("SignDateFormat")).contains("dd.MM.yyyy");
            assertThat(after.flag("AllowInPerson")).contains(false);
            assertThat(after.values()).hasSameSizeAs(before.values());
            assertThat(after.flag("AllowSignerReassign")).isEqualTo(before.flag("AllowSignerReassign"));
        }
    }

    @Test
    void aSettingThatDoesNotExistIsRefusedBeforeTheCall(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            assertThatThrownBy(() -> client.account().change(Settings.none().with("SignDateFromat", "d")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("There is no setting SignDateFromat. There are: AllowInPerson, ")
                    .hasMessageContaining("SignDateFormat");
            assertThatThrownBy(() -> client.account().change(Settings.none().with("AllowInPerson", "perhaps")))
                    .hasMessage("Setting AllowInPerson is 'perhaps': it takes true or false");
            assertThatThrownBy(() -> client.account().change(Settings.none().with("SessionTimeout", "soon")))
                    .hasMessage("Setting SessionTimeout is 'soon': it takes a whole number");
        }
        assertThat(docusign.requests()).isEmpty();
    }

    @Test
    void whoIsNoAdministratorChangesNothing() {
        MockUser bo = MockUser.of("bo@example.com", "Bo", "secret").withRights();
        try (MockDocuSign docusign = MockDocuSign.builder().user(bo).start();
                DocuSignClient client = Clients.of(docusign)) {
            assertThatThrownBy(() -> client.account().change(Settings.none().with("AllowInPerson", true)))
                    .isInstanceOf(PermissionException.class)
                    .hasMessageContaining("UpdateAccountSettings")
                    .hasMessageContaining("The calling user does not administer the account.")
                    .hasMessageContaining("User_Is_Not_An_Account_Manager");
        }
    }

    @Test
    void theAddressBookKeepsWhatWasSaved(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            Contact ann = Contact.of("Ann", "ann@example.com")
                    .at("Blue Ltd")
                    .phone("+49 30 1", "Work")
                    .phone("+49 30 2", "Fax");

            List<Contact> saved = client.account().addressBook().save(List.of(ann, Contact.of("Bo", "bo@example.com")));

            assertThat(saved).extracting(Contact::name).containsExactly("Ann", "Bo");
            assertThat(client.account().addressBook().contacts()).isEqualTo(saved);
            Contact kept = saved.get(0);
            assertThat(kept.id()).isPresent();
            assertThat(kept.created()).isPresent();
            assertThat(kept.accountName()).contains("Blue Ltd");
            assertThat(kept.phones()).containsExactlyEntriesOf(ann.phones());

            List<Contact> changed = client.account().addressBook().save(List.of(kept.sharedWithEveryone()));
            assertThat(changed).hasSize(2);
            assertThat(changed).filteredOn(Contact::shared).containsExactly(kept.sharedWithEveryone());
            assertThat(client.account().addressBook().remove(List.of(kept.id().orElseThrow())))
                    .extracting(Contact::name)
                    .containsExactly("Bo");
        }
    }

    @Test
    void anEntryThatIsNotThereCannotBeRemoved(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            assertThatThrownBy(() -> client.account().addressBook().remove(List.of("nobody")))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("The caller's address book has no entry nobody.");
        }
    }

    @Test
    void brandsAreListedAndDeleted(MockDocuSign docusign) {
        String id = UUID.randomUUID().toString();
        docusign.addBrand(new MockBrand(id, "Blue", "Blue Ltd"));
        try (DocuSignClient client = Clients.of(docusign)) {
            assertThat(client.account().brands().list()).containsExactly(new Brand(id, "Blue", "Blue Ltd", true, true));

            client.account().brands().delete(List.of(id));

            assertThat(client.account().brands().list()).isEmpty();
            assertThatThrownBy(() -> client.account().brands().delete(List.of(id)))
                    .hasMessageContaining("DeleteAccountBrands")
                    .hasMessageContaining("Invalid_Brand_ID");
        }
    }

    @Test
    void recipientsAreKnownByTheirAddress(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId id = send(client, "Ann", "ann@example.com");
            send(client, "Anna", "ann@example.com");
            docusign.envelope(id.value()).recipient("Ann").sign();

            assertThat(client.account().recipientNames("ann@example.com")).containsExactly("Ann", "Anna");
            assertThat(client.account().esignConsents("Sam", docusign.userName(), "ann@example.com"))
                    .containsExactly(
                            new EsignConsent("Ann", "ann@example.com", true, false),
                            new EsignConsent("Anna", "ann@example.com", false, false));
            assertThat(client.account().recipientNames("nobody@example.com")).isEmpty();
        }
    }

    @Test
    void anAuthoritativeCopyLeavesOnce(MockDocuSign docusign, @TempDir Path folder) throws Exception {
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId id = client.envelopes()
                    .send(draft("Ann", "ann@example.com")
                            .authoritativeCopy(true)
                            .build())
                    .id();
            assertThatThrownBy(() -> client.account().authoritativeCopies().export(id, folder))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessageContaining("Only the authoritative copy of a completed envelope can be exported.");
            docusign.envelope(id.value()).recipient("Ann").sign();

            ExportedCopy copy = client.account().authoritativeCopies().export(id, folder);

            assertThat(copy.documents()).extracting(DownloadedDocument::name).containsExactly("note.txt");
            assertThat(copy.documents().get(0).path().orElseThrow())
                    .hasSize(copy.documents().get(0).length());
            client.account().authoritativeCopies().acknowledge(copy);
            assertThat(client.account().authoritativeCopies().key(copy)).isNotBlank();
            assertThatThrownBy(() -> client.account().authoritativeCopies().acknowledge(copy.provenBy(new byte[] {1})))
                    .hasMessageContaining("The checksum is not that of the exported documents.");
            client.account().authoritativeCopies().complete(copy, "vault-1");

            Path second = Files.createDirectory(folder.resolve("second"));
            assertThatThrownBy(() -> client.account().authoritativeCopies().export(id, second))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessageContaining("Envelope_AC_Export_Completed");
            assertThat(second).isEmptyDirectory();
        }
    }

    @Test
    void anExportNeedsAFolderAndReplacesNoFile(MockDocuSign docusign, @TempDir Path folder) throws Exception {
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId id = client.envelopes()
                    .send(draft("Ann", "ann@example.com")
                            .authoritativeCopy(true)
                            .build())
                    .id();
            docusign.envelope(id.value()).recipient("Ann").sign();
            Path absent = folder.resolve("absent");
            assertThatThrownBy(() -> client.account().authoritativeCopies().export(id, absent))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("does not exist");

            Files.writeString(folder.resolve("1-note.txt.pdf"), "precious");
            assertThatThrownBy(() -> client.account().authoritativeCopies().export(id, folder))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("1-note.txt.pdf");
            assertThat(folder.resolve("1-note.txt.pdf")).hasContent("precious");
        }
    }

    @Test
    void messagesThatFailedAreListedAndSentAgain(MockDocuSign docusign) throws Exception {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:%d/".formatted(socket.getLocalPort()));
        }
        docusign.connect().listen(ConnectListener.to(nobody));
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId id = send(client, "Ann", "ann@example.com");
            docusign.connect().flush();

            List<ConnectFailure> failures = client.account().connectFailures().list();

            assertThat(failures).singleElement().satisfies(failure -> {
                assertThat(failure.envelope()).isEqualTo(id);
                assertThat(failure.status()).isEqualTo(EnvelopeStatusCode.SENT);
                assertThat(failure.url()).contains(nobody.toString());
                assertThat(failure.error()).isNotBlank();
                assertThat(failure.failed()).isPresent();
            });
            assertThat(client.account().connectFailures().list(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))
                    .isEmpty();
            assertThat(client.account().connectFailures().queue(List.of(id)))
                    .extracting(Republished::outcome)
                    .containsExactly(RepublishOutcome.QUEUED);
            docusign.connect().flush();
            assertThat(client.account().connectFailures().republish(List.of(id)))
                    .extracting(Republished::outcome, Republished::url)
                    .containsExactly(tuple(RepublishOutcome.FAIL, Optional.of(nobody.toString())));
        }
    }

    private static EnvelopeId send(DocuSignClient client, String name, String email) {
        return client.envelopes().send(draft(name, email).build()).id();
    }

    private static EnvelopeDraft.Builder draft(String name, String email) {
        return EnvelopeDraft.builder()
                .subject("Lease")
                .document(Document.of(1, "note.txt", DocumentSource.of("Sign here:".getBytes(StandardCharsets.UTF_8))))
                .recipient(Recipient.signer(1, name, email))
                .tab(Tab.signHere().anchored("Sign here:").by(1));
    }
}
