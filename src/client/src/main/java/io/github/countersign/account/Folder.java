package io.github.countersign.account;

import java.util.Optional;

/**
 * A folder of the console. Immutable.
 *
 * <p>The service finds a folder by its id if one is given, else by its kind, else by its path. Which folder of several with the same path it
 * takes is not documented.
 *
 * @param id its id; empty for one that is named by its kind or path alone
 * @param name its name, blank if it is not known
 * @param path its path from the top; empty if it is not known
 * @param type its kind
 * @param rawType the service's own word for the kind
 * @param ownerName full name of the owner; empty for the user himself
 * @param ownerEmail e-mail address of the owner; empty for the user himself
 */
public record Folder(
        Optional<String> id,
        String name,
        Optional<String> path,
        FolderType type,
        Optional<String> rawType,
        Optional<String> ownerName,
        Optional<String> ownerEmail) {

    /** {@return the user's folder of drafts} */
    public static Folder drafts() {
        return fixed(FolderType.DRAFT);
    }

    /** {@return the user's folder of received envelopes} */
    public static Folder inbox() {
        return fixed(FolderType.INBOX);
    }

    /** {@return the user's folder of sent envelopes} */
    public static Folder sentItems() {
        return fixed(FolderType.SENT_ITEMS);
    }

    /** {@return the user's folder of deleted envelopes} */
    public static Folder recycleBin() {
        return fixed(FolderType.RECYCLE_BIN);
    }

    /**
     * A folder that the user made.
     *
     * @param path its path from the top, as {@link Folders#list()} tells it
     * @return the folder
     */
    public static Folder at(String path) {
        return new Folder(
                Optional.empty(),
                "",
                Optional.of(path),
                FolderType.NORMAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same folder of somebody who shares his envelopes with the user.
     *
     * @param name his full name
     * @param email his e-mail address
     * @return a copy
     */
    public Folder of(String name, String email) {
        return new Folder(id, this.name, path, type, rawType, Optional.of(name), Optional.of(email));
    }

    private static Folder fixed(FolderType type) {
        return new Folder(
                Optional.empty(), "", Optional.empty(), type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Without the owner: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "Folder[%s %s]".formatted(type, id.or(() -> path).orElse(name));
    }
}
