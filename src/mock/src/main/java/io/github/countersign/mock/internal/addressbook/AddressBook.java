package io.github.countersign.mock.internal.addressbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.docusign.api_3_0.AddressBookItem;

/** All entries of all address books. Thread-safe. */
public final class AddressBook {

    /**
     * One entry.
     *
     * @param accountId the account in which it was made
     * @param owner the id of the user who made it
     * @param item what it says, with its id; not to be changed
     */
    public record Entry(String accountId, String owner, AddressBookItem item) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** The entries that a user sees: his own, and what others of his account share. */
    public synchronized List<Entry> of(String accountId, String userId) {
        return entries.values().stream()
                .filter(entry -> entry.accountId().equals(accountId))
                .filter(entry -> entry.owner().equals(userId) || entry.item().isShared())
                .toList();
    }

    /** The entry with that id, which is in lower case. */
    public synchronized Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Keeps these, each in the place of one with its id, and takes those away. */
    public synchronized void change(List<Entry> kept, List<String> removed) {
        kept.forEach(entry -> entries.put(entry.item().getAddressBookID(), entry));
        removed.forEach(entries::remove);
    }
}
