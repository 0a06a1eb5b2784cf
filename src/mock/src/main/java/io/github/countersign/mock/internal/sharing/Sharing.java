package io.github.countersign.mock.internal.sharing;

import java.util.HashSet;
import java.util.Set;

/** Who lets whom see his envelopes. Thread-safe. */
public final class Sharing {

    private record Grant(String accountId, String owner, String reader) {}

    private final Set<Grant> grants = new HashSet<>();

    /** Whether {@code owner} lets {@code reader} see his envelopes in that account; the users are named by their ids. */
    public synchronized boolean isShared(String accountId, String owner, String reader) {
        return grants.contains(new Grant(accountId, owner, reader));
    }

    /** From now on he does, or does not. */
    public synchronized void set(String accountId, String owner, String reader, boolean shared) {
        Grant grant = new Grant(accountId, owner, reader);
        if (shared) {
            grants.add(grant);
        } else {
            grants.remove(grant);
        }
    }
}
