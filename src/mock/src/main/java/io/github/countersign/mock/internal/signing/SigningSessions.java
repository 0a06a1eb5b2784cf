package io.github.countersign.mock.internal.signing;

import io.github.countersign.mock.internal.token.ClientUrls;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is at the signing page, by the clock of the mock. Thread-safe. */
final class SigningSessions {

    /** How long a session lasts without a sign of life. A guess: the documents name the event and not the time. */
    static final Duration IDLE = Duration.ofMinutes(20);

    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;

    // Guarded by this.
    private final Map<String, SigningSession> sessions = new LinkedHashMap<>();

    SigningSessions(InstantSource clock) {
        this.clock = clock;
    }

    synchronized SigningSession open(String envelopeId, BigInteger recipient, ClientUrls clientUrls) {
        if (sessions.size() == REMEMBERED) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        SigningSession session =
                new SigningSession(UUID.randomUUID().toString(), envelopeId, recipient, clientUrls, clock.instant(), 0);
        sessions.put(session.id(), session);
        return session;
    }

    /** The session with that id, over or not. */
    synchronized Optional<SigningSession> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    boolean isOver(SigningSession session) {
        Instant end = session.lastActive().plus(IDLE);
        return !clock.instant().isBefore(end);
    }

    synchronized void touch(SigningSession session) {
        sessions.computeIfPresent(session.id(), (id, known) -> known.activeAt(clock.instant()));
    }

    /** Notes a wrong access code; the answer is how many there have been. */
    synchronized int wrongCode(SigningSession session) {
        SigningSession after = sessions.computeIfPresent(session.id(), (id, known) -> known.afterWrongCode());
        return after == null ? Integer.MAX_VALUE : after.wrongCodes();
    }

    synchronized void close(SigningSession session) {
        sessions.remove(session.id());
    }
}
