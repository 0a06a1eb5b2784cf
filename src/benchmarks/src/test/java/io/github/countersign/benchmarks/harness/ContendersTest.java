package io.github.countersign.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.message.SampleDocument;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContendersTest {

    private static final int LENGTH = 300_001;

    @TempDir
    static Path folder;

    private static Workbench bench;
    private static Lanes lanes;

    @BeforeAll
    static void startTheByteServer() throws Exception {
        LogManager.getLogManager().reset();
        bench = Workbench.open(folder);
        lanes = new Lanes(bench.classPath());
    }

    @AfterAll
    static void stopIt() throws Exception {
        bench.close();
    }

    static List<Contender> contenders() {
        return Contenders.all();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyContenderSendsTheWholeDocument(Contender contender) throws Exception {
        Job job = bench.job(Operation.SEND, bench.sink().checking(bench.sink().plain()));
        try (Lane lane = lanes.open(contender, job.sending(bench.document(LENGTH)))) {
            lane.call(2, "", EnvelopeIds.CREATED);
        }

        SinkProcess.Seen seen = bench.sink().seen();
        assertThat(seen.bodyLength()).isGreaterThan(LENGTH);
        if (!contender.name().startsWith("old set-up")) {
            assertThat(seen.documentLength()).isEqualTo(LENGTH);
            assertThat(seen.documentChecksum()).isEqualTo(SampleDocument.checksum(LENGTH));
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyContenderReadsAnswersAndDocuments(Contender contender) throws Exception {
        Job job = bench.job(Operation.STATUS, bench.sink().plain());
        try (Lane status = lanes.open(contender, job);
                Lane receive = lanes.open(contender, job.doing(Operation.RECEIVE))) {
            status.call(2, "echo-1", "echo-1");
            receive.call(2, EnvelopeIds.ofDocument(LENGTH), EnvelopeIds.ofDocument(LENGTH));
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyContenderFailsOnFaultsAndTimesOut(Contender contender) throws Exception {
        Job job = bench.job(Operation.STATUS, bench.sink().plain());
        try (Lane lane = lanes.open(contender, job);
                Lane hasty = lanes.open(contender, job.within(Duration.ofMillis(200)))) {
            assertThatThrownBy(() -> lane.call(1, EnvelopeIds.FAULT + 1, "")).isInstanceOf(Exception.class);
            lane.call(1, "echo-2", "echo-2");
            assertThatThrownBy(() -> hasty.call(1, EnvelopeIds.STALL + 1, "")).isInstanceOf(Exception.class);
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyContenderSpeaksTls(Contender contender) throws Exception {
        try (Lane lane =
                lanes.open(contender, bench.job(Operation.STATUS, bench.sink().tls()))) {
            lane.call(1, "echo-3", "echo-3");
        }
    }

    @Test
    void aWrongAnswerEndsTheRun() throws Exception {
        try (Lane lane = lanes.open(
                Contenders.JAXB, bench.job(Operation.STATUS, bench.sink().plain()))) {
            assertThatThrownBy(() -> lane.call(1, "echo-4", "echo-5"))
                    .hasMessage("JAXB + socket got a wrong answer: 'echo-4', not 'echo-5'");
        }
    }

    @Test
    void largeRequestsComeFromTheKernelPlainAndFromPiecesUnderTls() throws Exception {
        long length = 2_000_003;
        for (var endpoint : List.of(bench.sink().plain(), bench.sink().tls())) {
            Job job = bench.job(Operation.SEND, bench.sink().checking(endpoint)).sending(bench.document(length));
            try (Lane lane = lanes.open(Contenders.PREPARED_BYTES, job)) {
                lane.call(1, "", EnvelopeIds.CREATED);
            }
            assertThat(bench.sink().seen().documentChecksum()).isEqualTo(SampleDocument.checksum(length));
        }
    }

    @Test
    void theCostOfACallHasARowForEachContender() throws Exception {
        List<Contender> two = List.of(Contenders.PREPARED_BYTES, Contenders.JAXB);
        List<Lane> open = lanes.open(two, bench.job(Operation.SEND, bench.sink().plain()));
        Budget budget = new Budget(Duration.ofMillis(200), Duration.ofMillis(300), Duration.ofMillis(1));

        Map<Contender, CallCost.Figures> figures =
                new CallCost().measure(open, EnvelopeIds.CREATED, EnvelopeIds.CREATED, budget);

        open.forEach(Lane::close);
        assertThat(figures.keySet()).containsExactlyElementsOf(two);
        assertThat(figures.get(Contenders.JAXB).kilobytes())
                .isGreaterThan(figures.get(Contenders.PREPARED_BYTES).kilobytes());
    }

    @Test
    void manyThreadsGetTheirOwnAnswers() throws Exception {
        try (Lane lane = lanes.open(
                Contenders.JAXB, bench.job(Operation.STATUS, bench.sink().plain()))) {
            Concurrency.Rate rate = Concurrency.measure(lane, 8, Duration.ofMillis(200));

            assertThat(rate.wrong()).isZero();
            assertThat(rate.callsPerSecond()).isPositive();
        }
    }

    @Test
    void childJvmsStartTransferAndLeaveNothingBehind() throws Exception {
        ChildJob job =
                bench.transfer(Contenders.JAXB, Operation.SEND, bench.sink().plain(), LENGTH, 2);
        SmallestHeap heap = new SmallestHeap(bench.children(), bench.classPath());
        assertThat(heap.passes(Contenders.JAXB, job, 64, Duration.ofSeconds(30)))
                .isTrue();
        assertThat(heap.passes(Contenders.JAXB, job, 3, Duration.ofSeconds(30))).isFalse();

        ChildJob first =
                bench.transfer(Contenders.JAXB, Operation.SEND, bench.sink().plain(), LENGTH, 1);
        StartUp.Figures start = new StartUp(bench.children(), bench.classPath(), folder)
                .measure(Map.of(Contenders.JAXB, first), 1)
                .get(Contenders.JAXB);
        assertThat(start.plain()).isGreaterThan(start.secondClient());

        ChildJob leaks =
                bench.transfer(Contenders.JAXB, Operation.STATUS, bench.sink().plain(), LENGTH, 100);
        assertThat(new Leaks(bench.children(), bench.classPath(), folder)
                        .measure(Contenders.JAXB, leaks)
                        .most()
                        .sockets())
                .isZero();
    }
}
