package io.github.countersign.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.OptionalLong;

/** An array that nobody else holds. */
final class BytesSource implements DocumentSource {

    private final byte[] content;

    BytesSource(byte[] content) {
        this.content = content;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(content.length);
    }

    /** Never the content: a source may end up in a log. */
    @Override
    public String toString() {
        return "BytesSource[" + content.length + " bytes]";
    }
}
