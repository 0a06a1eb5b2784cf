package io.github.countersign.mock;

import io.github.countersign.mock.internal.connect.Connect;
import io.github.countersign.mock.internal.connect.ConnectBook;
import io.github.countersign.mock.internal.connect.PushWriter;
import io.github.countersign.mock.internal.console.ConsolePages;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.contract.RequestSchema;
import io.github.countersign.mock.internal.failure.FailurePlan;
import io.github.countersign.mock.internal.http.FrontParts;
import io.github.countersign.mock.internal.http.HttpFront;
import io.github.countersign.mock.internal.journal.Journal;
import io.github.countersign.mock.internal.mail.MailRoom;
import io.github.countersign.mock.internal.operation.ApiOperations;
import io.github.countersign.mock.internal.operation.ConnectReports;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.operation.OperationSettings;
import io.github.countersign.mock.internal.operation.PollingRule;
import io.github.countersign.mock.internal.signing.SenderPages;
import io.github.countersign.mock.internal.signing.SigningPages;
import io.github.countersign.mock.internal.soap.JaxbBinding;
import io.github.countersign.mock.internal.soap.OperationTable;
import io.github.countersign.mock.internal.soap.PushedDocument;
import io.github.countersign.mock.internal.user.Member;
import io.github.countersign.mock.internal.user.Users;
import io.github.countersign.mock.internal.web.Assets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A DocuSign on this machine: the SOAP API over real HTTP, with users who sign in, envelopes that live, and PDFs that open.
 *
 * <pre>{@code
 * try (MockDocuSign docusign = MockDocuSign.start()) {
 *     // point the client at docusign.api(), with docusign.integratorKey(), userName(), password() and accountId()
 *     docusign.envelope(id).recipient("Ann Lee").sign();
 * }
 * }</pre>
 *
 * <p>Thread-safe. Nothing leaves the machine; the port is a free one on the loopback address unless said otherwise.
 */
public final class MockDocuSign implements AutoCloseable {

    private final MockSettings settings;
    private final MockState state;
    private final Users users;
    private final PollingRule polling;
    private final Journal journal = new Journal();
    private final MailRoom mail;
    private final Connect connect;
    private final Runnable clockMoved;
    private final FailurePlan failures = new FailurePlan();
    private final HttpFront front;
    private final MockFaults faults;

    private MockDocuSign(MockSettings settings, MockPlace place) {
        this.settings = settings;
        Guesses guesses = settings.guesses();
        OperationSettings operationSettings = OperationSettings.of(settings.accountZone(), guesses)
                .withCertificateInCombinedPdf(guesses.certificateInCombinedPdf())
                .withVoidReasonInStatus(guesses.voidReasonInStatus());
        this.users = new Users(settings);
        this.polling = new PollingRule(settings.clock());
        this.state = new MockState(settings.clock(), documentFolder(place.documents()), operationSettings, users);
        try {
            this.front = HttpFront.start(
                    place.address(),
                    new FrontParts(
                            new Endpoints(settings, state, users, polling).notingIn(journal),
                            guesses,
                            settings.clock(),
                            journal,
                            failures,
                            place.tls(),
                            this::useUpCalls,
                            List.of(
                                    new Assets(),
                                    new SigningPages(state, settings.clock()),
                                    new SenderPages(state, settings.clock()),
                                    new ConsolePages(this::consoleParts))));
        } catch (UncheckedIOException e) {
            state.close();
            throw e;
        }
        this.mail = new MailRoom(settings.clock(), front.root());
        state.envelopes().watch(mail);
        this.connect = new Connect(settings.connect(), settings.clock(), state.envelopes(), pushes());
        this.clockMoved = connect::wake;
        state.connect(new ConnectBook(connect));
        connect.start();
        settings.clock().onAdvance(clockMoved);
        this.faults = new MockFaults(failures, front::endStalls);
        warmUp();
    }

    /**
     * Starts a mock with one account, one user and one integrator key, at a free port of the loopback address.
     *
     * @throws java.io.UncheckedIOException if it cannot listen, or has nowhere to put documents
     */
    public static MockDocuSign start() {
        return builder().start();
    }

    /** A mock that can be told more before it starts. */
    public static MockDocuSignBuilder builder() {
        return new MockDocuSignBuilder();
    }

    static MockDocuSign start(MockSettings settings, MockPlace place) {
        return new MockDocuSign(settings, place);
    }

    private ConsolePages.Parts consoleParts() {
        return new ConsolePages.Parts(state, settings.clock(), journal, mail::mails, connect, faults, front.root());
    }

    private PushWriter pushes() {
        return new PushWriter(
                new ConnectReports(state, settings), new PushedDocument(ConnectReports.shape(settings.guesses())));
    }

    /** Binding and schema take about a second together in a fresh JVM: better while the caller still sets up his own things. */
    private static void warmUp() {
        daemon("mock-docusign-binding", () -> JaxbBinding.context(Contract.API));
        daemon("mock-docusign-schema", () -> RequestSchema.warmUp(Contract.API));
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(MockDocuSign.class.getClassLoader());
        thread.start();
    }

    private static Path documentFolder(@Nullable Path parent) {
        try {
            return parent == null
                    ? Files.createTempDirectory("mock-docusign-")
                    : Files.createTempDirectory(parent, "mock-docusign-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for documents: %s".formatted(e.getMessage()), e);
        }
    }

    /** Address of api.asmx; its contract is at the same address with {@code ?WSDL}. */
    public URI api() {
        return front.address(Contract.API);
    }

    /** Address of dsapi.asmx: nearly the same operations, credentials in the HTTP header {@code X-DocuSign-Authentication}. */
    public URI dsapi() {
        return front.address(Contract.DSAPI);
    }

    /** Address of credential.asmx, which takes credentials in the body and tells the accounts of a user. */
    public URI credential() {
        return front.address(Contract.CREDENTIAL);
    }

    /** Address of AccountManagement.asmx: accounts, members and passwords, credentials as at {@link #dsapi()}. */
    public URI accountManagement() {
        return front.address(Contract.ACCOUNT_MANAGEMENT);
    }

    /** Address of a page for people that shows what this mock is and holds. */
    public URI console() {
        return front.root();
    }

    /** Names of the operations that a mock answers, sorted; every other one of the contract gets a fault that says so. */
    public static Set<String> operations() {
        return Endpoints.answered(Contract.API, ApiOperations.class);
    }

    /**
     * The elements that a request for that operation holds, in order, as the first contract has it that knows the operation;
     * empty for one without parameters, and for one that is in none.
     */
    public static List<String> parametersOf(String operation) {
        return Arrays.stream(Contract.values())
                .map(OperationTable::of)
                .filter(table -> table.names().contains(operation))
                .findFirst()
                .map(table -> table.parametersOf(operation))
                .orElse(List.of());
    }

    /** An integrator key that is enabled. */
    public String integratorKey() {
        return settings.integratorKeys().get(0).value();
    }

    /** E-mail address of the first user: the name to sign in with, without integrator key. */
    public String userName() {
        return settings.users().get(0).email();
    }

    /** Password of the first user. */
    public String password() {
        return settings.users().get(0).password();
    }

    /** Id of the account, a GUID in lower case. */
    public String accountId() {
        return settings.accounts().get(0).accountId();
    }

    /**
     * Uses up the calls of the account: every further one is refused with error 207 until the next full hour of {@link #clock()}.
     */
    public void useUpCalls() {
        users.useUpCalls(accountId());
    }

    /** The last thousand calls that asked for the same envelope again too soon, oldest first. */
    public List<PollingViolation> pollingViolations() {
        return polling.violations();
    }

    /** The mails that the service sent, which stay in this mock. */
    public MockMailbox mailbox() {
        return new MockMailbox(mail);
    }

    /** The messages to those who listen. */
    public MockConnect connect() {
        return new MockConnect(connect);
    }

    /** What is to go wrong, on command. */
    public MockFaults faults() {
        return faults;
    }

    /** Adds a brand to the account; the first is its default. */
    public void addBrand(MockBrand brand) {
        state.brands().add(accountId(), brand);
    }

    /**
     * Makes a folder in the console of a user, as he would there: no operation can.
     *
     * @param email his e-mail address, in any case
     * @param path its name, after the names of those that it lies in, with slashes between
     * @throws IllegalArgumentException if no active user of the account has that address
     */
    public void addFolder(String email, String path) {
        Member owner = users.byEmail(accountId(), email)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No active user of account %s has the address %s".formatted(accountId(), email)));
        state.folders().make(owner.userId(), path);
    }

    /** The time in this mock; advance it to let days pass. */
    public MockClock clock() {
        return settings.clock();
    }

    /**
     * The envelope with that id, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public MockEnvelope envelope(String id) {
        return new MockEnvelope(state, id);
    }

    /** All envelopes, oldest first. */
    public List<MockEnvelope> envelopes() {
        return state.envelopes().all().stream()
                .map(stored -> new MockEnvelope(state, stored.id()))
                .toList();
    }

    /**
     * The envelope that was made last: for a test of code that keeps the id to itself.
     *
     * @throws IllegalStateException if there is none
     */
    public MockEnvelope lastEnvelope() {
        List<MockEnvelope> all = envelopes();
        if (all.isEmpty()) {
            throw new IllegalStateException(
                    "There is no envelope in this mock: nobody has made one yet, see requests()");
        }
        return all.get(all.size() - 1);
    }

    /** The last thousand requests, oldest first, decoded and without secrets. */
    public List<MockRequest> requests() {
        return journal.requests();
    }

    /** Stops to listen, ends its threads and removes the documents. Calls under way break off. Safe to call twice. */
    @Override
    public void close() {
        settings.clock().noLonger(clockMoved);
        connect.close();
        front.close();
        state.close();
    }

    @Override
    public String toString() {
        return "MockDocuSign[%s]".formatted(api());
    }
}
