package io.github.countersign.codegen.generate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Rewrites the references of a document whose neighbours came to lie elsewhere. */
final class Relocation {

    private static final Set<String> REFERRING = Set.of("import", "include", "redefine");
    private static final Set<String> LOCATIONS = Set.of("location", "schemaLocation");

    private Relocation() {}

    /** The document with every location replaced that the map names. It was scanned before: it has no DOCTYPE. */
    static byte[] rewrite(byte[] content, Map<String, String> moved) {
        XMLInputFactory input = XMLInputFactory.newDefaultFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        try {
            XMLEventReader reader = input.createXMLEventReader(new ByteArrayInputStream(content));
            XMLEventWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, StandardCharsets.UTF_8.name());
            XMLEventFactory events = XMLEventFactory.newDefaultFactory();
            while (reader.hasNext()) {
                XMLEvent event = reader.nextEvent();
                writer.add(
                        event.isStartDocument()
                                ? events.createStartDocument("UTF-8", "1.0")
                                : moved(event, moved, events));
            }
            writer.close();
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document that was scanned cannot be read again", e);
        }
        return out.toByteArray();
    }

    private static XMLEvent moved(XMLEvent event, Map<String, String> moved, XMLEventFactory events) {
        if (!event.isStartElement()
                || !REFERRING.contains(event.asStartElement().getName().getLocalPart())) {
            return event;
        }
        StartElement element = event.asStartElement();
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> i = element.getAttributes(); i.hasNext(); ) {
            Attribute attribute = i.next();
            String target = moved.get(attribute.getValue().strip());
            boolean refers = LOCATIONS.contains(attribute.getName().getLocalPart()) && target != null;
            attributes.add(refers ? events.createAttribute(attribute.getName(), target) : attribute);
        }
        return events.createStartElement(element.getName(), attributes.iterator(), element.getNamespaces());
    }
}
