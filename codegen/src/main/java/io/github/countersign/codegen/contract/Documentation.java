package io.github.countersign.codegen.contract;

import javax.wsdl.WSDLElement;
import org.apache.ws.commons.schema.XmlSchemaAnnotated;
import org.apache.ws.commons.schema.XmlSchemaAnnotation;
import org.apache.ws.commons.schema.XmlSchemaDocumentation;
import org.w3c.dom.NodeList;

/** Documentation as one line of text. */
final class Documentation {

    private Documentation() {}

    static String of(WSDLElement element) {
        return element.getDocumentationElement() == null
                ? ""
                : oneLine(element.getDocumentationElement().getTextContent());
    }

    static String of(XmlSchemaAnnotated annotated) {
        XmlSchemaAnnotation annotation = annotated.getAnnotation();
        if (annotation == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Object item : annotation.getItems()) {
            if (item instanceof XmlSchemaDocumentation documentation && documentation.getMarkup() != null) {
                append(documentation.getMarkup(), text.append(' '));
            }
        }
        return oneLine(text.toString());
    }

    private static void append(NodeList nodes, StringBuilder text) {
        for (int i = 0; i < nodes.getLength(); i++) {
            text.append(nodes.item(i).getTextContent());
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
