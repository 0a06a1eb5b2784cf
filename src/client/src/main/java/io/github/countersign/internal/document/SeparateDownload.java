package io.github.countersign.internal.document;

import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.Download;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Passes documents on to a sink, and knows length and digest of each. */
final class SeparateDownload implements DocumentSink {

    private final DocumentSink sink;
    private final List<Passing> passed = new ArrayList<>();

    SeparateDownload(DocumentSink sink) {
        this.sink = sink;
    }

    @Override
    public OutputStream open(int index) throws IOException {
        Passing passing = new Passing(sink.open(index));
        while (passed.size() < index) {
            passed.add(new Passing(OutputStream.nullOutputStream())); // one without content
        }
        passed.add(passing);
        return passing.whole;
    }

    Download of(int index) {
        return index < passed.size() ? passed.get(index).digest.download() : new Download(0, "");
    }

    private static final class Passing {

        private final Digesting digest;
        private final OutputStream whole;

        Passing(OutputStream target) {
            this.digest = new Digesting(target);
            this.whole = new ClosingBoth(digest, target);
        }
    }

    /** The digest leaves its target open. */
    private static final class ClosingBoth extends OutputStream {

        private final Digesting digest;
        private final OutputStream target;

        ClosingBoth(Digesting digest, OutputStream target) {
            this.digest = digest;
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            digest.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            digest.write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            digest.flush();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
