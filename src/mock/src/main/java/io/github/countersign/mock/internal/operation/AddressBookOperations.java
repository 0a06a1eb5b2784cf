package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.addressbook.AddressBook.Entry;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.user.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.docusign.api_3_0.AddressBookItem;
import net.docusign.api_3_0.AddressBookRemoveItem;
import net.docusign.api_3_0.ArrayOfAddressBookItem;
import net.docusign.api_3_0.ArrayOfAddressBookItem1;
import net.docusign.api_3_0.ArrayOfAddressBookRemoveItem;
import net.docusign.api_3_0.UpdateAddressBookResult;
import org.jspecify.annotations.Nullable;

/** The address book of the caller in one account. A change is made as a whole or not at all. */
final class AddressBookOperations {

    private static final int LONGEST = 100;

    private final MockState state;
    private final EnvelopeAccess access;
    private final Caller caller;

    AddressBookOperations(MockState state, EnvelopeAccess access, Caller caller) {
        this.state = state;
        this.access = access;
        this.caller = caller;
    }

    ArrayOfAddressBookItem items(@Nullable String accountId) {
        ArrayOfAddressBookItem all = new ArrayOfAddressBookItem();
        all.getAddressBookItem().addAll(seen(access.requireAccount(accountId)));
        return all;
    }

    UpdateAddressBookResult update(@Nullable ArrayOfAddressBookItem given, boolean returned) {
        List<Entry> changed = new ArrayList<>();
        if (given != null) {
            given.getAddressBookItem().stream().filter(Objects::nonNull).forEach(item -> changed.add(entry(item)));
        }
        state.addressBook().change(changed, List.of());
        return result(returned);
    }

    private Entry entry(AddressBookItem given) {
        ContentCheck.atMost(LONGEST, "Email", given.getEmail());
        ContentCheck.atMost(LONGEST, "UserName", given.getUserName());
        ContentCheck.atMost(LONGEST, "AccountName", given.getAccountName());
        AddressBookItem item = SameFields.copy(given, new AddressBookItem());
        String id = GuidText.normalised(given.getAddressBookID());
        if (id.isEmpty()) {
            item.setAddressBookID(UUID.randomUUID().toString());
            item.setCreated(state.wireTime().of(state.now()));
            return new Entry(caller.accountId(), access.actor().userId(), item);
        }
        Entry known = own(id);
        item.setAddressBookID(id);
        item.setCreated(known.item().getCreated());
        return new Entry(known.accountId(), known.owner(), item);
    }

    UpdateAddressBookResult remove(@Nullable ArrayOfAddressBookRemoveItem given, boolean returned) {
        List<String> ids = given == null
                ? List.of()
                : given.getAddressBookRemoveItem().stream()
                        .filter(Objects::nonNull)
                        .map(AddressBookRemoveItem::getAddressBookID)
                        .map(GuidText::normalised)
                        .toList();
        ids.forEach(this::own);
        state.addressBook().change(List.of(), ids);
        return result(returned);
    }

    private Entry own(String id) {
        return state.addressBook()
                .find(id)
                .filter(entry -> entry.owner().equals(access.actor().userId()))
                .orElseThrow(
                        () -> ServiceFault.unspecified("The caller's address book has no entry %s.".formatted(id)));
    }

    private UpdateAddressBookResult result(boolean returned) {
        UpdateAddressBookResult result = new UpdateAddressBookResult();
        result.setSuccess(true);
        if (returned) {
            ArrayOfAddressBookItem1 all = new ArrayOfAddressBookItem1();
            all.getAddressBookItem().addAll(seen(caller.accountId()));
            result.setAddressBookItems(all);
        }
        return result;
    }

    private List<AddressBookItem> seen(String account) {
        List<AddressBookItem> items = new ArrayList<>();
        for (Entry entry : state.addressBook().of(account, access.actor().userId())) {
            AddressBookItem item = SameFields.copy(entry.item(), new AddressBookItem());
            item.setOwner(entry.owner().equals(access.actor().userId()));
            items.add(item);
        }
        return items;
    }
}
