package io.github.countersign.internal.envelope;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Stubs to XML and back, through StAX as on the way to the service. */
public final class Xml {

    private static final JAXBContext CONTEXT = context();

    private Xml() {}

    public static byte[] write(Object element) {
        try {
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(xml, "UTF-8");
            CONTEXT.createMarshaller().marshal(element, writer);
            writer.close();
            return xml.toByteArray();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T read(Class<T> type, byte[] xml) {
        try {
            XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
            return type.cast(CONTEXT.createUnmarshaller().unmarshal(reader));
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T read(Class<T> type, String xml) {
        return read(type, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance("net.docusign.api_3_0");
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
