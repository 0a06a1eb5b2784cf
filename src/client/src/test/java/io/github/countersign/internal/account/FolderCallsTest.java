package io.github.countersign.internal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.account.Account;
import io.github.countersign.account.Folder;
import io.github.countersign.account.FolderQuery;
import io.github.countersign.account.FolderType;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.ServerException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.envelope.FakeCalls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.ArrayOfFolder;
import net.docusign.api_3_0.ArrayOfFolderItem;
import net.docusign.api_3_0.AvailableFolders;
import net.docusign.api_3_0.FolderFilter;
import net.docusign.api_3_0.FolderItem;
import net.docusign.api_3_0.FolderResults;
import net.docusign.api_3_0.FolderTypeInfo;
import net.docusign.api_3_0.MoveEnvelopesArg;
import org.junit.jupiter.api.Test;

/** Folders, their items, and what moves between them. */
class FolderCallsTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");

    @Test
    void aFolderOfNoKindIsTold() {
        AvailableFolders reply = new AvailableFolders();
        assertThat(account(FakeCalls.answering(reply)).folders().list()).isEmpty();
        ArrayOfFolder array = new ArrayOfFolder();
        net.docusign.api_3_0.Folder bare = new net.docusign.api_3_0.Folder();
        net.docusign.api_3_0.Folder named = new net.docusign.api_3_0.Folder();
        FolderTypeInfo info = new FolderTypeInfo();
        info.setFolderType(net.docusign.api_3_0.FolderType.SENT_ITEMS);
        info.setFolderId("f-1");
        info.setFolderName("Sent Items");
        info.setFolderPath("/Sent Items");
        named.setFolderTypeInfo(info);
        array.getFolder().addAll(List.of(bare, named));
        array.getFolder().add(null);
        reply.setFolders(array);

        List<Folder> folders = account(FakeCalls.answering(reply)).folders().list();

        assertThat(folders)
                .containsExactly(
                        new Folder(
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                FolderType.UNKNOWN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Folder(
                                Optional.of("f-1"),
                                "Sent Items",
                                Optional.of("/Sent Items"),
                                FolderType.SENT_ITEMS,
                                Optional.of("SentItems"),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(folders.get(1)).hasToString("Folder[SENT_ITEMS f-1]");
    }

    @Test
    void theQueryGoesOutWhole() {
        FolderResults empty = new FolderResults();
        FakeCalls calls = FakeCalls.answering(empty);
        FolderQuery query = FolderQuery.in(Folder.at("Old/2025").of("Bo", "bo@example.com"))
                .holding("blue")
                .inState(EnvelopeStatusCode.SENT)
                .between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(account(calls).folders().items(query)).isEmpty();

        FolderFilter sent = (FolderFilter) calls.onlyArguments()[0];
        assertThat(sent.getAccountId()).isEqualTo("acc-1");
        assertThat(sent.getFolderOwner().getUserName()).isEqualTo("Bo");
        assertThat(sent.getFolderOwner().getEmail()).isEqualTo("bo@example.com");
        assertThat(sent.getFolderTypeInfo().getFolderType()).isEqualTo(net.docusign.api_3_0.FolderType.NORMAL);
        assertThat(sent.getFolderTypeInfo().getFolderPath()).isEqualTo("Old/2025");
        assertThat(sent.getFolderTypeInfo().getFolderName()).isNull();
        assertThat(sent.getStartPosition()).isZero();
        assertThat(sent.getSearchText()).isEqualTo("blue");
        assertThat(sent.getStatus()).isEqualTo(net.docusign.api_3_0.EnvelopeStatusCode.SENT);
        assertThat(sent.getFromDate()).hasToString("2026-01-01T00:00:00Z");
        assertThat(sent.getToDate()).hasToString("2026-02-01T00:00:00Z");
    }

    @Test
    void anItemWithoutAnEnvelopeIsNoItem() {
        FolderResults reply = new FolderResults();
        ArrayOfFolderItem items = new ArrayOfFolderItem();
        items.getFolderItem().add(new FolderItem());
        reply.setFolderItems(items);

        assertThatThrownBy(() -> account(FakeCalls.answering(reply))
                        .folders()
                        .items(FolderQuery.in(Folder.inbox()))
                        .toList())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("item 0 of the reply names no envelope");
    }

    @Test
    void moreThanOnePageIsFetchedUntilOneIsShorter() {
        FakeCalls calls = new FakeCalls(arguments -> {
            int start = ((FolderFilter) arguments[0]).getStartPosition();
            FolderResults page = new FolderResults();
            ArrayOfFolderItem items = new ArrayOfFolderItem();
            for (int i = start; i < Math.min(start + 3, 7); i++) {
                FolderItem item = new FolderItem();
                item.setEnvelopeId("e-" + i);
                items.getFolderItem().add(item);
            }
            page.setFolderItems(items);
            return page;
        });

        assertThat(account(calls).folders().items(FolderQuery.in(Folder.inbox())))
                .extracting(item -> item.envelope().value())
                .containsExactly("e-0", "e-1", "e-2", "e-3", "e-4", "e-5", "e-6");
        assertThat(calls.operations()).hasSize(3);
    }

    @Test
    void aMoveThatDidNotHappenIsAnError() {
        FakeCalls moved = FakeCalls.answering(true);
        account(moved).folders().move(List.of(ENVELOPE), Folder.inbox(), Folder.at("Old"));
        MoveEnvelopesArg arg = (MoveEnvelopesArg) moved.onlyArguments()[0];
        assertThat(arg.getAccountId()).isEqualTo("acc-1");
        assertThat(arg.getEnvelopeIds().getEnvelopeId()).containsExactly("e-1");
        assertThat(arg.getFolderFrom().getFolderType()).isEqualTo(net.docusign.api_3_0.FolderType.INBOX);
        assertThat(arg.getFolderTo().getFolderPath()).isEqualTo("Old");

        assertThatThrownBy(() -> account(FakeCalls.answering(false))
                        .folders()
                        .move(List.of(ENVELOPE), Folder.inbox(), Folder.drafts()))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("the envelopes were not moved");
        assertThatThrownBy(() ->
                        account(FakeCalls.answering(false)).folders().delete(List.of(ENVELOPE), Folder.recycleBin()))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("the envelopes were not deleted");
    }

    private static Account account(FakeCalls calls) {
        return new DefaultAccount(new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"), words -> {
            throw new AssertionError("a call of AccountManagement");
        });
    }
}
