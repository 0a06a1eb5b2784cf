package io.github.countersign.internal.call;

import io.github.countersign.internal.transport.TransferWatcher;
import io.github.countersign.spi.TransferListener;
import io.github.countersign.spi.TransferListener.Direction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener of one call, and no longer than it can bear it. Confined to the thread of the call. */
final class ListenedTransfer implements TransferWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ListenedTransfer.class);

    private final TransferListener listener;
    private final Operation operation;
    private boolean failed;

    private ListenedTransfer(TransferListener listener, Operation operation) {
        this.listener = listener;
        this.operation = operation;
    }

    static @Nullable TransferWatcher of(@Nullable TransferListener listener, Operation operation) {
        return listener == null ? null : new ListenedTransfer(listener, operation);
    }

    @Override
    public void sent(long bytes, long total) {
        tell(Direction.OUT, bytes, total);
    }

    @Override
    public void received(long bytes, long total) {
        tell(Direction.IN, bytes, total);
    }

    private void tell(Direction direction, long bytes, long total) {
        if (failed) {
            return;
        }
        try {
            listener.transferred(operation.name(), direction, bytes, total);
        } catch (RuntimeException e) {
            failed = true;
            LOG.warn("The transfer listener failed, it is told no more of this {}", operation.name(), e);
        }
    }
}
