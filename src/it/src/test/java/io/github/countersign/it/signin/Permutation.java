package io.github.countersign.it.signin;

import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.Credentials;
import java.net.URI;

/** One way to sign in. */
record Permutation(Route route, SoapVersion version, boolean onBehalfOf, boolean passwordType, boolean timestamp) {

    /** Calls Ping. */
    boolean ping(URI address, Credentials credentials) {
        return route.ping(this, address, credentials);
    }
}
