package io.github.countersign.it.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.account.Folder;
import io.github.countersign.account.FolderItem;
import io.github.countersign.account.FolderQuery;
import io.github.countersign.account.FolderType;
import io.github.countersign.account.Share;
import io.github.countersign.account.ShareDirection;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.Tab;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.ServerException;
import io.github.countersign.it.Clients;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.OperationGuesses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldersIT {

    private static final MockUser SAM = MockUser.of("sam@example.com", "Sam", "secret");
    private static final MockUser ANN = MockUser.of("ann@example.com", "Ann", "secret");

    private final MockDocuSign docusign = MockDocuSign.builder()
            .user(SAM)
            .user(ANN)
            .guesses(Guesses.likeliest()
                    .withOperations(OperationGuesses.likeliest().withFolderPageSize(2)))
            .start();
    private final DocuSignClient client = Clients.of(docusign);
    private final DocuSignClient ann =
            client.with(Credentials.appPassword(docusign.integratorKey(), "ann@example.com", "secret".toCharArray()));

    @AfterEach
    void close() {
        client.close();
        docusign.close();
    }

    @Test
    void foldersTellTheirKindsAndPaths() {
        docusign.addFolder("sam@example.com", "Old\\2025");

        List<Folder> folders = client.account().folders().list();

        assertThat(folders)
                .extracting(Folder::type)
                .contains(FolderType.DRAFT, FolderType.INBOX, FolderType.SENT_ITEMS, FolderType.RECYCLE_BIN);
        assertThat(folders)
                .filteredOn(folder -> folder.type() == FolderType.NORMAL)
                .isNotEmpty();
        assertThat(folders).allSatisfy(folder -> {
            assertThat(folder.id()).isPresent();
            assertThat(folder.rawType()).isPresent();
            assertThat(folder.ownerEmail()).contains("sam@example.com");
        });
    }

    @Test
    void aLongListIsFetchedPageByPageWhenTheStreamGetsThere() {
        List<EnvelopeId> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(send("Paper " + i));
        }

        assertThat(client.account().folders().items(FolderQuery.in(Folder.sentItems())))
                .extracting(FolderItem::envelope)
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(calls("GetFolderItems")).isEqualTo(3);

        assertThat(client.account()
                        .folders()
                        .items(FolderQuery.in(Folder.sentItems()))
                        .limit(2))
                .hasSize(2);
        assertThat(calls("GetFolderItems")).isEqualTo(4);
    }

    @Test
    void anItemTellsOfTheEnvelope() {
        EnvelopeId id = send("Lease");
        docusign.envelope(id.value()).recipient("Ann").sign();

        FolderItem item = client.account()
                .folders()
                .items(FolderQuery.in(Folder.sentItems()))
                .findFirst()
                .orElseThrow();

        assertThat(item.envelope()).isEqualTo(id);
        assertThat(item.status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
        assertThat(item.rawStatus()).contains("Completed");
        assertThat(List.of(item.subject(), item.senderName(), item.senderEmail()))
                .containsExactly("Lease", "Sam", "sam@example.com");
        assertThat(item.completed()).isPresent();
        assertThat(item.recipients())
                .singleElement()
                .satisfies(recipient -> assertThat(recipient.name()).isEqualTo("Ann"));
        assertThat(item).hasToString("FolderItem[%s, Completed]".formatted(id));
    }

    @Test
    void aFolderIsSearchedByTextStateAndTime() {
        EnvelopeId blue = send("Blue paper");
        EnvelopeId red = send("Red paper");
        docusign.envelope(red.value()).recipient("Ann").sign();
        FolderQuery all = FolderQuery.in(Folder.sentItems());

        assertThat(found(all.holding("BLUE"))).containsExactly(blue);
        assertThat(found(all.inState(EnvelopeStatusCode.COMPLETED))).containsExactly(red);
        assertThat(found(all.between(Instant.parse("2099-01-01T00:00:00Z"), Instant.parse("2099-02-01T00:00:00Z"))))
                .isEmpty();
        assertThatThrownBy(() -> all.inState(EnvelopeStatusCode.UNKNOWN)).hasMessage("UNKNOWN is no state to ask for");
    }

    @Test
    void envelopesAreMovedAndDeleted() {
        EnvelopeId id = send("Lease");
        docusign.addFolder("sam@example.com", "Old");
        Folder old = Folder.at("Old");

        client.account().folders().move(List.of(id), Folder.sentItems(), old);

        assertThat(found(FolderQuery.in(old))).containsExactly(id);
        assertThat(found(FolderQuery.in(Folder.sentItems()))).isEmpty();
        client.account().folders().delete(List.of(id), old);
        assertThat(found(FolderQuery.in(Folder.recycleBin()))).containsExactly(id);
        assertThatThrownBy(() -> client.account().folders().delete(List.of(id), old))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("is not in the folder 'Old'");
        assertThatThrownBy(() -> client.account().folders().delete(List.of(), old))
                .hasMessage("No envelope is named: the service takes at least one");
    }

    @Test
    void draftsAndReceivedEnvelopesHaveFoldersOfTheirOwn() {
        EnvelopeId draft = client.envelopes().create(draft("Draft"));
        EnvelopeId sent = send("Lease");

        assertThat(found(FolderQuery.in(Folder.drafts()))).containsExactly(draft);
        assertThat(ann.account().folders().items(FolderQuery.in(Folder.inbox())))
                .extracting(FolderItem::envelope)
                .containsExactly(sent);
    }

    @Test
    void whatIsSharedIsSeen() {
        EnvelopeId id = send("Lease");
        FolderQuery ofSam = FolderQuery.in(Folder.sentItems().of("Sam", "sam@example.com"));
        assertThatThrownBy(() -> ann.account().folders().items(ofSam).toList()).isInstanceOf(PermissionException.class);

        client.account().sharing().set(SAM.userId(), ANN.userId(), ShareDirection.SHARED_TO);

        assertThat(ann.account().folders().items(ofSam))
                .extracting(FolderItem::envelope)
                .containsExactly(id);
        assertThat(client.account().sharing().all())
                .filteredOn(share -> share.direction() == ShareDirection.SHARED_TO)
                .extracting(Share::userId, Share::otherId, Share::otherEmail)
                .containsExactly(tuple(SAM.userId(), ANN.userId(), "ann@example.com"));
        assertThat(client.account().sharing().of(List.of(ANN.userId())))
                .filteredOn(share -> share.otherId().equals(SAM.userId()))
                .extracting(Share::direction)
                .containsExactly(ShareDirection.SHARED_FROM);
        client.account().sharing().set(SAM.userId(), ANN.userId(), ShareDirection.NOT_SHARED);
        assertThat(client.account().sharing().of(List.of(ANN.userId())))
                .filteredOn(share -> share.otherId().equals(SAM.userId()))
                .extracting(Share::direction)
                .containsExactly(ShareDirection.NOT_SHARED);
    }

    @Test
    void nobodySharesWithAStranger() {
        String stranger = UUID.randomUUID().toString();

        assertThatThrownBy(() -> client.account().sharing().set(SAM.userId(), stranger, ShareDirection.SHARED_TO))
                .isInstanceOf(DocuSignException.class)
                .hasMessageContaining("The user is no active member of the account.");
        assertThatThrownBy(() -> client.account().sharing().set("a", "b", ShareDirection.UNKNOWN))
                .hasMessage("UNKNOWN is no way to share envelopes");
    }

    private List<EnvelopeId> found(FolderQuery query) {
        return client.account().folders().items(query).map(FolderItem::envelope).toList();
    }

    private long calls(String operation) {
        return docusign.requests().stream()
                .map(MockRequest::operation)
                .filter(operation::equals)
                .count();
    }

    private EnvelopeId send(String subject) {
        return client.envelopes().send(draft(subject)).id();
    }

    private static EnvelopeDraft draft(String subject) {
        return EnvelopeDraft.builder()
                .subject(subject)
                .document(Document.of(1, "note.txt", DocumentSource.of("Sign here:".getBytes(StandardCharsets.UTF_8))))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .tab(Tab.signHere().anchored("Sign here:").by(1))
                .build();
    }
}
