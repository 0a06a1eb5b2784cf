package io.github.countersign.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads X-DocuSign-Authentication with parsers that are not ours. */
public final class HttpHeader {

    private HttpHeader() {}

    public static Map<String, String> readXml(String value) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(value)))
                .getDocumentElement();
        if (!root.getTagName().equals("DocuSignCredentials")) {
            throw new AssertionError("The root is " + root.getTagName());
        }
        Map<String, String> members = new HashMap<>();
        NodeList children = root.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Element child = (Element) children.item(i);
            members.put(child.getTagName(), child.getTextContent());
        }
        return members;
    }

    public static Map<String, String> readJson(String value) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(value)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                members.put(name, parser.nextTextValue());
            }
        }
        return members;
    }
}
