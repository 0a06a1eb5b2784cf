package io.github.countersign.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTransactionsTest {

    @TempDir
    private Path folder;

    private FileTransactions file;

    @BeforeEach
    void open() {
        file = new FileTransactions(folder.resolve("rows"));
        file.run(on("create table numbers (n integer primary key)"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void oneThreadWorksForAllWithNothingElseHalfDone() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        List<Callable<Set<Thread>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int first = 100 * writer;
            writers.add(() -> {
                Set<Thread> workers = new HashSet<>();
                for (int n = first; n < first + 25; n++) {
                    Transactions.Work<Integer> insert = on("insert into numbers values (" + n + ")");
                    file.run(connection -> {
                        workers.add(Thread.currentThread());
                        assertThat(atOnce.incrementAndGet()).isOne();
                        int rows = insert.on(connection);
                        atOnce.decrementAndGet();
                        return rows;
                    });
                }
                return workers;
            });
        }
        Set<Thread> workers = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            for (Future<Set<Thread>> had : threads.invokeAll(writers)) {
                workers.addAll(had.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(workers)
                .singleElement()
                .satisfies(worker -> assertThat(worker.getName()).isEqualTo("countersign-ledger"));
        assertThat(count()).isEqualTo(100);
    }

    @Test
    void whoIsInterruptedGetsTheAnswerAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(file.run(on("insert into numbers values (1)"))).isOne();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(count()).isOne();
    }

    @Test
    void anInterruptionInTheMiddleOfATransactionDoesNotBreakItOff() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicInteger rows = new AtomicInteger();
        Thread writer = new Thread(() -> rows.set(file.run(connection -> {
            begun.countDown();
            await(interrupted);
            return on("insert into numbers values (1)").on(connection);
        })));
        writer.start();
        begun.await();
        writer.interrupt();
        interrupted.countDown();
        writer.join();

        assertThat(rows).hasValue(1);
        assertThat(count()).isOne();
    }

    @Test
    void whatFailsLeavesNothing() {
        assertThatThrownBy(() -> file.run(connection -> {
                    on("insert into numbers values (1)").on(connection);
                    return on("insert into numbers values (1)").on(connection);
                }))
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("The ledger cannot be read or written: Unique index or primary key violation");
        IllegalStateException defect = new IllegalStateException("a defect");
        assertThatThrownBy(() -> file.run(connection -> {
                    on("insert into numbers values (1)").on(connection);
                    throw defect;
                }))
                .isSameAs(defect);

        assertThat(count()).isZero();
    }

    @Test
    void aFileThatIsOpenIsNotOpenedAgainEvenInThisProcess() {
        assertThatThrownBy(() -> new FileTransactions(folder.resolve("rows")))
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith(
                        "The ledger " + folder.resolve("rows") + " is in use: another run has it open.");

        assertThat(file.run(on("insert into numbers values (1)"))).isOne();
        file.close();
        file = new FileTransactions(folder.resolve("rows"));
        assertThat(count()).isOne();
    }

    @Test
    void whatComesWhileTheFileIsClosedFailsAndLeavesItClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        Thread writer = new Thread(() -> file.run(connection -> {
            begun.countDown();
            await(closing);
            return on("insert into numbers values (1)").on(connection);
        }));
        writer.start();
        begun.await();
        Thread closer = new Thread(file::close);
        closer.start();
        closing.countDown();
        closer.join();
        writer.join();

        assertThatThrownBy(this::count).hasMessage("The ledger is closed");
        file = new FileTransactions(folder.resolve("rows"));
        assertThat(count()).isOne();
    }

    @Test
    void aClosedLedgerSaysSo() {
        file.close();
        file.close();

        assertThatThrownBy(this::count).isInstanceOf(LedgerException.class).hasMessage("The ledger is closed");
    }

    private int count() {
        return file.run(connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery("select count(*) from numbers")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private static Transactions.Work<Integer> on(String sql) {
        return connection -> execute(connection, sql);
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("the transaction was interrupted", e);
        }
    }
}
