package io.github.countersign.mock.internal.operation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.docusign.api_3_0.FormData;
import net.docusign.api_3_0.FormDataXfdfField;

/** The form data of a recipient as a small document of its own, without namespace, as recorded messages carry it. */
final class FormDataXml {

    private FormDataXml() {}

    static byte[] of(FormData data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartElement("FormData");
            xml.writeStartElement("xfdf");
            xml.writeStartElement("fields");
            for (FormDataXfdfField field : data.getXfdf().getFields().getField()) {
                xml.writeStartElement("field");
                xml.writeAttribute("name", field.getName());
                xml.writeStartElement("value");
                xml.writeCharacters(field.getValue());
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The form data cannot be written as XML", e);
        }
        return out.toByteArray();
    }
}
