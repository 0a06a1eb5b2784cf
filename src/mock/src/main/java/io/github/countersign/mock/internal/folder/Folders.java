package io.github.countersign.mock.internal.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.docusign.api_3_0.FolderType;

/** The folders of all users. Thread-safe. */
public final class Folders {

    private static final List<FolderType> FIXED =
            List.of(FolderType.DRAFT, FolderType.INBOX, FolderType.SENT_ITEMS, FolderType.RECYCLE_BIN);

    private final Map<String, Set<String>> paths = new HashMap<>();

    /** Makes a folder, and those that it lies in, unless they are there. */
    public synchronized void make(String userId, String path) {
        Set<String> own = paths.computeIfAbsent(userId, id -> new LinkedHashSet<>());
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            own.add(path.substring(0, slash));
        }
        own.add(path);
    }

    /** The folders of a user: those of every user first, then his own in the order in which he made them. */
    public synchronized List<Folder> of(String userId) {
        List<Folder> all = new ArrayList<>();
        FIXED.forEach(type -> all.add(Folder.fixed(userId, type)));
        paths.getOrDefault(userId, Set.of()).forEach(path -> all.add(Folder.own(userId, path)));
        return all;
    }
}
