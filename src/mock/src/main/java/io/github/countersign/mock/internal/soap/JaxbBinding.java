package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.contract.Lazy;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Between the stubs of a contract and XML. Thread-safe; a context is built once in a JVM, at the first use. */
public final class JaxbBinding {

    private static final Map<Contract, Lazy<JAXBContext>> CONTEXTS =
            Lazy.forEach(Contract.class, JaxbBinding::newContext);

    private JaxbBinding() {}

    /** Builds the context if that has not been done in this JVM: about half a second, better spent in the background. */
    public static JAXBContext context(Contract contract) {
        // The two that share their stubs share what is built of them.
        return Objects.requireNonNull(CONTEXTS.get(contract == Contract.DSAPI ? Contract.API : contract))
                .get();
    }

    private static JAXBContext newContext(Contract contract) {
        Package stubs = contract.port().getPackage();
        try {
            return JAXBContext.newInstance(stubs.getName(), contract.port().getClassLoader());
        } catch (JAXBException e) {
            throw new IllegalStateException("The stubs do not bind to XML", e);
        }
    }

    /** Reads the element that {@code reader} is at; null if it says that it is nil. */
    static <T> @Nullable T read(Contract contract, XMLStreamReader reader, Class<T> type) throws JAXBException {
        JAXBElement<T> element = context(contract).createUnmarshaller().unmarshal(reader, type);
        return element.isNil() ? null : element.getValue();
    }

    static void write(Contract contract, Object wrapper, XMLStreamWriter writer) throws JAXBException {
        Marshaller marshaller = context(contract).createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        marshaller.marshal(wrapper, writer);
    }
}
