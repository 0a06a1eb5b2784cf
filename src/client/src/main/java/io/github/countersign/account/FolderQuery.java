package io.github.countersign.account;

import io.github.countersign.envelope.EnvelopeStatusCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Which envelopes of a folder to tell of. Immutable.
 *
 * @param folder the folder
 * @param from only envelopes from this time on; goes out in UTC with the offset, and that the service heeds the offset is a guess
 * @param to only envelopes up to this time
 * @param text only envelopes that hold this text; which of their texts are searched is not documented
 * @param state only envelopes in this state
 */
public record FolderQuery(
        Folder folder,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> text,
        Optional<EnvelopeStatusCode> state) {

    /**
     * There is a state {@code UNKNOWN}, but none to ask for.
     *
     * @throws IllegalArgumentException if the state is {@code UNKNOWN}
     */
    public FolderQuery {
        if (state.isPresent() && state.get() == EnvelopeStatusCode.UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN is no state to ask for");
        }
    }

    /**
     * All of a folder.
     *
     * @param folder the folder
     * @return the query
     */
    public static FolderQuery in(Folder folder) {
        return new FolderQuery(folder, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same between two times.
     *
     * @param earliest only envelopes from this time on
     * @param latest only envelopes up to this time
     * @return a copy
     */
    public FolderQuery between(Instant earliest, Instant latest) {
        return new FolderQuery(folder, Optional.of(earliest), Optional.of(latest), text, state);
    }

    /**
     * The same with a text.
     *
     * @param wanted the text
     * @return a copy
     */
    public FolderQuery holding(String wanted) {
        return new FolderQuery(folder, from, to, Optional.of(wanted), state);
    }

    /**
     * The same in one state.
     *
     * @param wanted the state
     * @return a copy
     * @throws IllegalArgumentException if it is {@code UNKNOWN}
     */
    public FolderQuery inState(EnvelopeStatusCode wanted) {
        return new FolderQuery(folder, from, to, text, Optional.of(wanted));
    }
}
