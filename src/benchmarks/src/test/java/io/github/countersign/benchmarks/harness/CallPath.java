package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.seam.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call under JMH, for its profilers ({@code -prof gc}, {@code -prof stack}). Contenders run one after the other here, so its figures are not those of
 * the tables.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 10)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class CallPath {

    /** The class of the contender. */
    @Param({
        "JaxbOverSocket",
        "CxfBareStub",
        "OldSampleDefaultConduit",
        "Metro",
        "SpringWs",
        "CountersignFacade",
        "CountersignPort"
    })
    private String contender = "";

    private AutoCloseable end = () -> {};
    private Once once = () -> {};

    /** Starts the byte server and builds the client. */
    @Setup(Level.Trial)
    public void prepare() throws Exception {
        Path folder = Files.createTempDirectory("call-path");
        Workbench bench = Workbench.open(folder);
        Lane lane = new Lanes(bench.classPath())
                .open(
                        Contenders.named(contender),
                        bench.job(Operation.SEND, bench.sink().plain()));
        once = () -> lane.call(1, EnvelopeIds.CREATED, EnvelopeIds.CREATED);
        end = () -> {
            lane.close();
            bench.close();
        };
    }

    /** Ends both. */
    @TearDown(Level.Trial)
    public void close() throws Exception {
        end.close();
    }

    /** {@code CreateAndSendEnvelope} with a PDF of 10 KB. */
    @Benchmark
    public void send() throws Exception {
        once.call();
    }

    private interface Once {
        void call() throws Exception;
    }
}
