package io.github.countersign.mock.internal.user;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.xml.SmallTree;
import io.github.countersign.mock.internal.xml.XmlInput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes the value of {@code X-DocuSign-Authentication} apart into named texts, in the order in which they came. */
final class HeaderFields {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private HeaderFields() {}

    /** The value is not what it should be. The message tells the mistake and nothing of the value. */
    static final class UnreadableHeaderException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableHeaderException(String message) {
            super(message, null, false, false);
        }
    }

    static boolean isJson(String value) {
        return value.stripLeading().startsWith("{");
    }

    static Map<String, String> ofXml(String value) throws UnreadableHeaderException {
        Element root = root(value);
        if (root.getNamespaceURI() != null || !"DocuSignCredentials".equals(root.getLocalName())) {
            throw new UnreadableHeaderException("the root element is not DocuSignCredentials without a namespace");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element field) {
                if (field.getElementsByTagName("*").getLength() > 0) {
                    throw new UnreadableHeaderException("an element has elements where a text should be");
                }
                add(fields, field.getLocalName(), field.getTextContent());
            } else if (!node.getTextContent().isBlank()) {
                throw new UnreadableHeaderException("there is text between the elements");
            }
        }
        return fields;
    }

    private static Element root(String value) throws UnreadableHeaderException {
        try {
            XMLStreamReader reader = XmlInput.open(value);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new UnreadableHeaderException("it has a document type");
                }
            }
            Element root = SmallTree.read(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw new UnreadableHeaderException("it is no well-formed XML");
        } catch (ServiceFault tooLarge) {
            throw new UnreadableHeaderException("it is larger than %d characters".formatted(SmallTree.LIMIT));
        }
    }

    static Map<String, String> ofJson(String value) throws UnreadableHeaderException {
        if (value.length() > SmallTree.LIMIT) {
            throw new UnreadableHeaderException("it is larger than %d characters".formatted(SmallTree.LIMIT));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(value)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    throw new UnreadableHeaderException("a value is no text");
                }
                add(fields, name, parser.getText());
            }
            if (parser.nextToken() != null) {
                throw new UnreadableHeaderException("something follows the JSON object");
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw new UnreadableHeaderException("it is no well-formed JSON");
        } catch (IOException e) {
            throw new IllegalStateException("A text cannot be read", e);
        }
    }

    private static void add(Map<String, String> fields, String name, String text) throws UnreadableHeaderException {
        if (fields.putIfAbsent(name, text) != null) {
            throw new UnreadableHeaderException("a field is there twice");
        }
    }
}
