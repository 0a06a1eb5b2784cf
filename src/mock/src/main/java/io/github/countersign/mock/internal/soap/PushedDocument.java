package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.contract.Contract;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;
import org.codehaus.stax2.util.StreamWriterDelegate;

/** Writes a message of Connect, in the recorded form: as a document of its own, or in SOAP for a listener who asks for that. */
public final class PushedDocument {

    private static final String ROOT = "DocuSignEnvelopeInformation";
    private static final String UPDATE = "DocuSignConnectUpdate";

    private final UnaryOperator<XMLStreamWriter> shape;

    /**
     * A form.
     *
     * @param shape put around the writer, for what JAXB writes otherwise than the service does
     */
    public PushedDocument(UnaryOperator<XMLStreamWriter> shape) {
        this.shape = shape;
    }

    private interface Content {
        void write(XMLStreamWriter writer) throws XMLStreamException, JAXBException;
    }

    /** The document. */
    public byte[] xml(DocuSignEnvelopeInformation message) {
        return document(raw -> marshal(message, raw, Contract.API.namespace()));
    }

    /** The document as the parameter of an operation in the listener's namespace. */
    public byte[] soap(DocuSignEnvelopeInformation message, String namespace) {
        String soap = SoapVersion.V1_1.namespace();
        return document(raw -> {
            raw.writeStartElement("soap", "Envelope", soap);
            raw.writeNamespace("soap", soap);
            declare(raw);
            raw.writeStartElement("soap", "Body", soap);
            raw.writeStartElement("", UPDATE, namespace);
            raw.writeDefaultNamespace(namespace);
            marshal(message, raw, namespace);
            raw.writeEndElement();
            raw.writeEndElement();
            raw.writeEndElement();
        });
    }

    private static byte[] document(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter raw = ReplyWriter.newWriter(bytes);
            raw.writeStartDocument("utf-8", "1.0");
            content.write(raw);
            raw.writeEndDocument();
            raw.close();
        } catch (XMLStreamException | JAXBException e) {
            throw new IllegalStateException("The message cannot be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static void declare(XMLStreamWriter raw) throws XMLStreamException {
        raw.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        raw.writeNamespace("xsd", XMLConstants.W3C_XML_SCHEMA_NS_URI);
    }

    private void marshal(DocuSignEnvelopeInformation message, XMLStreamWriter raw, String namespace)
            throws JAXBException {
        QName root = new QName(Contract.API.namespace(), ROOT);
        XMLStreamWriter inner =
                shape.apply(new RecordedStyleWriter(new NamedRoot(raw, namespace), Contract.API.namespace()));
        JaxbBinding.write(Contract.API, new JAXBElement<>(root, DocuSignEnvelopeInformation.class, message), inner);
    }

    /** Writes the root element in a namespace of the caller's choice, and its content as it comes. */
    private static final class NamedRoot extends StreamWriterDelegate {

        private final String namespace;
        private int depth;

        NamedRoot(XMLStreamWriter writer, String namespace) {
            super(writer);
            this.namespace = namespace;
        }

        @Override
        public void writeStartElement(String prefix, String localName, String namespaceUri) throws XMLStreamException {
            depth++;
            if (depth > 1) {
                super.writeStartElement(prefix, localName, namespaceUri);
                if (depth == 2 && !namespace.equals(namespaceUri)) {
                    super.writeDefaultNamespace(namespaceUri);
                }
                return;
            }
            super.writeStartElement(prefix, localName, namespace);
            if (namespace.equals(Contract.API.namespace())) {
                declare(mDelegate);
            }
            super.writeDefaultNamespace(namespace);
        }

        /** The style writer declares the default namespace at the root alone, and it is there already. */
        @Override
        public void writeDefaultNamespace(String namespaceUri) {
            // See above.
        }

        @Override
        public void writeEndElement() throws XMLStreamException {
            depth--;
            super.writeEndElement();
        }
    }
}
