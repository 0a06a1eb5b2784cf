package io.github.countersign.internal.call;

import io.github.countersign.document.DocumentSink;
import java.io.IOException;
import java.io.OutputStream;

/** Knows whether anything has been handed over. One call has one, for all its attempts, on one thread. */
final class NotedSink implements DocumentSink {

    private final DocumentSink sink;
    private boolean opened;

    NotedSink(DocumentSink sink) {
        this.sink = sink;
    }

    @Override
    public OutputStream open(int index) throws IOException {
        opened = true;
        return sink.open(index);
    }

    boolean isOpened() {
        return opened;
    }
}
