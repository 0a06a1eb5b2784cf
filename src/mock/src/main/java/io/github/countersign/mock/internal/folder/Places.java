package io.github.countersign.mock.internal.folder;

import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.user.Member;
import java.util.EnumMap;
import java.util.Map;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.FolderType;
import net.docusign.api_3_0.RecipientStatusCode;

/**
 * Where one user finds an envelope: as its sender, as one who received it, or as both.
 */
public final class Places {

    /** Why a user has an envelope. */
    public enum Side {
        SENDER,
        RECIPIENT
    }

    private static final String NOWHERE = "";

    private Places() {}

    /** The folder ids, by side; a side on which he does not have it, or no longer, is missing. */
    public static Map<Side, String> of(StoredEnvelope envelope, Member user) {
        Map<Side, String> places = new EnumMap<>(Side.class);
        if (envelope.sender().userId().equals(user.userId())) {
            places.put(Side.SENDER, moved(envelope, user, Side.SENDER, home(envelope)));
        }
        if (received(envelope, user)) {
            places.put(Side.RECIPIENT, moved(envelope, user, Side.RECIPIENT, FolderType.INBOX));
        }
        places.values().removeIf(NOWHERE::equals);
        return places;
    }

    /** The same envelope in another folder of his. */
    public static StoredEnvelope moved(StoredEnvelope envelope, Member user, Side side, String folderId) {
        return envelope.with(envelope.keeping().movedBy(key(user, side), folderId));
    }

    /** The same envelope in none of his folders. */
    public static StoredEnvelope gone(StoredEnvelope envelope, Member user, Side side) {
        return moved(envelope, user, side, NOWHERE);
    }

    private static String moved(StoredEnvelope envelope, Member user, Side side, FolderType home) {
        return envelope.keeping()
                .folders()
                .getOrDefault(key(user, side), Folder.fixed(user.userId(), home).id());
    }

    private static FolderType home(StoredEnvelope envelope) {
        EnvelopeStatusCode status = envelope.state().status();
        boolean draft = status == EnvelopeStatusCode.CREATED || status == EnvelopeStatusCode.PROCESSING;
        return draft ? FolderType.DRAFT : FolderType.SENT_ITEMS;
    }

    private static boolean received(StoredEnvelope envelope, Member user) {
        return envelope.state().recipients().stream()
                .anyMatch(r -> r.email().equalsIgnoreCase(user.email()) && r.status() != RecipientStatusCode.CREATED);
    }

    private static String key(Member user, Side side) {
        return "%s %s".formatted(user.userId(), side);
    }
}
