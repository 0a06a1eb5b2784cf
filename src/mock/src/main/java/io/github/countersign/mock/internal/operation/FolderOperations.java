package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.folder.Folder;
import io.github.countersign.mock.internal.folder.Places;
import io.github.countersign.mock.internal.folder.Places.Side;
import io.github.countersign.mock.internal.user.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.docusign.api_3_0.ArrayOfFolder;
import net.docusign.api_3_0.ArrayOfFolderItem;
import net.docusign.api_3_0.ArrayOfString2;
import net.docusign.api_3_0.AvailableFolders;
import net.docusign.api_3_0.DeleteEnvelopesArg;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.FolderFilter;
import net.docusign.api_3_0.FolderItem;
import net.docusign.api_3_0.FolderResults;
import net.docusign.api_3_0.FolderType;
import net.docusign.api_3_0.FolderTypeInfo;
import net.docusign.api_3_0.FoldersFilter;
import net.docusign.api_3_0.MoveEnvelopesArg;
import net.docusign.api_3_0.UserInfo;
import org.jspecify.annotations.Nullable;

/** Folders: what lies in them, and moving it about. Moving never changes the state of an envelope. */
final class FolderOperations {

    private final MockState state;
    private final EnvelopeAccess access;
    private final StatusReplies replies;

    FolderOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
        this.replies = new StatusReplies(state);
    }

    /** The caller's folders, and those of the members who share theirs with him. */
    AvailableFolders list(@Nullable FoldersFilter given) {
        FoldersFilter filter = given == null ? new FoldersFilter() : given;
        String account = access.requireAccount(filter.getAccountId());
        boolean nested = Boolean.TRUE.equals(filter.isIncludeHierarchy());
        List<Member> owners = new ArrayList<>(List.of(access.actor()));
        state.members().members(account).stream()
                .filter(member -> state.sharing()
                        .isShared(account, member.userId(), access.actor().userId()))
                .forEach(owners::add);
        ArrayOfFolder all = new ArrayOfFolder();
        for (Member owner : owners) {
            for (Folder folder : state.folders().of(owner.userId())) {
                if (nested || !folder.isNested()) {
                    net.docusign.api_3_0.Folder entry = new net.docusign.api_3_0.Folder();
                    entry.setFolderOwner(userInfo(owner));
                    entry.setFolderTypeInfo(info(folder));
                    all.getFolder().add(entry);
                }
            }
        }
        AvailableFolders result = new AvailableFolders();
        result.setFolders(all);
        return result;
    }

    FolderResults items(@Nullable FolderFilter filter) {
        if (filter == null || filter.getFolderTypeInfo() == null) {
            throw ContentFaults.missing("FolderFilter", "FolderTypeInfo");
        }
        String account = access.requireAccount(filter.getAccountId());
        Member owner = owner(account, filter.getFolderOwner());
        Folder folder = folder(owner, filter.getFolderTypeInfo());
        int start = filter.getStartPosition() == null ? 0 : Math.max(0, filter.getStartPosition());
        List<StoredEnvelope> page = state.envelopes().all().stream()
                .filter(envelope -> envelope.accountId().equals(account) || access.ofAccount(account))
                .filter(envelope -> Places.of(envelope, owner).containsValue(folder.id()))
                .filter(envelope -> matches(envelope, filter))
                .skip(start)
                .limit(state.settings().guesses().operations().folderPageSize())
                .toList();
        ArrayOfFolderItem items = new ArrayOfFolderItem();
        page.forEach(envelope -> items.getFolderItem().add(item(envelope)));
        FolderResults results = new FolderResults();
        results.setResultSetSize(page.size());
        results.setStartPosition(start);
        results.setEndPosition(Math.max(start, start + page.size() - 1));
        results.setFolderTypeInfo(info(folder));
        results.setFolderItems(items);
        return results;
    }

    private Member owner(String account, @Nullable UserInfo given) {
        if (given == null || Content.text(given.getEmail()).isBlank()) {
            return access.actor();
        }
        Member owner = state.members()
                .byEmail(account, Content.text(given.getEmail()))
                .orElseThrow(() -> ServiceFault.business(
                        "User_Does_Not_Exist_In_System", "The owner of the folder was not found in the account."));
        boolean own = owner.userId().equals(access.actor().userId());
        if (!own
                && !state.sharing()
                        .isShared(account, owner.userId(), access.actor().userId())) {
            throw ServiceFault.business(
                    "User_Lacks_Permissions", "This user lacks sufficient permissions to access this resource.");
        }
        return owner;
    }

    private boolean matches(StoredEnvelope envelope, FolderFilter filter) {
        Instant created = envelope.state().times().created();
        boolean afterFrom = filter.getFromDate() == null
                || !created.isBefore(state.wireTime().read(filter.getFromDate()));
        boolean beforeTo =
                filter.getToDate() == null || !created.isAfter(state.wireTime().read(filter.getToDate()));
        EnvelopeStatusCode wanted = filter.getStatus();
        boolean status = wanted == null
                || wanted == EnvelopeStatusCode.ANY
                || wanted == envelope.state().status();
        return afterFrom && beforeTo && status && holds(envelope, Content.text(filter.getSearchText()));
    }

    /** Looks at subject, sender, recipients and the values of custom fields, in any case. */
    private static boolean holds(StoredEnvelope envelope, String searchText) {
        String wanted = searchText.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return true;
        }
        List<String> texts = new ArrayList<>(List.of(
                Content.text(envelope.content().getSubject()),
                envelope.sender().name(),
                envelope.sender().email()));
        envelope.state().recipients().forEach(r -> texts.addAll(List.of(r.name(), r.email())));
        if (envelope.content().getCustomFields() != null) {
            envelope.content()
                    .getCustomFields()
                    .getCustomField()
                    .forEach(field -> texts.add(Content.text(field.getValue())));
        }
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private FolderItem item(StoredEnvelope envelope) {
        EnvelopeStatus status = replies.plain(envelope);
        FolderItem item = new FolderItem();
        item.setEnvelopeId(envelope.id());
        item.setStatus(status.getStatus());
        item.setOwner(envelope.sender().name());
        item.setSenderName(envelope.sender().name());
        item.setSenderEmail(envelope.sender().email());
        item.setRecipientStatuses(status.getRecipientStatuses());
        item.setCustomFields(status.getCustomFields());
        item.setCreated(status.getCreated());
        item.setSent(status.getSent());
        item.setCompleted(status.getCompleted());
        item.setSubject(status.getSubject());
        return item;
    }

    boolean move(@Nullable MoveEnvelopesArg arg) {
        if (arg == null || arg.getFolderTo() == null) {
            throw ContentFaults.missing("MoveEnvelopesArg", "FolderTo");
        }
        access.requireAccount(arg.getAccountId());
        Folder from = folder(access.actor(), required(arg.getFolderFrom(), "MoveEnvelopesArg"));
        Folder to = folder(access.actor(), arg.getFolderTo());
        List<Find> found = find(arg.getEnvelopeIds(), from);
        for (Find find : found) {
            change(find, from, envelope -> Places.moved(envelope, access.actor(), find.side(), to.id()));
        }
        return true;
    }

    /** To the folder of deleted envelopes, and out of that to nowhere. The envelope itself goes on. */
    boolean delete(@Nullable DeleteEnvelopesArg arg) {
        if (arg == null) {
            throw ContentFaults.missing("DeleteEnvelopes", "Arg");
        }
        access.requireAccount(arg.getAccountId());
        Folder from = folder(access.actor(), required(arg.getFolderFrom(), "DeleteEnvelopesArg"));
        Folder bin = Folder.fixed(access.actor().userId(), FolderType.RECYCLE_BIN);
        boolean forGood = from.equals(bin);
        for (Find find : find(arg.getEnvelopeIds(), from)) {
            change(
                    find,
                    from,
                    envelope -> forGood
                            ? Places.gone(envelope, access.actor(), find.side())
                            : Places.moved(envelope, access.actor(), find.side(), bin.id()));
        }
        return true;
    }

    private record Find(String envelopeId, Side side) {}

    private interface Move {
        StoredEnvelope apply(StoredEnvelope envelope);
    }

    private void change(Find find, Folder from, Move move) {
        state.envelopes()
                .change(
                        find.envelopeId(),
                        envelope -> from.id()
                                        .equals(Places.of(envelope, access.actor())
                                                .get(find.side()))
                                ? move.apply(envelope)
                                : envelope);
    }

    /** All or nothing: one envelope that is not there spoils it for the others. */
    private List<Find> find(@Nullable ArrayOfString2 ids, Folder from) {
        if (ids == null || ids.getEnvelopeId().isEmpty()) {
            throw ContentFaults.missing("EnvelopeIds", "EnvelopeId");
        }
        List<Find> found = new ArrayList<>();
        for (String id : ids.getEnvelopeId()) {
            StoredEnvelope envelope = access.visible(id);
            Side side = Places.of(envelope, access.actor()).entrySet().stream()
                    .filter(place -> place.getValue().equals(from.id()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> ServiceFault.unspecified(
                            "The envelope %s is not in the folder '%s'.".formatted(envelope.id(), from.name())));
            found.add(new Find(envelope.id(), side));
        }
        return found;
    }

    /** By its id, by its kind, or by its path or name, whichever is given first of these. */
    private Folder folder(Member owner, FolderTypeInfo wanted) {
        String id = GuidText.normalised(wanted.getFolderId());
        String path = Content.text(wanted.getFolderPath()).strip();
        String name = Content.text(wanted.getFolderName()).strip();
        return state.folders().of(owner.userId()).stream()
                .filter(folder -> {
                    if (!id.isEmpty()) {
                        return folder.id().equals(id);
                    }
                    if (wanted.getFolderType() != null && wanted.getFolderType() != FolderType.NORMAL) {
                        return folder.type() == wanted.getFolderType();
                    }
                    return path.isEmpty()
                            ? folder.name().equals(name)
                            : folder.path().equals(path);
                })
                .findFirst()
                .orElseThrow(() -> ServiceFault.unspecified(
                        "The user has no folder '%s'.".formatted(id.isEmpty() ? (path.isEmpty() ? name : path) : id)));
    }

    private static FolderTypeInfo required(@Nullable FolderTypeInfo given, String parent) {
        if (given == null) {
            throw ContentFaults.missing(parent, "FolderFrom");
        }
        return given;
    }

    private static FolderTypeInfo info(Folder folder) {
        FolderTypeInfo info = new FolderTypeInfo();
        info.setFolderType(folder.type());
        info.setFolderName(folder.name());
        info.setFolderPath(folder.path());
        info.setFolderId(folder.id());
        return info;
    }

    private static UserInfo userInfo(Member member) {
        UserInfo info = new UserInfo();
        info.setUserName(member.name());
        info.setEmail(member.email());
        return info;
    }
}
