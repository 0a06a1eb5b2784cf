package io.github.countersign.internal.account;

import io.github.countersign.Environment;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the reply to a Login may lead: to the vendor's sites, back to the host that was asked, or to a host allowed by name. The secret of
 * every later call goes there.
 */
public final class DiscoveredSites {

    private static final String VENDOR = ".docusign.net";

    private final Environment asked;
    private final Set<String> allowed;

    /**
     * The rule.
     *
     * @param asked the environment that was asked
     * @param allowed further hosts, in lower case
     */
    public DiscoveredSites(Environment asked, Set<String> allowed) {
        this.asked = asked;
        this.allowed = Set.copyOf(allowed);
    }

    /**
     * The environment of a base URL such as {@code https://na2.docusign.net/api/3.0}.
     *
     * @param baseUrl as the service sent it
     * @return the environment, empty if it may not be called
     */
    Optional<Environment> environment(String baseUrl) {
        try {
            Environment found = Environment.at(URI.create(baseUrl.strip().replaceFirst("/+$", "") + "/api.asmx"));
            return isTrusted(found) ? Optional.of(found) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(Environment found) {
        String host = found.host().toLowerCase(Locale.ROOT);
        boolean secure = found.endpoint().getScheme().toLowerCase(Locale.ROOT).equals("https");
        boolean sameServer = host.equals(asked.host().toLowerCase(Locale.ROOT))
                && found.endpoint()
                        .getScheme()
                        .equalsIgnoreCase(asked.endpoint().getScheme());
        return sameServer || (secure && (host.endsWith(VENDOR) || allowed.contains(host)));
    }
}
