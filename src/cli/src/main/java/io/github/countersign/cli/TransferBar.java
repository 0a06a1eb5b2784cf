package io.github.countersign.cli;

import io.github.countersign.spi.TransferListener;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar for messages that take a while. Small ones have come and gone before anybody could read it. */
final class TransferBar implements TransferListener, AutoCloseable {

    private static final long SMALL = 256 * 1024;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int COLUMNS = 80;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;
    private @Nullable Direction shown;

    TransferBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A bar on stderr, so that the answer on stdout stays clean. */
    static TransferBar onStderr() {
        return new TransferBar(System.err);
    }

    @Override
    public void transferred(String operation, Direction direction, long bytes, long total) {
        if (Math.max(bytes, total) < SMALL) {
            return;
        }
        if (bar == null || shown != direction) {
            close();
            shown = direction;
            bar = new ProgressBarBuilder()
                    .setTaskName(direction == Direction.OUT ? "Sending" : "Receiving")
                    .setInitialMax(total)
                    .setUnit(" MiB", MEBIBYTE)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal, COLUMNS))
                    .build();
        }
        bar.stepTo(bytes);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
