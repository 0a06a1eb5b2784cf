package io.github.countersign.mock.internal.token;

import io.github.countersign.mock.internal.user.Member;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The links that were handed out. Each lets in once, for 300 seconds of the mock's clock. The last ten thousand are remembered,
 * so that who comes too late can be sent on.
 *
 * <p>Thread-safe: of several who follow a link at the same time, one gets in.
 */
public final class TokenStore {

    /** How long a link lets in: 300 seconds, as documented. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final int REMEMBERED = 10_000;

    private record Entry(Token token, boolean used) {}

    private final InstantSource clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** An empty store. */
    public TokenStore(InstantSource clock) {
        this.clock = clock;
    }

    /** A new link for a recipient. */
    public RecipientToken forRecipient(
            String envelopeId, BigInteger recipient, ClientUrls clientUrls, Assertion assertion) {
        RecipientToken token = new RecipientToken(newValue(), envelopeId, recipient, clientUrls, assertion, expiry());
        keep(token);
        return token;
    }

    /** A new link to a page of the console. */
    public ConsoleToken forConsole(
            ConsoleToken.Page page,
            Member user,
            String accountId,
            @Nullable String envelopeId,
            String returnUrl,
            boolean suppressNavigation) {
        ConsoleToken token = new ConsoleToken(
                newValue(), page, user, accountId, envelopeId, returnUrl, suppressNavigation, expiry());
        keep(token);
        return token;
    }

    /** Follows a link, which uses it up. */
    public synchronized Redemption redeem(String value) {
        Entry entry = entries.get(value);
        if (entry == null) {
            return new Redemption.Unknown();
        }
        entries.put(value, new Entry(entry.token(), true));
        boolean late = !clock.instant().isBefore(entry.token().expires());
        return entry.used() || late ? new Redemption.Stale(entry.token()) : new Redemption.Valid(entry.token());
    }

    private synchronized void keep(Token token) {
        entries.put(token.value(), new Entry(token, false));
        if (entries.size() > REMEMBERED) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    private Instant expiry() {
        return clock.instant().plus(LIFE);
    }

    private static String newValue() {
        return UUID.randomUUID().toString();
    }
}
