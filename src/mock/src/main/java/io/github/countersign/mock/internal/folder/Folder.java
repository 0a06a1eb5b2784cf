package io.github.countersign.mock.internal.folder;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.docusign.api_3_0.FolderType;

/**
 * A folder of one user.
 *
 * @param id its id, a GUID
 * @param type its kind; every user has one of each but {@link FolderType#NORMAL}
 * @param path its name, after the names of those that it lies in, with slashes between
 */
public record Folder(String id, FolderType type, String path) {

    /** The one of that kind which a user has from the start. */
    public static Folder fixed(String userId, FolderType type) {
        return new Folder(idOf(userId, type.value()), type, nameOf(type));
    }

    /** One that a user made himself. */
    public static Folder own(String userId, String path) {
        return new Folder(idOf(userId, "/" + path), FolderType.NORMAL, path);
    }

    /** Its name. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it lies in another one. */
    public boolean isNested() {
        return path.indexOf('/') >= 0;
    }

    // The same folder has the same id every time, as long as it is asked for.
    private static String idOf(String userId, String what) {
        return UUID.nameUUIDFromBytes((userId + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String nameOf(FolderType type) {
        return switch (type) {
            case RECYCLE_BIN -> "Deleted Items";
            case DRAFT -> "Draft";
            case INBOX -> "Inbox";
            case SENT_ITEMS -> "Sent Items";
            case NORMAL -> throw new IllegalArgumentException("A folder of this kind has a name of its own");
        };
    }
}
