package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.addressbook.AddressBook;
import io.github.countersign.mock.internal.connect.ConnectLog;
import io.github.countersign.mock.internal.envelope.DatabaseTime;
import io.github.countersign.mock.internal.envelope.EnvelopeStore;
import io.github.countersign.mock.internal.folder.Folders;
import io.github.countersign.mock.internal.pdf.PdfTurns;
import io.github.countersign.mock.internal.settings.Brands;
import io.github.countersign.mock.internal.settings.Profiles;
import io.github.countersign.mock.internal.settings.Settings;
import io.github.countersign.mock.internal.sharing.Sharing;
import io.github.countersign.mock.internal.template.TemplateStore;
import io.github.countersign.mock.internal.token.TokenStore;
import io.github.countersign.mock.internal.user.MemberDirectory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import javax.xml.datatype.XMLGregorianCalendar;
import net.docusign.api_3_0.EnvelopeStatusCode;

/** Everything that one mock knows between calls. Thread-safe. */
public final class MockState implements AutoCloseable {

    private final InstantSource clock;
    private final OperationSettings settings;
    private final EnvelopeStore envelopes;
    private final MemberDirectory members;
    private final TokenStore tokens;
    private final TemplateStore templates;
    private final Folders folders = new Folders();
    private final Sharing sharing = new Sharing();
    private final Settings accountSettings = new Settings();
    private final Brands brands = new Brands();
    private final Profiles profiles = new Profiles();
    private final Instant started;
    private final CaptiveSignatures captiveSignatures = new CaptiveSignatures();
    private final AddressBook addressBook = new AddressBook();
    private volatile ConnectLog connect = ConnectLog.NOTHING;
    private final WireTime wireTime;
    private final PdfTurns pdfTurns = new PdfTurns();

    /**
     * The state of a mock that nobody has called yet.
     *
     * @param clock the time in the mock
     * @param documents a folder of this mock alone for the bodies of documents, removed by {@link #close()}
     * @param settings zone, guesses and the like
     * @param members who is a member of which account
     */
    public MockState(InstantSource clock, Path documents, OperationSettings settings, MemberDirectory members) {
        this.members = members;
        this.started = DatabaseTime.now(clock);
        this.clock = clock;
        this.settings = settings;
        this.envelopes = new EnvelopeStore(documents, clock);
        this.tokens = new TokenStore(clock);
        this.templates = new TemplateStore(documents.resolve("templates"));
        this.wireTime = new WireTime(settings.accountZone());
    }

    /** All envelopes. */
    public EnvelopeStore envelopes() {
        return envelopes;
    }

    /** The links that were handed out. */
    public TokenStore tokens() {
        return tokens;
    }

    /** The folders of all users. */
    public Folders folders() {
        return folders;
    }

    /** From now on the operations about failed messages ask {@code log}. */
    public void connect(ConnectLog log) {
        this.connect = log;
    }

    ConnectLog connect() {
        return connect;
    }

    /** What users keep about themselves. */
    public Profiles profiles() {
        return profiles;
    }

    /** When the mock started. */
    public Instant started() {
        return started;
    }

    /** That time as the service writes it. */
    public XMLGregorianCalendar wireTime(Instant instant) {
        return wireTime.of(instant);
    }

    /** The settings of all accounts and of their members. */
    public Settings accountSettings() {
        return accountSettings;
    }

    /** The brands of all accounts. */
    public Brands brands() {
        return brands;
    }

    CaptiveSignatures captiveSignatures() {
        return captiveSignatures;
    }

    Sharing sharing() {
        return sharing;
    }

    AddressBook addressBook() {
        return addressBook;
    }

    MemberDirectory members() {
        return members;
    }

    /** All templates. */
    public TemplateStore templates() {
        return templates;
    }

    /** How many envelopes of that account have been sent. */
    public long sentEnvelopes(String accountId) {
        return envelopes.all().stream()
                .filter(envelope -> envelope.accountId().equals(accountId))
                .filter(envelope -> envelope.state().status() != EnvelopeStatusCode.CREATED)
                .count();
    }

    /** The time in the mock, as the database keeps it. */
    public Instant now() {
        return DatabaseTime.now(clock);
    }

    PdfTurns pdfTurns() {
        return pdfTurns;
    }

    InstantSource clock() {
        return clock;
    }

    OperationSettings settings() {
        return settings;
    }

    WireTime wireTime() {
        return wireTime;
    }

    /** Forgets everything and removes the documents. */
    @Override
    public void close() {
        envelopes.close();
    }
}
