package io.github.countersign.mock.internal.soap;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import io.github.countersign.mock.FaultShape;
import io.github.countersign.mock.internal.fault.ServiceFault;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes whole replies in the recorded form: prefix {@code soap}, no white space, the addressing header of api.asmx. */
final class ReplyWriter {

    private static final XMLOutputFactory FACTORY = outputFactory();

    private final FaultWriter faults;
    private final Clock clock;
    private final UnaryOperator<XMLStreamWriter> bodyShape;

    ReplyWriter(FaultShape shape, Clock clock, UnaryOperator<XMLStreamWriter> bodyShape) {
        this.faults = new FaultWriter(shape);
        this.clock = clock;
        this.bodyShape = bodyShape;
    }

    private static XMLOutputFactory outputFactory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_ADD_SPACE_AFTER_EMPTY_ELEM, true);
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    /** The result of an operation. */
    SoapReply result(SoapVersion version, SoapOperation operation, @Nullable String relatesTo, Object wrapper) {
        ReplyHeader header = new ReplyHeader(operation.action() + "Response", relatesTo, clock.instant());
        return write(
                200,
                version,
                header,
                writer -> JaxbBinding.write(wrapper, bodyShape.apply(new RecordedStyleWriter(writer))));
    }

    /** A fault of api.asmx. */
    SoapReply fault(SoapVersion version, @Nullable String relatesTo, ServiceFault fault) {
        ReplyHeader header = new ReplyHeader(ReplyHeader.FAULT_ACTION, relatesTo, clock.instant());
        return write(
                FaultWriter.status(version, fault), version, header, writer -> faults.write(version, fault, writer));
    }

    /** A fault of an endpoint that writes no header. */
    SoapReply bareFault(SoapVersion version, ServiceFault fault) {
        return write(FaultWriter.status(version, fault), version, null, writer -> faults.write(version, fault, writer));
    }

    private interface Content {
        void write(XMLStreamWriter writer) throws XMLStreamException, JAXBException;
    }

    private static SoapReply write(int status, SoapVersion version, @Nullable ReplyHeader header, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
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
            content.write(writer);
            writer.writeEndElement();
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException | JAXBException e) {
            throw new IllegalStateException("The reply cannot be written as XML", e);
        }
        return new SoapReply(status, version, bytes);
    }
}
