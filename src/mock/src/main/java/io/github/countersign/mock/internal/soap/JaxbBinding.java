package io.github.countersign.mock.internal.soap;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import net.docusign.api_3_0.ObjectFactory;
import org.jspecify.annotations.Nullable;

/** Between the stubs and XML. Thread-safe; the context is built once in a JVM, at the first use. */
public final class JaxbBinding {

    private JaxbBinding() {}

    private static final class Holder {
        private static final JAXBContext CONTEXT = context();
    }

    /** Builds the context if that has not been done in this JVM: about half a second, better spent in the background. */
    public static JAXBContext warmUp() {
        return Holder.CONTEXT;
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("The stubs do not bind to XML", e);
        }
    }

    /** Reads the element that {@code reader} is at; null if it says that it is nil. */
    static <T> @Nullable T read(XMLStreamReader reader, Class<T> type) throws JAXBException {
        JAXBElement<T> element = Holder.CONTEXT.createUnmarshaller().unmarshal(reader, type);
        return element.isNil() ? null : element.getValue();
    }

    static void write(Object wrapper, XMLStreamWriter writer) throws JAXBException {
        Marshaller marshaller = Holder.CONTEXT.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        marshaller.marshal(wrapper, writer);
    }
}
