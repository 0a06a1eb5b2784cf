package io.github.countersign.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders of the console. What is moved or deleted in them keeps its state: a deleted envelope can still be signed.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit, {@link #items} one a page. For every member of the account, on
 * his own folders and those that are shared with him.
 */
public interface Folders {

    /**
     * The folders that the user sees, those inside others too. Calls {@code GetFolderList}.
     *
     * @return the folders in the order of the service; unmodifiable
     */
    List<Folder> list();

    /**
     * The envelopes in a folder. Lazy: calls {@code GetFolderItems} once for each page, when the stream gets there. How long a page is is not
     * documented: the list ends with an empty page, or with one that is shorter than the one before it.
     *
     * @param query which envelopes
     * @return a stream, to be read once, in the order of the service
     * @throws PermissionException while it is read, if the folder is another's and not shared
     */
    Stream<FolderItem> items(FolderQuery query);

    /**
     * Moves envelopes. Calls {@code MoveEnvelopes}.
     *
     * @param envelopes the envelopes, at least one
     * @param from the folder that they lie in
     * @param to the folder that they get into
     * @throws NotFoundException if there is no such envelope
     */
    void move(Collection<EnvelopeId> envelopes, Folder from, Folder to);

    /**
     * Deletes envelopes from a folder: into the recycle bin, and from there for good. Calls {@code DeleteEnvelopes}.
     *
     * @param envelopes the envelopes, at least one
     * @param from the folder that they lie in
     * @throws NotFoundException if there is no such envelope
     */
    void delete(Collection<EnvelopeId> envelopes, Folder from);
}
