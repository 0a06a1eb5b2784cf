package io.github.countersign.testing;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The parts of a request that the service looks at, read with the JDK's own parser. */
public record SoapRequest(Document document) {

    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    static SoapRequest parse(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new SoapRequest(factory.newDocumentBuilder().parse(new ByteArrayInputStream(body)));
        } catch (Exception e) {
            throw new AssertionError("The request is no well-formed XML", e);
        }
    }

    public String userName() {
        return only(WSSE, "Username").getTextContent();
    }

    public String password() {
        return only(WSSE, "Password").getTextContent();
    }

    public String operation() {
        return only(ENVELOPE, "Body").getFirstChild().getLocalName();
    }

    public Element only(String namespace, String name) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        if (found.getLength() != 1) {
            throw new AssertionError("%d elements %s, one was expected".formatted(found.getLength(), name));
        }
        return (Element) found.item(0);
    }
}
