package io.github.countersign;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.document.Documents;
import io.github.countersign.envelope.Envelopes;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.call.CallPipeline;
import io.github.countersign.internal.call.Operation;
import io.github.countersign.internal.document.DefaultDocuments;
import io.github.countersign.internal.envelope.DefaultEnvelopes;
import io.github.countersign.internal.http.HttpProxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;
import net.docusign.api_3_0.APIServiceSoap;
import org.jspecify.annotations.Nullable;

/**
 * A client of the DocuSign SOAP API for one account on one environment.
 *
 * <p>Immutable and thread-safe: build one, share it, close it. Building one costs a second or so of CPU for the first in a JVM and makes no
 * network connection; a call opens connections and keeps them for the next one.
 */
public final class DocuSignClient implements AutoCloseable {

    private final CallPipeline calls;
    private final Envelopes envelopes;
    private final Documents documents;
    private final String description;

    private DocuSignClient(ClientSettings settings) {
        this.calls = new CallPipeline(settings.http(), settings.credentials(), Clock.systemUTC());
        this.envelopes = new DefaultEnvelopes(calls, settings.account(), settings.environment());
        this.documents = new DefaultDocuments(calls, settings.environment());
        this.description = "DocuSignClient[%s, account %s]".formatted(settings.environment(), settings.account());
    }

    /**
     * Begins a client.
     *
     * @return a builder; environment, account and credentials must be given
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Calls {@code Ping}: tells whether the service can be reached and accepts the sign-in. One call against the account's hourly limit.
     *
     * @return true, unless the service itself says that it is not well
     * @throws DocuSignException if the service cannot be reached or refuses the call
     */
    public boolean ping() {
        return calls.call(Operation.of("Ping"), APIServiceSoap::ping);
    }

    /**
     * Envelopes: send, ask for the status, void.
     *
     * @return the facade, which works until this client is closed
     */
    public Envelopes envelopes() {
        return envelopes;
    }

    /**
     * Documents: download.
     *
     * @return the facade, which works until this client is closed
     */
    public Documents documents() {
        return documents;
    }

    /**
     * The generated port, for every operation of the contract. It signs in and fails like the facade does: with {@link DocuSignException}, not
     * with the exceptions of JAX-WS.
     *
     * @param <T> the port's type
     * @param type {@code APIServiceSoap.class}
     * @return the port, thread-safe, which works until this client is closed
     * @throws IllegalArgumentException if there is no port of this type
     * @throws IllegalStateException if this client is closed
     */
    public <T> T port(Class<T> type) {
        APIServiceSoap port = calls.port();
        if (type.isInstance(port) && type != Object.class) {
            return type.cast(port);
        }
        throw new IllegalArgumentException(
                "There is no port of type %s, only of %s".formatted(type.getName(), APIServiceSoap.class.getName()));
    }

    /**
     * Ends this client. Calls in flight end as they would have; every later one throws an {@link IllegalStateException} that says when this was.
     * Closing again does nothing.
     */
    @Override
    public void close() {
        calls.close();
    }

    /** Environment and account. */
    @Override
    public String toString() {
        return description;
    }

    /** Collects what a client needs. Not thread-safe. */
    public static final class Builder {

        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
        private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

        private final Set<String> plainHttpHosts = new LinkedHashSet<>();
        private @Nullable URI endpoint;
        private @Nullable String accountId;
        private @Nullable CredentialsProvider credentials;
        private @Nullable HttpProxy proxy;
        private @Nullable SSLContext tls;
        private Duration connectTimeout = CONNECT_TIMEOUT;
        private Duration idleTimeout = IDLE_TIMEOUT;

        private Builder() {}

        /**
         * Where to call.
         *
         * @param environment demo, production, or a site of its own
         * @return this
         */
        public Builder environment(Environment environment) {
            return endpoint(environment.endpoint());
        }

        /**
         * Where to call, by the address of an {@code api.asmx}.
         *
         * @param endpoint an absolute address; {@code http} only for loopback and for hosts given to {@link #allowPlainHttp}
         * @return this
         */
        public Builder endpoint(URI endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        /**
         * The account whose envelopes these are.
         *
         * @param accountId the id that the console shows
         * @return this
         */
        public Builder accountId(AccountId accountId) {
            return accountId(accountId.value());
        }

        /**
         * The account whose envelopes these are.
         *
         * @param accountId the id that the console shows
         * @return this
         */
        public Builder accountId(String accountId) {
            this.accountId = accountId;
            return this;
        }

        /**
         * Who signs in, the same on every call.
         *
         * @param credentials key, user and secret
         * @return this
         */
        public Builder credentials(Credentials credentials) {
            return credentialsProvider(() -> credentials);
        }

        /**
         * Who signs in, asked on every call.
         *
         * @param provider asked from the thread that calls
         * @return this
         */
        public Builder credentialsProvider(CredentialsProvider provider) {
            this.credentials = provider;
            return this;
        }

        /**
         * Allows {@code http} to one host, such as a local DocuSign in another container. Secrets and documents travel readable to it. Loopback
         * needs no permission.
         *
         * @param host the host name as it stands in the endpoint
         * @return this
         */
        public Builder allowPlainHttp(String host) {
            plainHttpHosts.add(host.toLowerCase(Locale.ROOT));
            return this;
        }

        /**
         * Sends everything through an HTTP proxy that asks for no sign-in. Without a proxy given here, the JVM's own settings count.
         *
         * @param host name or address of the proxy
         * @param port its port
         * @return this
         */
        public Builder proxy(String host, int port) {
            this.proxy = HttpProxy.open(host, port);
            return this;
        }

        /**
         * Sends everything through an HTTP proxy that asks for a sign-in (Basic, for tunnels too).
         *
         * @param host name or address of the proxy
         * @param port its port
         * @param user the user at the proxy
         * @param secret that user's secret; it is copied
         * @return this
         */
        public Builder proxy(String host, int port, String user, char[] secret) {
            this.proxy = HttpProxy.withSignIn(host, port, user, secret);
            return this;
        }

        /**
         * Trust and client keys for TLS. Host names are verified and TLS 1.2 or newer is spoken, whatever the context says.
         *
         * @param context an initialised context; without one, the JVM's default
         * @return this
         */
        public Builder tls(SSLContext context) {
            this.tls = context;
            return this;
        }

        /**
         * The limit for making a connection, 10 s unless given.
         *
         * @param limit at least 1 ms, at most 24 hours
         * @return this
         */
        public Builder connectTimeout(Duration limit) {
            this.connectTimeout = limit;
            return this;
        }

        /**
         * The limit for waiting for the next byte of a reply, 60 s unless given. It does not limit a call as a whole.
         *
         * @param limit at least 1 ms, at most 24 hours
         * @return this
         */
        public Builder idleTimeout(Duration limit) {
            this.idleTimeout = limit;
            return this;
        }

        /**
         * Builds the client, without any network traffic.
         *
         * @return the client
         * @throws IllegalStateException if something is missing or wrong, naming all of it
         */
        public DocuSignClient build() {
            return new DocuSignClient(ClientSettings.of(this));
        }

        @Nullable
        URI endpoint() {
            return endpoint;
        }

        @Nullable
        String accountId() {
            return accountId;
        }

        @Nullable
        CredentialsProvider credentials() {
            return credentials;
        }

        @Nullable
        HttpProxy proxy() {
            return proxy;
        }

        @Nullable
        SSLContext tls() {
            return tls;
        }

        Duration connectTimeout() {
            return connectTimeout;
        }

        Duration idleTimeout() {
            return idleTimeout;
        }

        Set<String> plainHttpHosts() {
            return plainHttpHosts;
        }
    }
}
