package io.github.countersign.it.contract;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Messages of the contract as XML: written by JAXB, judged by the schemas that lie on the class path. */
public final class ContractXml {

    private static final String FOLDER = "META-INF/wsdl/docusign/";

    private final Map<ContractService, JAXBContext> contexts = new EnumMap<>(ContractService.class);
    private final Map<ContractService, Schema> schemas = new EnumMap<>(ContractService.class);

    /** The message as a document without XML declaration. */
    public String write(ContractService service, Object message) {
        try {
            Marshaller marshaller =
                    contexts.computeIfAbsent(service, ContractXml::context).createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            StringWriter text = new StringWriter();
            // Not JAXB's own writer: it leaves tabs in attributes as they are, and parsers read them as blanks.
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            marshaller.marshal(message, writer);
            writer.close();
            return text.toString();
        } catch (JAXBException | XMLStreamException e) {
            throw new AssertionError("Cannot write a " + message.getClass(), e);
        }
    }

    /** Fails unless the schema of the service allows the message. */
    public void requireValid(ContractService service, Source message) throws Exception {
        schemas.computeIfAbsent(service, ContractXml::compile).newValidator().validate(message);
    }

    private static JAXBContext context(ContractService service) {
        try {
            return JAXBContext.newInstance(
                    service.port().getPackageName(), service.port().getClassLoader());
        } catch (JAXBException e) {
            throw new AssertionError(e);
        }
    }

    /** The document element of a document. */
    public static Element parse(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("This is no XML", e);
        }
    }

    /** The file that gathers the schema of the service. */
    static URL schemaOf(ContractService service) {
        return Objects.requireNonNull(
                ContractXml.class.getClassLoader().getResource(FOLDER + service.schema()),
                () -> "No schema of " + service);
    }

    private static Schema compile(ContractService service) {
        URL schema = schemaOf(service);
        String folder = schema.toString().substring(0, schema.toString().lastIndexOf('/') + 1);
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        // The JDK's own resolver cannot find a sibling inside a jar.
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> sibling(folder + systemId));
        try (InputStream text = schema.openStream()) {
            return factory.newSchema(new StreamSource(text, schema.toString()));
        } catch (SAXException | IOException e) {
            throw new AssertionError("The schema of %s does not compile".formatted(service), e);
        }
    }

    private static LSInput sibling(String address) {
        try {
            DOMImplementationLS dom = (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
            LSInput input = dom.createLSInput();
            input.setSystemId(address);
            input.setByteStream(new URL(address).openStream());
            return input;
        } catch (ParserConfigurationException | IOException e) {
            throw new AssertionError("Cannot read " + address, e);
        }
    }
}
