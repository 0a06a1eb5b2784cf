package io.github.countersign.internal.account;

import io.github.countersign.account.Share;
import io.github.countersign.account.ShareDirection;
import io.github.countersign.account.Sharing;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.Texts;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.docusign.api_3_0.ArrayOfString6;
import net.docusign.api_3_0.ErrorDetails;
import net.docusign.api_3_0.GetSharedAccessResult;
import net.docusign.api_3_0.SetSharedAccessRequest;
import net.docusign.api_3_0.SetSharedAccessResult;
import net.docusign.api_3_0.SharedAccessFilter;
import net.docusign.api_3_0.SharedAccessItemResult;
import net.docusign.api_3_0.SharedAccessItemType;
import net.docusign.api_3_0.SharedAccessShareType;
import net.docusign.api_3_0.SharedItemRequest;
import net.docusign.api_3_0.SharedItemResult;
import net.docusign.api_3_0.SharedItems;
import net.docusign.api_3_0.SharedUserInfoRequest;
import net.docusign.api_3_0.SharedUserInfoResult;
import org.jspecify.annotations.Nullable;

/** The calls about shared envelopes. */
final class DefaultSharing implements Sharing {

    private static final int USERS_A_PAGE = 100;
    private static final String GET = "GetSharedAccess";
    private static final String SET = "SetSharedAccess";

    private final Facade facade;

    DefaultSharing(Facade facade) {
        this.facade = facade;
    }

    @Override
    public Stream<Share> all() {
        return Pages.untilShorter(start -> page(List.of(), start)).flatMap(List::stream);
    }

    @Override
    public Stream<Share> of(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Stream.empty();
        }
        List<String> ids = List.copyOf(userIds);
        return Pages.untilShorter(start -> page(ids, start)).flatMap(List::stream);
    }

    /** One list for each user. */
    private List<List<Share>> page(List<String> userIds, int start) {
        SharedAccessFilter filter = new SharedAccessFilter();
        filter.setItemType(SharedAccessItemType.ENVELOPES);
        filter.setStartAtIndex(BigInteger.valueOf(start));
        filter.setCount(BigInteger.valueOf(USERS_A_PAGE));
        if (!userIds.isEmpty()) {
            ArrayOfString6 ids = new ArrayOfString6();
            ids.getUserId().addAll(userIds);
            filter.setUserIds(ids);
        }
        UnknownWords words = new UnknownWords();
        GetSharedAccessResult result = facade.through(facade.calls().noting(words))
                .call(GET, port -> port.getSharedAccess(facade.account().value(), filter));
        require(GET, result.getErrorDetails());
        List<List<Share>> page = new ArrayList<>();
        for (int i = 0; i < result.getSharedItems().size(); i++) {
            page.add(shares(
                    result.getSharedItems().get(i), words.at(GET + "Result").at("SharedItems", i)));
        }
        return page;
    }

    private List<Share> shares(SharedAccessItemResult user, Place place) {
        require(GET, user.getErrorDetails());
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < user.getSharedItem().size(); i++) {
            SharedItemResult item = user.getSharedItem().get(i);
            if (item != null) {
                require(GET, item.getErrorDetails());
                shares.add(share(user.getUser(), item, place.at("SharedItem", i)));
            }
        }
        return shares;
    }

    private static Share share(@Nullable SharedUserInfoResult user, SharedItemResult item, Place place) {
        SharedUserInfoResult one = user == null ? new SharedUserInfoResult() : user;
        SharedUserInfoResult other = item.getUser() == null ? new SharedUserInfoResult() : item.getUser();
        return new Share(
                Texts.orBlank(one.getUserId()),
                Texts.orBlank(one.getUserName()),
                Texts.orBlank(one.getEmail()),
                Texts.orBlank(other.getUserId()),
                Texts.orBlank(other.getUserName()),
                Texts.orBlank(other.getEmail()),
                item.getShared() == null
                        ? ShareDirection.UNKNOWN
                        : ShareDirection.valueOf(item.getShared().name()),
                Optional.ofNullable(item.getShared())
                        .map(SharedAccessShareType::value)
                        .or(() -> place.word("Shared")));
    }

    @Override
    public void set(String userId, String otherId, ShareDirection direction) {
        if (direction == ShareDirection.UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN is no way to share envelopes");
        }
        SharedItemRequest item = new SharedItemRequest();
        item.setUser(user(otherId));
        item.setShared(SharedAccessShareType.valueOf(direction.name()));
        item.setItemType(SharedAccessItemType.ENVELOPES);
        SharedItems items = new SharedItems();
        items.setUser(user(userId));
        items.getSharedItem().add(item);
        SetSharedAccessRequest request = new SetSharedAccessRequest();
        request.setAccountId(facade.account().value());
        request.getSharedItems().add(items);
        SetSharedAccessResult result = facade.call(SET, port -> port.setSharedAccess(request));
        for (SharedAccessItemResult each : result.getSharedItems()) {
            require(SET, each.getErrorDetails());
            each.getSharedItem().forEach(part -> require(SET, part.getErrorDetails()));
        }
    }

    private void require(String operation, @Nullable ErrorDetails error) {
        if (error != null) {
            throw facade.refused(operation, error.getErrorCode(), error.getMessage());
        }
    }

    private static SharedUserInfoRequest user(String id) {
        SharedUserInfoRequest user = new SharedUserInfoRequest();
        user.setUserId(id);
        return user;
    }
}
