package io.github.countersign.cxf;

import java.util.Collection;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.Schema;
import org.apache.cxf.databinding.DataBinding;
import org.apache.cxf.databinding.DataReader;
import org.apache.cxf.databinding.DataWriter;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.service.Service;
import org.apache.cxf.service.model.MessagePartInfo;
import org.jspecify.annotations.Nullable;

/** How CXF writes a {@link PlainToken}: a header with a binding is no DOM element. Without state. */
final class TokenBinding implements DataBinding, DataWriter<XMLStreamWriter> {

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
    public void write(Object token, MessagePartInfo part, XMLStreamWriter out) {
        write(token, out);
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

    @Override
    public Class<?>[] getSupportedWriterFormats() {
        return new Class<?>[] {XMLStreamWriter.class};
    }

    @Override
    public void initialize(Service service) {
        // Knows its one element.
    }

    @Override
    public Map<String, String> getDeclaredNamespaceMappings() {
        return Map.of();
    }

    @Override
    public void setMtomEnabled(boolean enabled) {
        // Nothing is attached.
    }

    @Override
    public boolean isMtomEnabled() {
        return false;
    }

    @Override
    public void setMtomThreshold(int threshold) {
        // Nothing is attached.
    }

    @Override
    public int getMtomThreshold() {
        return 0;
    }

    @Override
    public void setSchema(@Nullable Schema schema) {
        // Nothing is validated.
    }

    @Override
    public void setAttachments(@Nullable Collection<Attachment> attachments) {
        // Nothing is attached.
    }

    @Override
    public void setProperty(String name, @Nullable Object value) {
        // None changes what is written.
    }
}
