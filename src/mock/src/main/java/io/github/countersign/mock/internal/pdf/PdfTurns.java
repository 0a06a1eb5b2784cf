package io.github.countersign.mock.internal.pdf;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets as many threads work on PDFs as there are processors. Each holds its document several times over, and more of them at a
 * time would need more memory and be no faster. Nothing that waits for a network belongs inside.
 *
 * <p>Thread-safe. A turn inside a turn can wait for ever.
 */
public final class PdfTurns {

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** Does the work when there is a turn for it. */
    public <T> T take(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
