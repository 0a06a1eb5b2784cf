package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.user.UsernameTokenForm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The header of a reply of api.asmx: WS-Addressing of August 2004, and a Timestamp good for five minutes.
 *
 * @param action what the reply is
 * @param relatesTo message id of the request, or null: the service then makes one up
 * @param created when the reply is written
 */
record ReplyHeader(String action, @Nullable String relatesTo, Instant created) {

    static final String FAULT_ACTION = "http://schemas.xmlsoap.org/ws/2004/08/addressing/fault";

    private static final String WSA = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final Duration LIFE = Duration.ofMinutes(5);

    void declarePrefixes(XMLStreamWriter writer) throws XMLStreamException {
        writer.writeNamespace("wsa", WSA);
        writer.writeNamespace("wsse", UsernameTokenForm.WSSE);
        writer.writeNamespace("wsu", WSU);
    }

    void write(SoapVersion version, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement("soap", "Header", version.namespace());
        leaf(writer, "wsa", "Action", WSA, action);
        leaf(writer, "wsa", "MessageID", WSA, newId());
        leaf(writer, "wsa", "RelatesTo", WSA, relatesTo == null ? newId() : relatesTo);
        leaf(writer, "wsa", "To", WSA, WSA + "/role/anonymous");
        writer.writeStartElement("wsse", "Security", UsernameTokenForm.WSSE);
        writer.writeStartElement("wsu", "Timestamp", WSU);
        Instant second = created.truncatedTo(ChronoUnit.SECONDS);
        leaf(writer, "wsu", "Created", WSU, second.toString());
        leaf(writer, "wsu", "Expires", WSU, second.plus(LIFE).toString());
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private static String newId() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private static void leaf(XMLStreamWriter writer, String prefix, String name, String namespace, String text)
            throws XMLStreamException {
        writer.writeStartElement(prefix, name, namespace);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }
}
