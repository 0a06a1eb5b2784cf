package io.github.countersign;

import io.github.countersign.account.Account;
import io.github.countersign.account.Login;
import io.github.countersign.account.LoginAccount;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.credentials.CredentialsReport;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.cxf.CxfCustomizer;
import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.document.Documents;
import io.github.countersign.envelope.Envelopes;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.account.CredentialsCheck;
import io.github.countersign.internal.account.DefaultAccount;
import io.github.countersign.internal.account.DiscoveredSites;
import io.github.countersign.internal.account.LoginCall;
import io.github.countersign.internal.call.CallPipeline;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.call.Operation;
import io.github.countersign.internal.document.DefaultDocuments;
import io.github.countersign.internal.envelope.DefaultEnvelopes;
import io.github.countersign.internal.signing.DefaultSigning;
import io.github.countersign.internal.status.DefaultStatuses;
import io.github.countersign.internal.stream.RequestLimit;
import io.github.countersign.internal.template.DefaultTemplates;
import io.github.countersign.internal.transport.ProxySettings;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.PollingManners;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.reliability.Retries;
import io.github.countersign.signing.Signing;
import io.github.countersign.spi.CallListener;
import io.github.countersign.spi.TransferListener;
import io.github.countersign.spi.Waiting;
import io.github.countersign.status.Statuses;
import io.github.countersign.template.Templates;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;

/**
 * A client of the DocuSign SOAP API for one account on one environment.
 *
 * <p>Immutable and thread-safe: build one, share it, close it. Building one costs a second or so of CPU for the first in a JVM and makes no
 * network connection; a call opens connections and keeps them for the next one.
 */
public final class DocuSignClient implements AutoCloseable {

    /** The bytes of a request that the service takes, documents in Base64 included: 34 MiB, as its rules and limits say. */
    public static final long REQUEST_LIMIT = RequestLimit.OF_THE_SERVICE;

    private final ClientSettings settings;
    private final CallPipeline calls;
    private final Envelopes envelopes;
    private final Documents documents;
    private final Statuses status;
    private final Templates templates;
    private final Signing signing;
    private final Account account;

    private DocuSignClient(ClientSettings settings) {
        this(settings, CallPipeline.open(settings.calls(), settings.credentials(), Clock.systemUTC()));
    }

    private DocuSignClient(ClientSettings settings, CallPipeline calls) {
        this.settings = settings;
        this.calls = calls;
        Facade facade =
                new Facade(calls, settings.account(), settings.environment().host());
        this.envelopes = new DefaultEnvelopes(facade, settings.warnings(), settings.recovery(), settings.waiting());
        this.documents = new DefaultDocuments(facade);
        this.status = new DefaultStatuses(facade, settings.waiting());
        this.templates = new DefaultTemplates(facade, settings.warnings());
        this.signing = new DefaultSigning(facade, Clock.systemUTC());
        this.account =
                new DefaultAccount(facade, words -> calls.noting(words).port(AccountManagementServiceSoap.class));
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
     * Does beforehand what the first call would have to do: loads classes, and makes the JAXB contexts of the whole API. Takes CPU time, of the
     * order of a second on a cold JVM, once for all clients in it. Sends nothing, asks for no credentials, and need not be called.
     *
     * @return this
     * @throws IllegalStateException if this client is closed, or a library that it needs is missing
     */
    public DocuSignClient warmUp() {
        calls.warmUp();
        return this;
    }

    /**
     * Tries the sign-in out and says what is right and what is wrong, for the person who has to mend it. Calls
     * {@code GetAccountMembershipFeaturesList}, and {@code Ping} of AccountManagement if {@link #port} has given the port of that: each counts
     * against the account's hourly limit.
     *
     * @return the report; failures of the calls are told in it and not thrown
     * @throws IllegalStateException if this client is closed
     */
    public CredentialsReport verifyCredentials() {
        SignIn signIn = settings.calls().signIn();
        return new CredentialsCheck(
                        calls, settings.account(), settings.environment().host(), signIn, Clock.systemUTC())
                .run();
    }

    /**
     * Envelopes: make, send, correct, void, purge.
     *
     * @return the facade, which works until this client is closed
     */
    public Envelopes envelopes() {
        return envelopes;
    }

    /**
     * How far envelopes are: one, many, or only what changed.
     *
     * @return the facade, which works until this client is closed
     */
    public Statuses status() {
        return status;
    }

    /**
     * Documents: download, together or each by itself.
     *
     * @return the facade, which works until this client is closed
     */
    public Documents documents() {
        return documents;
    }

    /**
     * Templates: list, read, save, upload.
     *
     * @return the facade, which works until this client is closed
     */
    public Templates templates() {
        return templates;
    }

    /**
     * Signing inside your own application.
     *
     * @return the facade, which works until this client is closed
     */
    public Signing signing() {
        return signing;
    }

    /**
     * The account: settings, folders, address book, brands, members and more.
     *
     * @return the facade, which works until this client is closed
     */
    public Account account() {
        return account;
    }

    /**
     * A generated port, for every operation of the contract. It fails like the facade does: with {@link DocuSignException}, not with the
     * exceptions of JAX-WS.
     *
     * <p>{@code APIServiceSoap} signs in like the facade, {@code AccountManagementServiceSoap} in the HTTP header. {@code CredentialSoap} does
     * not sign in: its operations take the credentials as arguments.
     *
     * @param <T> the port's type
     * @param type {@code APIServiceSoap.class}, {@code AccountManagementServiceSoap.class} or {@code CredentialSoap.class}
     * @return the port, thread-safe, which works until this client is closed
     * @throws IllegalArgumentException if there is no port of this type
     * @throws IllegalStateException if this client is closed
     */
    public <T> T port(Class<T> type) {
        return calls.port(type);
    }

    /**
     * This client, signed in as somebody else. A view costs next to nothing: it shares connections, settings and account with this client, works
     * as long as this client is open, and needs no closing. Several views of one client never mix up whose call is whose.
     *
     * @param other key, user and secret
     * @return the view
     */
    public DocuSignClient with(Credentials other) {
        return with(() -> other);
    }

    /**
     * This client, signed in as somebody else; a view as {@link #with(Credentials)} tells.
     *
     * @param other asked on every call of the view
     * @return the view
     */
    public DocuSignClient with(CredentialsProvider other) {
        return new DocuSignClient(settings, calls.as(other));
    }

    /**
     * This client, in the name of another user; a view as {@link #with(Credentials)} tells. The signed-in user needs the permission "Send On
     * Behalf Of Rights (API)", the other one has to be an active member of the account. What is sent then belongs to the other user.
     *
     * @param user the other user's e-mail address or user id
     * @return the view
     * @throws IllegalArgumentException if the name is blank, has brackets, or characters that XML cannot carry
     */
    public DocuSignClient onBehalfOf(String user) {
        return with(calls.credentials().onBehalfOf(user));
    }

    /**
     * A stand-in for the bytes of a document, for the generated types: {@code document.setPDFBytes(client.streamed(DocumentSource.of(file)))}. It
     * goes wherever a type takes Base64 content, several of them into one message; what is sent is the document itself, in blocks straight
     * from its source, and never held whole. The facade does the same by itself.
     *
     * <p>The source is asked for its length and opened on every call whose message holds the stand-in. What it gives must have just that length:
     * else the request is broken off before its last byte, so that the service never gets it whole, and the call fails with a {@code
     * ClientException}. A source that does not know its length is read into memory first, up to 32 MiB.
     *
     * <p>A stand-in is known to the client that made it, to its views, and for as long as the array is held; nothing has to be released.
     *
     * @param source where the bytes come from
     * @return 24 bytes that mean nothing to anybody else; do not send them elsewhere
     * @throws IllegalStateException if this client is closed
     */
    public byte[] streamed(DocumentSource source) {
        return calls.streamed(source);
    }

    /**
     * This client with a place for the documents of its replies, for the generated types: {@code client.receiving(sink)
     * .port(APIServiceSoap.class).requestDocumentPDFs(id)}. They are decoded into the sink while the reply is read, at any size, and are empty
     * arrays in the generated types: {@code PDFBytes}, and the content of attachments, brands and images. When a call fails, a part of them may
     * be in the sink.
     *
     * <p>It works until this client is closed; closing it does nothing. {@link #documents()} does the same by itself.
     *
     * @param sink asked for every document, by its place in the reply; for one call at a time
     * @return a view
     */
    public DocuSignClient receiving(DocumentSink sink) {
        return new DocuSignClient(settings, calls.receiving(sink));
    }

    /**
     * This client with a limit of its own for each call as a whole, which documents do not stretch: a call that is not done by then ends with a
     * {@code DeadlineException}. The limits for connecting and for silence stay.
     *
     * <p>Costs next to nothing: connections and everything else are shared. It works until this client is closed; closing it does nothing.
     *
     * @param limit at least 1 ms, at most 24 hours
     * @return a view
     * @throws IllegalArgumentException if the limit is outside its bounds
     */
    public DocuSignClient within(Duration limit) {
        return new DocuSignClient(settings, calls.within(ClientSettings.checked("within", limit)));
    }

    /**
     * Ends this client and all views of it. Calls in flight end as they would have; every later one throws an {@link IllegalStateException} that
     * says when this was. Closing again does nothing, nor does closing a view.
     */
    @Override
    public void close() {
        calls.close();
    }

    /** Environment and account. */
    @Override
    public String toString() {
        return "DocuSignClient[%s, account %s]".formatted(settings.environment(), settings.account());
    }

    /** Collects what a client needs. Not thread-safe. */
    public static final class Builder {

        private final ClientOptions options = new ClientOptions();

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
         * Where to call, by the address of an {@code api.asmx} or {@code dsapi.asmx}. The other services are its neighbours.
         *
         * @param endpoint an absolute address; {@code http} only for loopback and for hosts given to {@link #allowPlainHttp}
         * @return this
         */
        public Builder endpoint(URI endpoint) {
            options.endpoint = endpoint;
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
            options.accountId = accountId;
            return this;
        }

        /**
         * The account that a {@link #discover()} found: its id and its site.
         *
         * @param account the account
         * @return this
         */
        public Builder account(LoginAccount account) {
            return environment(account.environment()).accountId(account.id());
        }

        /**
         * Lets {@link #discover()} lead to a host outside docusign.net. Secrets of later calls go there.
         *
         * @param host the host name as the service sends it
         * @return this
         */
        public Builder allowHost(String host) {
            options.discoveredHosts.add(host.toLowerCase(Locale.ROOT));
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
            options.credentials = provider;
            return this;
        }

        /**
         * Where the credentials travel, and with it the address: {@code api.asmx} for {@link SignIn#SOAP_HEADER}, {@code dsapi.asmx} for
         * {@link SignIn#HTTP_HEADER}. Without it, an endpoint named {@code dsapi.asmx} gets the HTTP header, any other the SOAP header.
         *
         * @param form one of the constants of {@link SignIn}, or settings derived from it
         * @return this
         */
        public Builder signIn(SignIn form) {
            options.signIn = form;
            return this;
        }

        /**
         * The SOAP version of all messages, 1.1 unless given.
         *
         * @param version the version
         * @return this
         */
        public Builder soapVersion(SoapVersion version) {
            options.soapVersion = version;
            return this;
        }

        /**
         * Adds something to the CXF clients beneath, such as a feature: {@code cxf(feature::initialize)}.
         *
         * @param customizer called for each endpoint that the client opens
         * @return this
         */
        public Builder cxf(CxfCustomizer customizer) {
            options.customizers.add(customizer);
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
            options.plainHttpHosts.add(host.toLowerCase(Locale.ROOT));
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
            options.proxy = ProxySettings.open(host, port);
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
            char[] copy = secret.clone();
            options.proxy = new ProxySettings(host, port, user, copy::clone);
            return this;
        }

        /**
         * Trust and client keys for TLS. Host names are verified and TLS 1.2 or newer is spoken, whatever the context says.
         *
         * @param context an initialised context; without one, the JVM's default
         * @return this
         */
        public Builder tls(SSLContext context) {
            options.tls = context;
            return this;
        }

        /**
         * The limit until the connection stands, 10 s unless given: name lookup, TCP, the proxy's tunnel and the TLS handshake together.
         *
         * @param limit at least 1 ms, at most 24 hours
         * @return this
         */
        public Builder connectTimeout(Duration limit) {
            options.connectTimeout = limit;
            return this;
        }

        /**
         * How long the wire may stay still, 60 s unless given: no byte taken by the other side, or none that arrives.
         *
         * @param limit at least 1 ms, at most 24 hours
         * @return this
         */
        public Builder idleTimeout(Duration limit) {
            options.idleTimeout = limit;
            return this;
        }

        /**
         * The limit for a call as a whole, 120 s unless given, from the first step of the connection to the last byte of the reply. Large documents
         * get more: one second for every 128 KiB that went over the wire, in either direction.
         *
         * @param limit at least 1 ms, at most 24 hours
         * @return this
         */
        public Builder totalTimeout(Duration limit) {
            options.totalTimeout = limit;
            return this;
        }

        /**
         * How many calls of the client may be under way at once, 32 unless given. Further ones wait for their turn, within their limits, and in
         * their order where any has waited for longer than 250 ms: more at once do not make a machine faster, and cost it memory. The
         * service takes 500 calls in 30 seconds: 32 at once reach that with calls of almost two seconds.
         *
         * @param most at least 1
         * @return this
         */
        public Builder maxConcurrentCalls(int most) {
            options.maxConcurrentCalls = most;
            return this;
        }

        /**
         * Refuses to send a request of more bytes than that, documents in Base64 included: the call fails with a {@code ClientException} before
         * its first byte leaves. Unless given, none is refused, and one that is larger than the service takes ({@link #REQUEST_LIMIT}) goes
         * out with a warning in the log.
         *
         * @param bytes at least 1
         * @return this
         */
        public Builder refuseRequestsOver(long bytes) {
            options.largestRequest = bytes;
            return this;
        }

        /**
         * Who is told of the bytes that pass, as for a progress bar.
         *
         * @param listener called on the threads that make calls
         * @return this
         */
        public Builder transferListener(TransferListener listener) {
            options.transferListener = listener;
            return this;
        }

        /**
         * Has every call told when it is over, as to a {@link io.github.countersign.spi.CallJournal}. Several listeners are told in this order.
         *
         * @param listener called on the threads that make calls; closing the client does not close it
         * @return this
         */
        public Builder callListener(CallListener listener) {
            options.callListeners.add(listener);
            return this;
        }

        /**
         * Who is told what is odd about a draft but can be sent: a document over 25 MB, or one that is in Base64 already. Without it, that is
         * logged.
         *
         * @param listener called on the thread that sends, before or while it sends
         * @return this
         */
        public Builder onWarning(Consumer<Problem> listener) {
            options.warnings = listener;
            return this;
        }

        /**
         * Refuses replies that the contract of this version does not have: unknown elements and words, and values that are none of their type.
         * Otherwise they are skipped with one warning in the log each. For tests that watch the vendor, not for production.
         *
         * @return this
         */
        public Builder strict() {
            options.strict = true;
            return this;
        }

        /**
         * What is done when the reply to a send is lost.
         *
         * @param settings the settings; without them {@link Recovery#standard()}
         * @return this
         */
        public Builder recovery(Recovery settings) {
            options.recovery = settings;
            return this;
        }

        /**
         * When calls that only read are made again.
         *
         * @param settings the settings; without them {@link Retries#standard()}
         * @return this
         */
        public Builder retries(Retries settings) {
            options.retries = settings;
            return this;
        }

        /**
         * When calls are held back because the service is down.
         *
         * @param settings the settings; without them {@link CircuitBreaking#standard()}
         * @return this
         */
        public Builder circuitBreaking(CircuitBreaking settings) {
            options.circuitBreaking = settings;
            return this;
        }

        /**
         * How many calls go out, and how long others wait.
         *
         * @param limits the limits; without them {@link CallLimits#standard()}. This client keeps them by itself, unless they are
         *     {@linkplain CallLimits#sharedThrough shared}: two clients of one account otherwise make twice as many calls
         * @return this
         */
        public Builder callLimits(CallLimits limits) {
            options.callLimits = limits;
            return this;
        }

        /**
         * What becomes of a call that asks for an envelope within 15 minutes of the last one.
         *
         * @param manners the manners; without them {@link PollingManners#WARN}
         * @return this
         */
        public Builder pollingManners(PollingManners manners) {
            options.pollingManners = manners;
            return this;
        }

        /**
         * How time is told and passed, for tests that do not want to wait.
         *
         * @param time asked for every pause; without it the system's clock, and the calling thread sleeps
         * @return this
         */
        public Builder waiting(Waiting time) {
            options.waiting = time;
            return this;
        }

        /**
         * Builds the client, without any network traffic.
         *
         * @return the client
         * @throws IllegalStateException if something is missing or wrong, naming all of it
         */
        public DocuSignClient build() {
            CallPipeline.prepare();
            return new DocuSignClient(ClientSettings.of(options));
        }

        /**
         * Finds the accounts of the user, with all that is set here; an account id is not needed yet. Calls {@code Login} of
         * {@code credential.asmx}: one call. Then {@code account(login.defaultAccount()).build()} makes the client.
         *
         * @return the accounts
         * @throws IllegalStateException if something else than the account is missing or wrong, naming all of it
         * @throws DocuSignException if the service refuses or cannot be reached, or names a site that is not trusted
         */
        public Login discover() {
            ClientSettings settings = ClientSettings.withoutAccount(options);
            Environment asked = settings.environment();
            try (CallPipeline calls = new CallPipeline(settings.calls(), settings.credentials(), Clock.systemUTC())) {
                return new LoginCall(calls, asked, new DiscoveredSites(asked, options.discoveredHosts)).discover();
            }
        }
    }
}
