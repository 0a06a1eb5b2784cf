package io.github.countersign.internal.cxf;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.Collection;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.databinding.DataReader;
import org.apache.cxf.databinding.DataWriter;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxb.attachment.JAXBAttachmentUnmarshaller;
import org.apache.cxf.message.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * Between the elements of messages and the classes of the stubs: JAXB and nothing else. CXF's own binding makes a context for every client, and the
 * schema of all its classes with it. It validates nothing, since this side has no schema. Thread-safe; its readers and writers serve one message.
 */
final class WrapperBinding implements PlainBinding {

    private final Function<Class<?>, Vocabulary> vocabularies;
    private final ValidationEventHandler tolerance;

    /**
     * @param vocabularies which context knows a class
     * @param tolerance told of what a reply has and the stubs have not
     */
    WrapperBinding(Function<Class<?>, Vocabulary> vocabularies, ValidationEventHandler tolerance) {
        this.vocabularies = vocabularies;
        this.tolerance = tolerance;
    }

    @Override
    @SuppressWarnings("unchecked") // the format was compared
    public <T> @Nullable DataReader<T> createReader(Class<T> format) {
        return format == XMLStreamReader.class ? (DataReader<T>) new ElementReader() : null;
    }

    @Override
    @SuppressWarnings("unchecked") // the format was compared
    public <T> @Nullable DataWriter<T> createWriter(Class<T> format) {
        return format == XMLStreamWriter.class ? (DataWriter<T>) new ElementWriter() : null;
    }

    private final class ElementWriter implements Writer {

        @Override
        public void write(Object element, XMLStreamWriter target) {
            try {
                Marshaller marshaller =
                        vocabularies.apply(element.getClass()).context().createMarshaller();
                marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
                marshaller.marshal(element, target);
            } catch (JAXBException e) {
                throw new Fault(told(e));
            }
        }
    }

    private final class ElementReader implements Reader {

        private @Nullable Collection<Attachment> attachments;

        @Override
        public Object read(QName element, XMLStreamReader source, Class<?> type) {
            try {
                Unmarshaller unmarshaller = vocabularies.apply(type).context().createUnmarshaller();
                unmarshaller.setEventHandler(tolerance);
                if (attachments != null) {
                    unmarshaller.setAttachmentUnmarshaller(new JAXBAttachmentUnmarshaller(attachments));
                }
                return unmarshaller.unmarshal(source, type).getValue();
            } catch (JAXBException e) {
                throw new Fault(told(e));
            }
        }

        @Override
        public void setAttachments(@Nullable Collection<Attachment> parts) {
            attachments = parts;
        }
    }

    /** JAXB hides what happened in a second chain of causes. */
    private static Throwable told(JAXBException e) {
        Throwable linked = e.getLinkedException();
        return linked == null ? e : linked;
    }
}
