package io.github.countersign.internal.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.account.Folder;
import io.github.countersign.account.FolderItem;
import io.github.countersign.account.FolderQuery;
import io.github.countersign.account.FolderType;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.ContentMapping;
import io.github.countersign.internal.envelope.StatusCodes;
import io.github.countersign.internal.envelope.Texts;
import io.github.countersign.internal.envelope.Times;
import io.github.countersign.internal.status.StatusMapping;
import java.util.Optional;
import net.docusign.api_3_0.FolderFilter;
import net.docusign.api_3_0.FolderTypeInfo;
import net.docusign.api_3_0.UserInfo;
import org.jspecify.annotations.Nullable;

/** Folders to the contract and back. */
final class FolderMapping {

    private FolderMapping() {}

    static Folder folder(net.docusign.api_3_0.Folder folder, Place place) {
        @Nullable FolderTypeInfo info = folder.getFolderTypeInfo();
        @Nullable UserInfo owner = folder.getFolderOwner();
        return new Folder(
                info == null ? Optional.empty() : Texts.meaning(info.getFolderId()),
                info == null ? "" : Texts.orBlank(info.getFolderName()),
                info == null ? Optional.empty() : Texts.meaning(info.getFolderPath()),
                info == null || info.getFolderType() == null
                        ? FolderType.UNKNOWN
                        : FolderType.valueOf(info.getFolderType().name()),
                info == null || info.getFolderType() == null
                        ? place.at("FolderTypeInfo", 0).word("FolderType")
                        : Optional.of(info.getFolderType().value()),
                owner == null ? Optional.empty() : Texts.meaning(owner.getUserName()),
                owner == null ? Optional.empty() : Texts.meaning(owner.getEmail()));
    }

    static FolderTypeInfo info(Folder folder) {
        FolderTypeInfo info = new FolderTypeInfo();
        if (folder.type() != FolderType.UNKNOWN) {
            info.setFolderType(
                    net.docusign.api_3_0.FolderType.valueOf(folder.type().name()));
        }
        if (!folder.name().isBlank()) {
            info.setFolderName(folder.name());
        }
        folder.path().ifPresent(info::setFolderPath);
        folder.id().ifPresent(info::setFolderId);
        return info;
    }

    static FolderFilter filter(FolderQuery query, int start) {
        FolderFilter filter = new FolderFilter();
        if (query.folder().ownerEmail().isPresent()) {
            UserInfo owner = new UserInfo();
            query.folder().ownerName().ifPresent(owner::setUserName);
            query.folder().ownerEmail().ifPresent(owner::setEmail);
            filter.setFolderOwner(owner);
        }
        filter.setFolderTypeInfo(info(query.folder()));
        filter.setStartPosition(start);
        query.from().map(Times::utc).ifPresent(filter::setFromDate);
        query.to().map(Times::utc).ifPresent(filter::setToDate);
        query.text().ifPresent(filter::setSearchText);
        query.state().map(StatusCodes::to).ifPresent(filter::setStatus);
        return filter;
    }

    /** An item; empty if it names no envelope. */
    static Optional<FolderItem> item(net.docusign.api_3_0.@Nullable FolderItem item, Place place) {
        if (item == null) {
            return Optional.empty();
        }
        return Texts.meaning(item.getEnvelopeId())
                .map(id -> new FolderItem(
                        new EnvelopeId(id.strip()),
                        StatusCodes.of(item.getStatus()),
                        Optional.ofNullable(item.getStatus())
                                .map(net.docusign.api_3_0.EnvelopeStatusCode::value)
                                .or(() -> place.word("Status")),
                        Texts.orBlank(item.getSubject()),
                        Texts.orBlank(item.getOwner()),
                        Texts.orBlank(item.getSenderName()),
                        Texts.orBlank(item.getSenderEmail()),
                        Texts.meaning(item.getSenderCompany()),
                        Times.of(item.getCreated()),
                        Times.of(item.getSent()),
                        Times.of(item.getCompleted()),
                        StatusMapping.recipients(item.getRecipientStatuses(), place),
                        ContentMapping.customFields(item.getCustomFields())));
    }
}
