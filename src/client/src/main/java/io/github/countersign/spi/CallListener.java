package io.github.countersign.spi;

/**
 * Told of every call once, when it is over: for metrics, journals, alarms.
 *
 * <p>Called on the thread that made the call, which waits for it, by several threads at the same time. An exception is logged by its type and
 * does not touch the call.
 */
@FunctionalInterface
public interface CallListener {

    /**
     * A call is over.
     *
     * @param event what became of it, without secrets and personal data
     */
    void called(CallEvent event);
}
