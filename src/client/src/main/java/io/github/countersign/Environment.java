package io.github.countersign;

import java.net.URI;
import java.util.Locale;

/**
 * Where calls go: the address of an {@code api.asmx} or {@code dsapi.asmx}. The other services of the contract are its neighbours.
 *
 * <p>Immutable. Demo and production have separate accounts, users, secrets and envelopes.
 *
 * @param endpoint the absolute address, {@code http} or {@code https}, without user info, query or fragment
 */
public record Environment(URI endpoint) {

    /** The developer sandbox, {@code demo.docusign.net}. */
    public static final Environment DEMO = site("demo");

    /**
     * Production by its general address, {@code www.docusign.net}, which is that of the first North American site. Accounts on another site are
     * reached through it too, seconds slower: take the site's own address then, or let {@code discover()} find it.
     */
    public static final Environment PRODUCTION = site("www");

    /** Production, the site {@code na2.docusign.net}. */
    public static final Environment NA2 = site("na2");

    /** Production, the site {@code na3.docusign.net}. */
    public static final Environment NA3 = site("na3");

    /** Production, the site {@code na4.docusign.net}. */
    public static final Environment NA4 = site("na4");

    /** Production, the European site {@code eu.docusign.net}. */
    public static final Environment EU = site("eu");

    /** Production, the Canadian site {@code ca.docusign.net}. */
    public static final Environment CA = site("ca");

    /**
     * Checks the address.
     *
     * @param endpoint the absolute address
     * @throws IllegalArgumentException if it is not absolute, not http or https, or has user info, a query or a fragment
     */
    public Environment {
        if (endpoint.getScheme() == null || endpoint.getHost() == null) {
            throw new IllegalArgumentException("Endpoint '%s' is no absolute address: give one like %s"
                    .formatted(withoutUserInfo(endpoint), "https://demo.docusign.net/api/3.0/api.asmx"));
        }
        String scheme = endpoint.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException(
                    "Endpoint '%s' is neither https nor http".formatted(withoutUserInfo(endpoint)));
        }
        if (endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Endpoint '%s' has user info, a query or a fragment: give the bare address of api.asmx"
                            .formatted(withoutUserInfo(endpoint)));
        }
    }

    /**
     * A site, a test double or a gateway of your own.
     *
     * <p>Plain http is a matter of the client: its builder refuses it unless the host is loopback or allowed by name.
     *
     * @param endpoint the absolute address of an {@code api.asmx}
     * @return the environment
     * @throws IllegalArgumentException if the address is not absolute, not http or https, or has user info, a query or a fragment
     */
    public static Environment at(URI endpoint) {
        return new Environment(endpoint);
    }

    /** {@return the host name of the endpoint, without port} */
    public String host() {
        return endpoint.getHost();
    }

    /** The address. */
    @Override
    public String toString() {
        return endpoint.toString();
    }

    private static Environment site(String name) {
        return at(URI.create("https://" + name + ".docusign.net/api/3.0/api.asmx"));
    }

    private static String withoutUserInfo(URI endpoint) {
        return endpoint.toString().replaceFirst("//[^/]*@", "//");
    }
}
