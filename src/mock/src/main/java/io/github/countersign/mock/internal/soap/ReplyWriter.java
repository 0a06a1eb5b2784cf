package io.github.countersign.mock.internal.soap;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import io.github.countersign.mock.FaultShape;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.journal.TranscribingWriter;
import io.github.countersign.mock.internal.journal.Transcript;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes whole replies of an endpoint in the recorded form: prefix {@code soap}, no white space. */
final class ReplyWriter {

    private static final XMLOutputFactory FACTORY = outputFactory();

    private final FaultWriter faults;
    private final Clock clock;
    private final ServiceFace face;

    ReplyWriter(ServiceFace face, FaultShape shape, Clock clock) {
        this.faults = new FaultWriter(shape);
        this.clock = clock;
        this.face = face;
    }

    private static XMLOutputFactory outputFactory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_ADD_SPACE_AFTER_EMPTY_ELEM, true);
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    /** A writer of documents in UTF-8, in the style of all replies. */
    static XMLStreamWriter newWriter(OutputStream out) throws XMLStreamException {
        return FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** The result of an operation. */
    SoapReply result(SoapVersion version, SoapOperation operation, @Nullable String relatesTo, Object wrapper) {
        return write(
                200,
                version,
                header(operation.action() + "Response", relatesTo),
                writer -> JaxbBinding.write(
                        face.contract(),
                        wrapper,
                        face.bodyShape()
                                .apply(new RecordedStyleWriter(
                                        writer, face.contract().namespace()))));
    }

    /** A fault. */
    SoapReply fault(SoapVersion version, @Nullable String relatesTo, ServiceFault fault) {
        return write(
                FaultWriter.status(version, fault),
                version,
                header(ReplyHeader.FAULT_ACTION, relatesTo),
                writer -> faults.write(version, fault, writer));
    }

    private @Nullable ReplyHeader header(String action, @Nullable String relatesTo) {
        return face.regime().writesHeader() ? new ReplyHeader(action, relatesTo, clock.instant()) : null;
    }

    private interface Content {
        void write(XMLStreamWriter writer) throws XMLStreamException, JAXBException;
    }

    private static SoapReply write(int status, SoapVersion version, @Nullable ReplyHeader header, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        Transcript transcript = new Transcript();
        try {
            XMLStreamWriter writer = newWriter(bytes);
            writer.writeStartDocument("utf-8", "1.0");
            writer.setPrefix("soap", version.namespace());
            writer.setPrefix("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
            writer.setPrefix("xsd", XMLConstants.W3C_XML_SCHEMA_NS_URI);
            writer.writeStartElement("soap", "Envelope", version.namespace());
            writer.writeNamespace("soap", version.namespace());
            writer.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
            writer.writeNamespace("xsd", XMLConstants.W3C_XML_SCHEMA_NS_URI);
            if (header != null) {
                header.declarePrefixes(writer);
                header.write(version, writer);
            }
            writer.writeStartElement("soap", "Body", version.namespace());
            content.write(new TranscribingWriter(writer, transcript));
            writer.writeEndElement();
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException | JAXBException e) {
            throw new IllegalStateException("The reply cannot be written as XML", e);
        }
        return new SoapReply(status, version, bytes, Map.of(), transcript.text());
    }
}
