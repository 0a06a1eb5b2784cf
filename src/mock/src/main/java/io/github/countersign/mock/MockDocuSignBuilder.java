package io.github.countersign.mock;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a mock is started with. Everything has a default; the default user, key and account are made up.
 *
 * <p>Not thread-safe. Can start several mocks, which then share the clock that was set, if one was.
 */
public final class MockDocuSignBuilder {

    private static final String DEFAULT_KEY = "TEST-11111111-2222-3333-4444-555555555555";
    private static final MockUser DEFAULT_USER = new MockUser(
                    "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "sender@example.com", "Sam Sender", "not-a-real-password")
            .withRights(MockRight.SEND_ON_BEHALF_OF, MockRight.ADMINISTRATOR);

    private final List<MockUser> users = new ArrayList<>();
    private final List<MockKey> integratorKeys = new ArrayList<>();
    private final List<MockAccount> accounts = new ArrayList<>();
    private InetAddress bindAddress = InetAddress.getLoopbackAddress();
    private int port;
    private String accountId = new UUID(0x1234567812341234L, 0x8234123412345678L).toString();
    private ZoneId accountZone = ZoneId.of("America/Los_Angeles");
    private Guesses guesses = Guesses.likeliest();
    private MockSite site = MockSite.DEMO;
    private MockLimits limits = MockLimits.none();
    private ConnectSettings connect = ConnectSettings.likeliest();
    private @Nullable X509Certificate signer;
    private @Nullable MockClock clock;
    private @Nullable Path documents;
    private @Nullable SSLContext tls;

    MockDocuSignBuilder() {}

    /** Adds a user; the first that is added takes the place of the default one. */
    public MockDocuSignBuilder user(MockUser user) {
        users.add(user);
        return this;
    }

    /**
     * Adds an integrator key that works on every site; the first that is added takes the place of the default one.
     *
     * @throws IllegalArgumentException if it is blank or has brackets
     */
    public MockDocuSignBuilder integratorKey(String key) {
        return integratorKey(MockKey.promoted(key));
    }

    /** Adds an integrator key; the first that is added takes the place of the default one. */
    public MockDocuSignBuilder integratorKey(MockKey key) {
        integratorKeys.add(key);
        return this;
    }

    /** Sets which of the vendor's sites it plays; the demo site unless set. */
    public MockDocuSignBuilder site(MockSite newSite) {
        this.site = newSite;
        return this;
    }

    /** Adds an account; the first that is added takes the place of the default one. */
    public MockDocuSignBuilder account(MockAccount account) {
        accounts.add(account);
        return this;
    }

    /**
     * Demands that every request to api.asmx and dsapi.asmx has its body signed with the key of this certificate, as accounts
     * can do. The mock then makes a tree of every message before it reads it.
     */
    public MockDocuSignBuilder signedWith(X509Certificate certificate) {
        this.signer = certificate;
        return this;
    }

    /** Sets the id of the default account, a GUID. */
    public MockDocuSignBuilder accountId(String id) {
        this.accountId = id;
        return this;
    }

    /** Sets the zone in which the service writes times; recorded accounts were in Pacific time, the default. */
    public MockDocuSignBuilder accountZone(ZoneId zone) {
        this.accountZone = zone;
        return this;
    }

    /** Sets the clock; by default it shows the machine's time. */
    public MockDocuSignBuilder clock(MockClock newClock) {
        this.clock = newClock;
        return this;
    }

    /** Sets how many calls an account may make; any number unless set. */
    public MockDocuSignBuilder limits(MockLimits newLimits) {
        this.limits = newLimits;
        return this;
    }

    /** Sets who is told of envelopes, and how. */
    public MockDocuSignBuilder connect(ConnectSettings settings) {
        this.connect = settings;
        return this;
    }

    /** Sets what is not known about the real service. */
    public MockDocuSignBuilder guesses(Guesses newGuesses) {
        this.guesses = newGuesses;
        return this;
    }

    /**
     * Sets where documents lie while a mock runs: in a new folder inside of this one, which goes with the mock. The default is the
     * machine's folder for temporary files.
     *
     * @param folder a folder that is there
     */
    public MockDocuSignBuilder documentsIn(Path folder) {
        this.documents = folder;
        return this;
    }

    /**
     * Lets it speak HTTPS and nothing else.
     *
     * @param context has the certificate and its key; clients have to trust that certificate
     */
    public MockDocuSignBuilder tls(SSLContext context) {
        this.tls = context;
        return this;
    }

    /** Sets the port; 0, the default, takes a free one. */
    public MockDocuSignBuilder port(int newPort) {
        this.port = newPort;
        return this;
    }

    /**
     * Sets the address to listen at. The default is the loopback address; anything else lets other machines in, which a mock in a
     * container needs and nobody else should.
     */
    public MockDocuSignBuilder bindAddress(InetAddress address) {
        this.bindAddress = address;
        return this;
    }

    /**
     * Starts it.
     *
     * @throws IllegalArgumentException if the account id is no GUID or two users share an address or id
     * @throws java.io.UncheckedIOException if it cannot listen, or has nowhere to put documents
     */
    public MockDocuSign start() {
        MockSettings settings = new MockSettings(
                site,
                accounts.isEmpty() ? List.of(MockAccount.of(accountId, "Test Account")) : accounts,
                accountZone,
                integratorKeys.isEmpty() ? List.of(MockKey.promoted(DEFAULT_KEY)) : integratorKeys,
                users.isEmpty() ? List.of(DEFAULT_USER) : users,
                signer,
                clock == null ? MockClock.running() : clock,
                limits,
                connect,
                guesses);
        return MockDocuSign.start(settings, new MockPlace(new InetSocketAddress(bindAddress, port), documents, tls));
    }
}
