package io.github.countersign.internal.transport;

/** Told of the body bytes of one call as they pass, on its thread. Put on an out-message under {@link #PROPERTY}. */
public interface TransferWatcher {

    /** The message property that carries the watcher of a call. */
    String PROPERTY = TransferWatcher.class.getName();

    /** So many bytes of the request's body have been handed to the socket, of so many. */
    void sent(long bytes, long total);

    /** So many bytes of the reply's body have arrived, of so many, or of -1 if that is not known. */
    void received(long bytes, long total);
}
