package io.github.countersign.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.benchmarks.message.EnvelopeIds;
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
import org.junit.jupiter.params.provider.EnumSource;

/** The figures that do not depend on the machine: allocation beside the bare stub, and heaps. */
class BoundsTest {

    private static final long DOCUMENT = 25L * Workbench.MEGABYTE;
    private static final int HEAP = 16;
    private static final int HEAP_OF_EIGHT = 48;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private static Workbench bench;

    @BeforeAll
    static void startTheByteServer() throws Exception {
        LogManager.getLogManager().reset();
        bench = Workbench.open(folder);
    }

    @AfterAll
    static void stopIt() throws Exception {
        bench.close();
    }

    @Test
    void aCallAllocatesNoMoreThanTheBareStub() throws Exception {
        List<Lane> lanes = new Lanes(bench.classPath())
                .open(
                        List.of(Contenders.BARE_STUB, Contenders.FACADE, Contenders.PORT),
                        bench.job(Operation.SEND, bench.sink().plain()));
        Budget budget = new Budget(Duration.ofSeconds(8), Duration.ofSeconds(4), Duration.ofMillis(5));

        Map<Contender, CallCost.Figures> figures =
                new CallCost().measure(lanes, EnvelopeIds.CREATED, EnvelopeIds.CREATED, budget);

        lanes.forEach(Lane::close);
        double bare = figures.get(Contenders.BARE_STUB).kilobytes();
        assertThat(figures.get(Contenders.FACADE).kilobytes()).isLessThanOrEqualTo(bare);
        assertThat(figures.get(Contenders.PORT).kilobytes()).isLessThanOrEqualTo(bare);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND", "RECEIVE"})
    void aLargeDocumentNeedsNoLargeHeap(Operation operation) throws Exception {
        ChildJob job = bench.transfer(
                Contenders.FACADE, operation, bench.sink().checking(bench.sink().plain()), DOCUMENT, 1);

        assertThat(new SmallestHeap(bench.children(), bench.classPath()).passes(Contenders.FACADE, job, HEAP, LIMIT))
                .isTrue();
    }

    @Test
    void eightAtATimeNeedLittleMore() throws Exception {
        ChildJob job =
                bench.transfer(Contenders.FACADE, Operation.SEND, bench.sink().plain(), DOCUMENT, 8);

        assertThat(new SmallestHeap(bench.children(), bench.classPath())
                        .passes(Contenders.FACADE, job, HEAP_OF_EIGHT, LIMIT))
                .isTrue();
    }
}
