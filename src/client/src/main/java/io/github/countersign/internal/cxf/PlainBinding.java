package io.github.countersign.internal.cxf;

import java.util.Collection;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.Schema;
import org.apache.cxf.databinding.DataBinding;
import org.apache.cxf.databinding.DataReader;
import org.apache.cxf.databinding.DataWriter;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.service.Service;
import org.apache.cxf.service.model.MessagePartInfo;
import org.jspecify.annotations.Nullable;

/** A binding to streams of XML alone: without schemas, namespaces of its own and MIME parts, which CXF asks every binding for. */
public interface PlainBinding extends DataBinding {

    @Override
    default Class<?>[] getSupportedReaderFormats() {
        return new Class<?>[] {XMLStreamReader.class};
    }

    @Override
    default Class<?>[] getSupportedWriterFormats() {
        return new Class<?>[] {XMLStreamWriter.class};
    }

    @Override
    default void initialize(Service service) {
        // Nothing to learn: what is read and written is known beforehand.
    }

    @Override
    default Map<String, String> getDeclaredNamespaceMappings() {
        return Map.of();
    }

    @Override
    default void setMtomEnabled(boolean enabled) {
        if (enabled) {
            throw new IllegalArgumentException(
                    "Requests are not sent as MIME parts: documents are streamed into the body");
        }
    }

    @Override
    default boolean isMtomEnabled() {
        return false;
    }

    @Override
    default void setMtomThreshold(int threshold) {
        // Of no meaning without parts.
    }

    @Override
    default int getMtomThreshold() {
        return 0;
    }

    /** Writes elements that know themselves. */
    interface Writer extends DataWriter<XMLStreamWriter> {

        @Override
        default void write(Object element, MessagePartInfo part, XMLStreamWriter target) {
            write(element, target);
        }

        @Override
        default void setSchema(@Nullable Schema schema) {
            // There is none.
        }

        @Override
        default void setAttachments(@Nullable Collection<Attachment> attachments) {
            // Nothing is attached.
        }

        @Override
        default void setProperty(String name, @Nullable Object value) {
            // None changes what is written.
        }
    }

    /** Reads elements whose classes are known. */
    interface Reader extends DataReader<XMLStreamReader> {

        @Override
        default Object read(MessagePartInfo part, XMLStreamReader source) {
            return read(part.getConcreteName(), source, part.getTypeClass());
        }

        @Override
        default Object read(XMLStreamReader source) {
            throw new UnsupportedOperationException("Only elements of a known class are read");
        }

        @Override
        default void setSchema(@Nullable Schema schema) {
            // There is none.
        }

        @Override
        default void setProperty(String name, @Nullable Object value) {
            // None changes what is read.
        }
    }
}
