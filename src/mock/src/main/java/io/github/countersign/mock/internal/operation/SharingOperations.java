package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.user.Member;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/**
 * Which members of an account share envelopes with which. {@code SharedTo} means that the user lets the other see his envelopes,
 * {@code SharedFrom} that the other lets him; which way round the service has it is a guess.
 */
final class SharingOperations {

    private final MockState state;
    private final EnvelopeAccess access;

    SharingOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
    }

    GetSharedAccessResult get(@Nullable String accountId, @Nullable SharedAccessFilter given) {
        String account = access.requireAccount(accountId);
        SharedAccessFilter filter = given == null ? new SharedAccessFilter() : given;
        List<Member> matching = state.members().members(account).stream()
                .filter(member -> wanted(member, filter))
                .toList();
        int start = intValue(filter.getStartAtIndex(), 0);
        List<Member> page = matching.stream()
                .skip(start)
                .limit(intValue(filter.getCount(), Integer.MAX_VALUE))
                .toList();
        GetSharedAccessResult result = new GetSharedAccessResult();
        result.setAccountId(account);
        result.setResultSetSize(BigInteger.valueOf(page.size()));
        result.setTotalSetSize(BigInteger.valueOf(matching.size()));
        result.setStartAtIndex(BigInteger.valueOf(start));
        result.setEndAtIndex(BigInteger.valueOf(Math.max(start, start + page.size() - 1L)));
        page.forEach(member -> result.getSharedItems().add(entry(account, member, filter.getShared())));
        return result;
    }

    private static boolean wanted(Member member, SharedAccessFilter filter) {
        Set<String> ids = filter.getUserIds() == null
                ? Set.of()
                : filter.getUserIds().getUserId().stream()
                        .map(GuidText::normalised)
                        .collect(Collectors.toSet());
        String text = Content.text(filter.getSearchText()).strip().toLowerCase(Locale.ROOT);
        String all = "%s %s".formatted(member.name(), member.email()).toLowerCase(Locale.ROOT);
        return (ids.isEmpty() || ids.contains(member.userId())) && all.contains(text);
    }

    private SharedAccessItemResult entry(String account, Member member, @Nullable SharedAccessShareType direction) {
        SharedAccessItemResult entry = new SharedAccessItemResult();
        entry.setUser(user(member));
        for (Member other : state.members().members(account)) {
            SharedAccessShareType shared = between(account, member, other);
            if (!other.equals(member) && (direction == null || direction == shared)) {
                entry.getSharedItem().add(item(user(other), shared));
            }
        }
        return entry;
    }

    private SharedAccessShareType between(String account, Member member, Member other) {
        boolean to = state.sharing().isShared(account, member.userId(), other.userId());
        boolean from = state.sharing().isShared(account, other.userId(), member.userId());
        if (to && from) {
            return SharedAccessShareType.SHARED_TO_AND_FROM;
        }
        if (to) {
            return SharedAccessShareType.SHARED_TO;
        }
        return from ? SharedAccessShareType.SHARED_FROM : SharedAccessShareType.NOT_SHARED;
    }

    /** Each pair has a result of its own; one of them may fail. */
    SetSharedAccessResult set(@Nullable SetSharedAccessRequest request) {
        if (request == null) {
            throw ContentFaults.missing("SetSharedAccess", "SetSharedAccessRequest");
        }
        String account = access.requireAccount(request.getAccountId());
        SetSharedAccessResult result = new SetSharedAccessResult();
        result.setAccountId(account);
        request.getSharedItems().forEach(items -> result.getSharedItems().add(set(account, items)));
        return result;
    }

    private SharedAccessItemResult set(String account, SharedItems items) {
        SharedAccessItemResult result = new SharedAccessItemResult();
        Optional<Member> member = find(account, items.getUser());
        result.setUser(member.map(SharingOperations::user).orElseGet(() -> unknown(items.getUser())));
        if (member.isEmpty()) {
            result.setErrorDetails(notThere());
            return result;
        }
        items.getSharedItem().stream()
                .filter(Objects::nonNull)
                .forEach(item -> result.getSharedItem().add(set(account, member.get(), item)));
        return result;
    }

    private SharedItemResult set(String account, Member member, SharedItemRequest item) {
        Optional<Member> other = find(account, item.getUser());
        if (other.isEmpty()) {
            SharedItemResult failed = item(unknown(item.getUser()), item.getShared());
            failed.setErrorDetails(notThere());
            return failed;
        }
        SharedAccessShareType shared = item.getShared();
        boolean both = shared == SharedAccessShareType.SHARED_TO_AND_FROM;
        boolean to = both || shared == SharedAccessShareType.SHARED_TO;
        boolean from = both || shared == SharedAccessShareType.SHARED_FROM;
        state.sharing().set(account, member.userId(), other.get().userId(), to);
        state.sharing().set(account, other.get().userId(), member.userId(), from);
        return item(user(other.get()), shared);
    }

    private Optional<Member> find(String account, @Nullable SharedUserInfoRequest user) {
        return user == null ? Optional.empty() : state.members().byId(account, GuidText.normalised(user.getUserId()));
    }

    private static ErrorDetails notThere() {
        return ErrorOfItem.of(
                ServiceFault.business("User_Does_Not_Exist_In_System", "The user is no active member of the account."));
    }

    private static SharedItemResult item(SharedUserInfoResult user, @Nullable SharedAccessShareType shared) {
        SharedItemResult item = new SharedItemResult();
        item.setUser(user);
        item.setShared(shared);
        item.setItemType(SharedAccessItemType.ENVELOPES);
        return item;
    }

    private static SharedUserInfoResult user(Member member) {
        SharedUserInfoResult user = new SharedUserInfoResult();
        user.setUserId(member.userId());
        user.setEmail(member.email());
        user.setUserName(member.name());
        return user;
    }

    private static SharedUserInfoResult unknown(@Nullable SharedUserInfoRequest given) {
        SharedUserInfoResult user = new SharedUserInfoResult();
        user.setUserId(given == null ? null : given.getUserId());
        return user;
    }

    private static int intValue(@Nullable BigInteger value, int otherwise) {
        return value == null
                ? otherwise
                : value.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
