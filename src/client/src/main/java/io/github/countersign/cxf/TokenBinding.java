package io.github.countersign.cxf;

import io.github.countersign.internal.cxf.PlainBinding;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.databinding.DataReader;
import org.apache.cxf.databinding.DataWriter;
import org.apache.cxf.interceptor.Fault;
import org.jspecify.annotations.Nullable;

/** How CXF writes a {@link PlainToken}: a header with a binding is no DOM element. Without state. */
final class TokenBinding implements PlainBinding, PlainBinding.Writer {

    static final TokenBinding INSTANCE = new TokenBinding();

    private TokenBinding() {}

    @Override
    public void write(Object token, XMLStreamWriter out) {
        try {
            ((PlainToken) token).write(out);
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the format was compared
    public <T> @Nullable DataWriter<T> createWriter(Class<T> format) {
        return format == XMLStreamWriter.class ? (DataWriter<T>) this : null;
    }

    @Override
    public <T> @Nullable DataReader<T> createReader(Class<T> format) {
        return null;
    }

    @Override
    public Class<?>[] getSupportedReaderFormats() {
        return new Class<?>[0];
    }
}
