package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.message.SignIn;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The Security header as an element, for stacks that take one. */
final class SecurityElement {

    private SecurityElement() {}

    static Element create() throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(SignIn.securityHeader())))
                .getDocumentElement();
    }
}
