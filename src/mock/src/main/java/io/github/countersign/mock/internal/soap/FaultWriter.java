package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.FaultShape;
import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes faults. A validation fault is written as recorded; for a business fault the shape is a setting. The faults that only
 * the mock gives never carry a number or name, so that nobody takes them for the service's own.
 */
final class FaultWriter {

    private final FaultShape shape;

    FaultWriter(FaultShape shape) {
        this.shape = shape;
    }

    /** SOAP 1.1 knows one status for faults; SOAP 1.2 tells by it whose fault it is. */
    static int status(SoapVersion version, ServiceFault fault) {
        return version == SoapVersion.V1_2 && !isServers(fault) ? 400 : 500;
    }

    void write(SoapVersion version, ServiceFault fault, XMLStreamWriter writer) throws XMLStreamException {
        String soap = version.namespace();
        writer.writeStartElement("soap", "Fault", soap);
        if (version == SoapVersion.V1_1) {
            leaf(writer, "faultcode", isServers(fault) ? "soap:Server" : "soap:Client");
            leaf(writer, "faultstring", text(fault));
            writer.writeStartElement("detail");
        } else {
            writer.writeStartElement("soap", "Code", soap);
            writer.writeStartElement("soap", "Value", soap);
            writer.writeCharacters(isServers(fault) ? "soap:Receiver" : "soap:Sender");
            writer.writeEndElement();
            writer.writeEndElement();
            writer.writeStartElement("soap", "Reason", soap);
            writer.writeStartElement("soap", "Text", soap);
            writer.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "en");
            writer.writeCharacters(text(fault));
            writer.writeEndElement();
            writer.writeEndElement();
            writer.writeStartElement("soap", "Detail", soap);
        }
        detail(fault, writer);
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void detail(ServiceFault fault, XMLStreamWriter writer) throws XMLStreamException {
        String code = code(fault);
        if (shape == FaultShape.DETAIL_ERROR_CODE && code != null) {
            leaf(writer, "ErrorCode", code);
            leaf(writer, "ErrorReason", fault.text());
        }
    }

    private String text(ServiceFault fault) {
        Integer number = fault.number();
        return shape == FaultShape.NUMBER_PREFIX && number != null ? number + ": " + fault.text() : fault.text();
    }

    private static @Nullable String code(ServiceFault fault) {
        Integer number = fault.number();
        return number == null ? fault.errorName() : number.toString();
    }

    private static boolean isServers(ServiceFault fault) {
        return fault.kind() == FaultKind.NOT_IN_MOCK || fault.kind() == FaultKind.DEFECT;
    }

    private static void leaf(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }
}
