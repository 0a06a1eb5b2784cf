package io.github.countersign.cli;

import io.github.countersign.bulk.BulkCounts;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Rows that are over, with live counts; nothing where nobody looks. Thread-safe. */
final class RowBar implements AutoCloseable {

    private static final int COLUMNS = 100;

    private final @Nullable ProgressBar bar;

    private RowBar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static RowBar onStderr() {
        return Optional.ofNullable(System.console())
                .map(console -> on(System.err))
                .orElseGet(() -> new RowBar(null));
    }

    static RowBar on(PrintStream terminal) {
        return new RowBar(new ProgressBarBuilder()
                .setTaskName("Rows")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, COLUMNS))
                .build());
    }

    synchronized void show(BulkCounts counts) {
        if (bar != null) {
            bar.stepTo(counts.sent() + counts.failed() + counts.ambiguous());
            bar.setExtraMessage(" " + counts);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
