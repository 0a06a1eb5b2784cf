package io.github.countersign.signing;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the browser of a signer comes back to, for each way in which signing can end. Immutable.
 *
 * <p>The envelope and the end are added to each address, as {@code signing} and {@code envelope}, so that {@link SigningResult#parse} needs nothing
 * else. The service adds an {@code event} of its own.
 */
public final class ReturnUrls {

    private final URI base;
    private final Map<SigningEvent, URI> others;

    private ReturnUrls(URI base, Map<SigningEvent, URI> others) {
        this.base = base;
        this.others = others;
    }

    /**
     * One address for every end.
     *
     * @param url an absolute {@code http} or {@code https} address without a fragment; it may have a query of its own
     * @return the addresses
     * @throws IllegalArgumentException if it is none
     */
    public static ReturnUrls to(String url) {
        return new ReturnUrls(checked(url), Map.of());
    }

    /**
     * The same with another address for one end.
     *
     * @param event the end, not {@code UNKNOWN}
     * @param url an absolute {@code http} or {@code https} address without a fragment
     * @return a copy
     * @throws IllegalArgumentException if it is none
     */
    public ReturnUrls on(SigningEvent event, String url) {
        if (event == SigningEvent.UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN is no end that the service has an address for");
        }
        Map<SigningEvent, URI> more = new EnumMap<>(SigningEvent.class);
        more.putAll(others);
        more.put(event, checked(url));
        return new ReturnUrls(base, Map.copyOf(more));
    }

    /**
     * The address for one end.
     *
     * @param event the end
     * @return the address, without what is added
     */
    public URI of(SigningEvent event) {
        return others.getOrDefault(event, base);
    }

    private static URI checked(String url) {
        URI uri = URI.create(Objects.requireNonNull(url, "url"));
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "A return URL is an absolute http or https address without a fragment, and this one is not");
        }
        return uri;
    }
}
