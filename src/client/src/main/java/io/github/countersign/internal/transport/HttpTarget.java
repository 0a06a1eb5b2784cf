package io.github.countersign.internal.transport;

import java.net.URI;

/** An address, taken apart once: where to connect, and what to ask for there. */
public final class HttpTarget {

    private final Route route;
    private final String authority;
    private final String path;

    private HttpTarget(Route route, String path) {
        this.route = route;
        this.authority = route.authority();
        this.path = path;
    }

    /**
     * Reads an {@code http} or {@code https} address.
     *
     * @throws IllegalArgumentException if it is no such address, has no host, or carries credentials
     */
    public static HttpTarget of(String address) {
        URI uri = URI.create(address);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "Address '%s' is neither http nor https".formatted(withoutUserInfo(uri)));
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Address '%s' has no host, or credentials before it: give scheme, host and path"
                            .formatted(withoutUserInfo(uri)));
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "Address '%s' has port %d: give one from 1 to 65535".formatted(address, port));
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new HttpTarget(new Route(secure, unbracketed(uri.getHost()), port), path + query);
    }

    Route route() {
        return route;
    }

    String authority() {
        return authority;
    }

    /** The request target for the origin itself. */
    String path() {
        return path;
    }

    /** The request target for a proxy that is to forward the request. */
    String absoluteForm() {
        return (route.secure() ? "https://" : "http://") + authority + path;
    }

    @Override
    public String toString() {
        return absoluteForm();
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String withoutUserInfo(URI uri) {
        String text = uri.toString();
        return text.substring(text.indexOf('@') + 1);
    }
}
