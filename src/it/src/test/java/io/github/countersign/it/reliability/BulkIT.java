package io.github.countersign.it.reliability;

import static io.github.countersign.it.reliability.Setting.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.bulk.BulkCounts;
import io.github.countersign.bulk.BulkRow;
import io.github.countersign.bulk.BulkSend;
import io.github.countersign.bulk.Ledger;
import io.github.countersign.bulk.LedgerRow;
import io.github.countersign.bulk.RowState;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockFaults;
import io.github.countersign.mock.MockLimits;
import io.github.countersign.reliability.CircuitBreaking;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkIT {

    private static final String SEND = "CreateAndSendEnvelope";

    @TempDir
    private Path folder;

    private MockDocuSign docusign;
    private DocuSignClient client;
    private Ledger ledger;

    @BeforeEach
    void start() {
        docusign = MockDocuSign.builder()
                .clock(Setting.clock())
                .limits(MockLimits.documented().withHourly(40))
                .start();
        client = client(docusign)
                .callLimits(CallLimits.none().waitingUpTo(Duration.ZERO))
                .circuitBreaking(CircuitBreaking.off())
                .build();
        ledger = Ledger.inFile(folder.resolve("ledger"));
    }

    @AfterEach
    void stop() {
        ledger.close();
        client.close();
        docusign.close();
    }

    @Test
    void everyRowIsSentOnceHoweverOftenTheRunIsStarted() throws Exception {
        assertThat(bulk().run("march", rows(20))).isEqualTo(new BulkCounts(0, 0, 20, 0, 0));
        assertThat(bulk().run("march", rows(25))).isEqualTo(new BulkCounts(0, 0, 25, 0, 0));

        assertThat(docusign.envelopes()).hasSize(25);
        assertThat(docusign.requests()).hasSize(25);
        assertThat(ledger.rows("march", RowState.SENT))
                .extracting(row -> row.envelopeId().orElseThrow())
                .doesNotHaveDuplicates()
                .allSatisfy(
                        id -> assertThat(docusign.envelope(id).status().value()).isEqualTo("Sent"));
    }

    @Test
    void aRunWaitsForTheNextHourWhenTheLimitIsUsedUp() throws Exception {
        assertThat(bulk().run("march", rows(60))).isEqualTo(new BulkCounts(0, 0, 60, 0, 0));

        assertThat(docusign.envelopes()).hasSize(60);
        assertThat(docusign.clock().instant()).isAfterOrEqualTo(Setting.START.plus(Duration.ofMinutes(40)));
    }

    @Test
    void aRowEndsWithItsReason() throws Exception {
        List<BulkRow> rows = List.of(
                BulkRow.of("good", draft()),
                BulkRow.of("refused", draft().customize(envelope -> envelope.setDocuments(null))),
                new BulkRow("no draft", () -> EnvelopeDraft.builder().build()));

        BulkCounts counts = bulk().run("march", rows.iterator());

        assertThat(counts).isEqualTo(new BulkCounts(0, 0, 1, 2, 0));
        assertThat(ledger.rows("march", RowState.FAILED))
                .extracting(LedgerRow::key)
                .containsExactly("no draft", "refused");
        assertThat(ledger.rows("march", RowState.FAILED))
                .allSatisfy(row -> assertThat(row.reason().orElseThrow()).contains("Exception: "));
    }

    @Test
    void lostRepliesAreRecoveredAndWhatStaysOpenIsFoundLater() throws Exception {
        docusign.faults().next(SEND, MockFault.dropAfterCommit());
        docusign.faults().next(SEND, MockFault.dropBeforeCommit());

        BulkCounts counts = bulk().inFlight(1).run("march", rows(3));

        assertThat(counts).isEqualTo(new BulkCounts(0, 0, 2, 0, 1));
        assertThat(docusign.envelopes()).hasSize(2);
        assertThat(ledger.rows("march", RowState.AMBIGUOUS))
                .singleElement()
                .satisfies(row -> assertThat(row.reason().orElseThrow()).contains("Its key is march/"));
        assertThat(bulk().resolveAmbiguous("march")).isZero();
    }

    @Test
    void aDefectInADraftEndsTheRunAndLeavesNoRowUnderWay() {
        List<BulkRow> rows = List.of(BulkRow.of("good", draft()), new BulkRow("bad", () -> {
            throw new StackOverflowError("a draft that contains itself");
        }));

        assertThatThrownBy(() -> bulk().inFlight(1).run("march", rows.iterator()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a draft that contains itself");

        assertThat(ledger.counts("march")).isEqualTo(new BulkCounts(1, 0, 1, 0, 0));
    }

    @Test
    void aKeyThatIsThereTwiceEndsTheRunWhenWhatIsUnderWayIsOver() {
        List<BulkRow> rows = List.of(BulkRow.of("1", draft()), BulkRow.of("1", draft()));

        assertThatThrownBy(() -> bulk().run("march", rows.iterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key '1' is there twice: which row would be sent?");

        assertThat(docusign.envelopes()).hasSize(1);
        assertThat(ledger.counts("march")).isEqualTo(new BulkCounts(0, 0, 1, 0, 0));
    }

    @Test
    void anInterruptedRunEndsWhatItBeganAndGoesOnWhenItIsStartedAgain() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        Thread caller = Thread.currentThread();
        BulkSend interrupted = bulk().progress(counts -> {
            if (sent.incrementAndGet() == 5) {
                caller.interrupt();
            }
        });

        assertThatThrownBy(() -> interrupted.run("march", rows(200))).isInstanceOf(InterruptedException.class);

        BulkCounts counts = ledger.counts("march");
        assertThat(counts.sent())
                .isBetween(5L, 39L)
                .isEqualTo(docusign.envelopes().size());
        assertThat(counts.underWay()).isZero();
        assertThat(counts.failed() + counts.ambiguous()).isZero();
        assertThat(bulk().run("march", rows(45))).isEqualTo(new BulkCounts(0, 0, 45, 0, 0));
        assertThat(docusign.envelopes()).hasSize(45);
    }

    @Test
    void aRefusedSignInStopsTheRunAndTheRowsWait() throws Exception {
        try (DocuSignClient stranger = client.with(
                Credentials.appPassword(docusign.integratorKey(), docusign.userName(), "wrong".toCharArray()))) {
            BulkSend refused = BulkSend.with(stranger, ledger).inFlight(2).waiting(new MockTime(docusign.clock()));

            assertThatThrownBy(() -> refused.run("march", rows(10))).isInstanceOf(AuthenticationException.class);
        }
        assertThat(ledger.counts("march").failed()).isZero();
        assertThat(ledger.counts("march").underWay()).isZero();

        assertThat(bulk().run("march", rows(10))).isEqualTo(new BulkCounts(0, 0, 10, 0, 0));
    }

    @Test
    void aServiceThatCannotBeReachedStopsTheRunAndTheRowsWait() throws Exception {
        URI nowhere;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:%d/api/3.0/api.asmx".formatted(socket.getLocalPort()));
        }
        for (CircuitBreaking breaking : List.of(CircuitBreaking.off(), CircuitBreaking.standard())) {
            try (DocuSignClient cutOff =
                    client(docusign).endpoint(nowhere).circuitBreaking(breaking).build()) {
                BulkSend bulk = BulkSend.with(cutOff, ledger).inFlight(4).waiting(new MockTime(docusign.clock()));

                assertThatThrownBy(() -> bulk.run("march", rows(10)))
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("no connection to 127.0.0.1");
            }
            assertThat(ledger.counts("march").failed()).isZero();
            assertThat(ledger.counts("march").ambiguous()).isZero();
            assertThat(ledger.counts("march").underWay()).isZero();
            assertThat(docusign.clock().instant()).isBefore(Setting.START.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void aLostReplyIsSentAgainOnceItsAbsenceIsAssumed() throws Exception {
        docusign.faults().next(SEND, MockFault.dropBeforeCommit());

        BulkCounts counts =
                bulk().inFlight(1).assumingAbsentAfter(Duration.ofMinutes(10)).run("march", rows(3));

        assertThat(counts).isEqualTo(new BulkCounts(0, 0, 3, 0, 0));
        assertThat(docusign.envelopes()).hasSize(3);
    }

    @Test
    void aServiceThatTakesNoCallInTimeStopsTheRunAndTheRowsWait() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DocuSignClient cutOff = client(docusign)
                        .endpoint(URI.create("https://127.0.0.1:%d/api/3.0/api.asmx".formatted(silent.getLocalPort())))
                        .connectTimeout(Duration.ofMillis(100))
                        .circuitBreaking(CircuitBreaking.off())
                        .build()) {
            BulkSend bulk = BulkSend.with(cutOff, ledger).inFlight(2).waiting(new MockTime(docusign.clock()));

            assertThatThrownBy(() -> bulk.run("march", rows(6)))
                    .isInstanceOf(DeadlineException.class)
                    .hasMessageContaining("CreateAndSendEnvelope");
        }
        assertThat(ledger.counts("march").failed()).isZero();
        assertThat(ledger.counts("march").underWay()).isZero();
    }

    @Test
    void aServiceThatIsDownStopsTheRunWithoutDoubtsAndTheNextRunLooksFirst() throws Exception {
        for (CircuitBreaking breaking : List.of(CircuitBreaking.off(), CircuitBreaking.standard())) {
            String run = breaking.equals(CircuitBreaking.off()) ? "march" : "april";
            docusign.faults().always(MockFaults.ANY, MockFault.html503());
            try (DocuSignClient unlucky =
                    client(docusign).circuitBreaking(breaking).build()) {
                BulkSend bulk = BulkSend.with(unlucky, ledger).inFlight(2).waiting(new MockTime(docusign.clock()));

                assertThatThrownBy(() -> bulk.run(run, rows(10))).isInstanceOf(ServerException.class);
            }
            assertThat(ledger.counts(run).failed()).isZero();
            assertThat(ledger.counts(run).ambiguous()).isZero();
            assertThat(ledger.counts(run).sent()).isZero();
            assertThat(ledger.counts(run).underWay()).isBetween(1L, 2L);
            docusign.faults().clear();
            docusign.clock().advance(Duration.ofHours(1));

            BulkCounts counts =
                    bulk().assumingAbsentAfter(Duration.ofMinutes(1)).run(run, rows(10));

            assertThat(counts).isEqualTo(new BulkCounts(0, 0, 10, 0, 0));
        }
        assertThat(docusign.envelopes()).hasSize(20);
    }

    @Test
    void aRefusedSignInStopsARunThatHasRowsInDoubtAtOnce() throws Exception {
        docusign.faults().always(MockFaults.ANY, MockFault.html503());
        assertThatThrownBy(() -> bulk().inFlight(2).run("march", rows(4))).isInstanceOf(ServerException.class);
        docusign.faults().clear();
        docusign.clock().advance(Duration.ofHours(1));
        int before = docusign.requests().size();
        try (DocuSignClient stranger = client.with(
                Credentials.appPassword(docusign.integratorKey(), docusign.userName(), "wrong".toCharArray()))) {
            BulkSend refused = BulkSend.with(stranger, ledger)
                    .inFlight(2)
                    .assumingAbsentAfter(Duration.ofMinutes(1))
                    .waiting(new MockTime(docusign.clock()));

            assertThatThrownBy(() -> refused.run("march", rows(4))).isInstanceOf(AuthenticationException.class);
        }

        assertThat(docusign.requests().size() - before).isLessThanOrEqualTo(4);
        assertThat(ledger.counts("march").ambiguous()).isZero();
        assertThat(ledger.counts("march").failed()).isZero();
    }

    @Test
    void aRefusalAfterADoubtEndsTheRowWithItsReason() throws Exception {
        docusign.faults().next(SEND, MockFault.dropBeforeCommit());
        BulkRow refused = BulkRow.of("1", draft().customize(envelope -> envelope.setDocuments(null)));

        BulkCounts counts = bulk().assumingAbsentAfter(Duration.ofMinutes(1))
                .run("march", List.of(refused).iterator());

        assertThat(counts).isEqualTo(new BulkCounts(0, 0, 0, 1, 0));
        assertThat(Setting.operations(docusign)).filteredOn(SEND::equals).hasSize(2);
    }

    @Test
    void aFailedRowThatIsTriedAgainIsLookedForFirst() throws Exception {
        List<BulkRow> bad = List.of(BulkRow.of("1", draft().customize(envelope -> envelope.setDocuments(null))));
        assertThat(bulk().run("march", bad.iterator())).isEqualTo(new BulkCounts(0, 0, 0, 1, 0));
        // What the service thought better of after it had refused.
        String late = client.envelopes()
                .send(draft().withTransactionId("march/1"))
                .id()
                .value();

        assertThat(bulk().retryFailed("march")).isOne();
        BulkCounts counts =
                bulk().run("march", List.of(BulkRow.of("1", draft())).iterator());

        assertThat(counts).isEqualTo(new BulkCounts(0, 0, 1, 0, 0));
        assertThat(docusign.envelopes()).hasSize(1);
        assertThat(ledger.rows("march", RowState.SENT))
                .singleElement()
                .satisfies(row -> assertThat(row.envelopeId()).contains(late));
    }

    @Test
    void aLookBeforeAnotherTryThatGetsNoAnswerStopsTheRunAndTheRowWaits() throws Exception {
        List<BulkRow> bad = List.of(BulkRow.of("1", draft().customize(envelope -> envelope.setDocuments(null))));
        assertThat(bulk().run("march", bad.iterator())).isEqualTo(new BulkCounts(0, 0, 0, 1, 0));
        assertThat(bulk().retryFailed("march")).isOne();
        docusign.faults().always(MockFaults.ANY, MockFault.html503());

        assertThatThrownBy(() ->
                        bulk().run("march", List.of(BulkRow.of("1", draft())).iterator()))
                .isInstanceOf(ServerException.class);

        assertThat(ledger.counts("march")).isEqualTo(new BulkCounts(1, 0, 0, 0, 0));
        docusign.faults().clear();
        docusign.clock().advance(Duration.ofHours(1));
        assertThat(bulk().run("march", List.of(BulkRow.of("1", draft())).iterator()))
                .isEqualTo(new BulkCounts(0, 0, 1, 0, 0));
        assertThat(docusign.envelopes()).hasSize(1);
    }

    @Test
    void aKeyOfTheDraftsOwnIsRefusedSinceTheRunCouldNotFindItsEnvelope() throws Exception {
        BulkRow own = BulkRow.of("1", Setting.lease().idempotencyKey("order-1").build());

        assertThat(bulk().run("march", List.of(own).iterator())).isEqualTo(new BulkCounts(0, 0, 0, 1, 0));

        assertThat(ledger.rows("march", RowState.FAILED))
                .singleElement()
                .satisfies(row -> assertThat(row.reason().orElseThrow())
                        .isEqualTo(
                                "IllegalArgumentException: The draft has an idempotency key of its own, by which this run could not"
                                        + " find its envelope again. Leave it out: the key is march/1"));
        assertThat(docusign.requests()).isEmpty();
    }

    @Test
    void namesThatCouldMeanAnotherRunAreRefused() {
        for (String name : List.of("a/b", " a", "a ")) {
            assertThatThrownBy(() -> bulk().run(name, rows(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The name '%s' of a run has a '/', or blanks at its ends: another run could have the same keys"
                                    .formatted(name));
        }
        assertThatThrownBy(() -> BulkRow.of("1 ", draft()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key '1 ' of a row has blanks at its ends, which a service may leave out");
    }

    private BulkSend bulk() {
        return BulkSend.with(client, ledger).inFlight(4).waiting(new MockTime(docusign.clock()));
    }

    private static Iterator<BulkRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> BulkRow.of("row " + i, draft()))
                .iterator();
    }

    private static EnvelopeDraft draft() {
        return Setting.lease().build();
    }
}
