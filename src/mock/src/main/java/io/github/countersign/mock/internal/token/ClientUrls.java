package io.github.countersign.mock.internal.token;

import java.util.Map;
import java.util.Optional;

/**
 * Where the calling application wants the browser back.
 *
 * @param addresses one for each way to leave; a way without one keeps the browser here
 * @param signedDocumentLater whether the browser goes on before the signed document is made
 */
public record ClientUrls(Map<Leaving, String> addresses, boolean signedDocumentLater) {

    /** Nowhere. */
    public static final ClientUrls NONE = new ClientUrls(Map.of(), false);

    public ClientUrls {
        addresses = Map.copyOf(addresses);
    }

    /** The address for that way to leave, with {@code event=} appended whether it has such a parameter already or not. */
    public Optional<String> after(Leaving leaving) {
        return Optional.ofNullable(addresses.get(leaving)).map(address -> withEvent(address, leaving.event()));
    }

    /** The address with one more parameter {@code event}. */
    static String withEvent(String address, String event) {
        int fragment = address.indexOf('#');
        String page = fragment < 0 ? address : address.substring(0, fragment);
        String rest = fragment < 0 ? "" : address.substring(fragment);
        return page + (page.indexOf('?') < 0 ? "?" : "&") + "event=" + event + rest;
    }
}
