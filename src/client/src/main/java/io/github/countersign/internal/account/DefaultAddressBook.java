package io.github.countersign.internal.account;

import io.github.countersign.account.AddressBook;
import io.github.countersign.account.Contact;
import io.github.countersign.internal.call.Facade;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import net.docusign.api_3_0.AddressBookItem;
import net.docusign.api_3_0.AddressBookRemoveItem;
import net.docusign.api_3_0.ArrayOfAddressBookItem;
import net.docusign.api_3_0.ArrayOfAddressBookRemoveItem;
import net.docusign.api_3_0.UpdateAddressBookResult;

/** The address book calls. */
final class DefaultAddressBook implements AddressBook {

    private final Facade facade;

    DefaultAddressBook(Facade facade) {
        this.facade = facade;
    }

    @Override
    public List<Contact> contacts() {
        return contacts(facade.call(
                        "GetAddressBookItems",
                        port -> port.getAddressBookItems(facade.account().value()))
                .getAddressBookItem());
    }

    @Override
    public List<Contact> save(Collection<Contact> contacts) {
        ArrayOfAddressBookItem items = new ArrayOfAddressBookItem();
        contacts.forEach(contact -> items.getAddressBookItem().add(ContactMapping.item(contact)));
        return after(
                "UpdateAddressBookItems",
                facade.call("UpdateAddressBookItems", port -> port.updateAddressBookItems(items, true)));
    }

    @Override
    public List<Contact> remove(Collection<String> ids) {
        ArrayOfAddressBookRemoveItem items = new ArrayOfAddressBookRemoveItem();
        for (String id : ids) {
            AddressBookRemoveItem item = new AddressBookRemoveItem();
            item.setAddressBookID(id);
            items.getAddressBookRemoveItem().add(item);
        }
        return after(
                "RemoveAddressBookItems",
                facade.call("RemoveAddressBookItems", port -> port.removeAddressBookItems(items, true)));
    }

    private List<Contact> after(String operation, UpdateAddressBookResult result) {
        if (!result.isSuccess()) {
            throw facade.refused(operation, null, "the address book was not changed");
        }
        return result.getAddressBookItems() == null
                ? List.of()
                : contacts(result.getAddressBookItems().getAddressBookItem());
    }

    private static List<Contact> contacts(List<AddressBookItem> items) {
        return items.stream()
                .filter(Objects::nonNull)
                .map(ContactMapping::contact)
                .toList();
    }
}
