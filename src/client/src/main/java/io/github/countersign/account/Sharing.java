package io.github.countersign.account;

import io.github.countersign.error.DocuSignException;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Who of the account sees whose envelopes.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit, the streams one a page of 100 users. For administrators of the
 * account.
 */
public interface Sharing {

    /**
     * All pairs. Lazy: calls {@code GetSharedAccess} once for each page, when the stream gets there.
     *
     * @return a stream, to be read once, in the order of the service
     */
    Stream<Share> all();

    /**
     * The pairs of some users. Lazy as {@link #all()}.
     *
     * @param userIds ids of the users
     * @return a stream, to be read once, in the order of the service
     */
    Stream<Share> of(Collection<String> userIds);

    /**
     * Sets how two members share their envelopes. Calls {@code SetSharedAccess}.
     *
     * @param userId id of the user
     * @param otherId id of the other
     * @param direction which way; {@link ShareDirection#NOT_SHARED} ends it
     * @throws IllegalArgumentException before the call, if the direction is {@code UNKNOWN}
     * @throws DocuSignException if the service refuses it
     */
    void set(String userId, String otherId, ShareDirection direction);
}
