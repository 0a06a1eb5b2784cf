package io.github.countersign.account;

import io.github.countersign.error.ValidationException;
import java.util.Collection;
import java.util.List;

/**
 * The address book of the user, with what others of the account share.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit. For every member of the account.
 */
public interface AddressBook {

    /**
     * All entries. Calls {@code GetAddressBookItems}.
     *
     * @return the entries in the order of the service; unmodifiable
     */
    List<Contact> contacts();

    /**
     * Adds entries, and replaces those that have an id. Calls {@code UpdateAddressBookItems}.
     *
     * @param contacts the entries
     * @return the whole address book afterwards; unmodifiable
     * @throws IllegalArgumentException before the call, if a phone number is for something that the service does not know
     * @throws ValidationException if the service refuses an entry, such as one that belongs to somebody else
     */
    List<Contact> save(Collection<Contact> contacts);

    /**
     * Removes entries. Calls {@code RemoveAddressBookItems}.
     *
     * @param ids ids of the entries
     * @return the whole address book afterwards; unmodifiable
     */
    List<Contact> remove(Collection<String> ids);
}
