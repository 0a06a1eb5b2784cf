package io.github.countersign.internal.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.account.Folder;
import io.github.countersign.account.FolderItem;
import io.github.countersign.account.FolderQuery;
import io.github.countersign.account.Folders;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.cxf.UnknownWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.docusign.api_3_0.ArrayOfFolder;
import net.docusign.api_3_0.ArrayOfFolderItem;
import net.docusign.api_3_0.ArrayOfString2;
import net.docusign.api_3_0.DeleteEnvelopesArg;
import net.docusign.api_3_0.FolderFilter;
import net.docusign.api_3_0.FoldersFilter;
import net.docusign.api_3_0.MoveEnvelopesArg;
import org.jspecify.annotations.Nullable;

/** The folder calls. */
final class DefaultFolders implements Folders {

    private final Facade facade;

    DefaultFolders(Facade facade) {
        this.facade = facade;
    }

    @Override
    public List<Folder> list() {
        FoldersFilter filter = new FoldersFilter();
        filter.setAccountId(facade.account().value());
        filter.setIncludeHierarchy(true);
        UnknownWords words = new UnknownWords();
        @Nullable
        ArrayOfFolder array = facade.through(facade.calls().noting(words))
                .call("GetFolderList", port -> port.getFolderList(filter))
                .getFolders();
        if (array == null) {
            return List.of();
        }
        List<Folder> folders = new ArrayList<>();
        for (int i = 0; i < array.getFolder().size(); i++) {
            if (array.getFolder().get(i) != null) {
                folders.add(FolderMapping.folder(
                        array.getFolder().get(i),
                        words.at("GetFolderListResult").at("Folders", 0).at("Folder", i)));
            }
        }
        return List.copyOf(folders);
    }

    @Override
    public Stream<FolderItem> items(FolderQuery query) {
        return Pages.untilShorter(start -> page(query, start));
    }

    private List<FolderItem> page(FolderQuery query, int start) {
        FolderFilter filter = FolderMapping.filter(query, start);
        filter.setAccountId(facade.account().value());
        String operation = "GetFolderItems";
        UnknownWords words = new UnknownWords();
        @Nullable
        ArrayOfFolderItem array = facade.through(facade.calls().noting(words))
                .call(operation, port -> port.getFolderItems(filter))
                .getFolderItems();
        if (array == null) {
            return List.of();
        }
        List<FolderItem> page = new ArrayList<>();
        for (int i = 0; i < array.getFolderItem().size(); i++) {
            int index = i;
            page.add(FolderMapping.item(
                            array.getFolderItem().get(i),
                            words.at(operation + "Result").at("FolderItems", 0).at("FolderItem", i))
                    .orElseThrow(() ->
                            facade.useless(operation, "item %d of the reply names no envelope".formatted(index))));
        }
        return page;
    }

    @Override
    public void move(Collection<EnvelopeId> envelopes, Folder from, Folder to) {
        MoveEnvelopesArg arg = new MoveEnvelopesArg();
        arg.setAccountId(facade.account().value());
        arg.setEnvelopeIds(ids(envelopes));
        arg.setFolderFrom(FolderMapping.info(from));
        arg.setFolderTo(FolderMapping.info(to));
        if (!facade.call("MoveEnvelopes", port -> port.moveEnvelopes(arg))) {
            throw facade.refused("MoveEnvelopes", null, "the envelopes were not moved");
        }
    }

    @Override
    public void delete(Collection<EnvelopeId> envelopes, Folder from) {
        DeleteEnvelopesArg arg = new DeleteEnvelopesArg();
        arg.setAccountId(facade.account().value());
        arg.setEnvelopeIds(ids(envelopes));
        arg.setFolderFrom(FolderMapping.info(from));
        if (!facade.call("DeleteEnvelopes", port -> port.deleteEnvelopes(arg))) {
            throw facade.refused("DeleteEnvelopes", null, "the envelopes were not deleted");
        }
    }

    static ArrayOfString2 ids(Collection<EnvelopeId> envelopes) {
        if (envelopes.isEmpty()) {
            throw new IllegalArgumentException("No envelope is named: the service takes at least one");
        }
        ArrayOfString2 ids = new ArrayOfString2();
        envelopes.forEach(envelope -> ids.getEnvelopeId().add(envelope.value()));
        return ids;
    }
}
