package io.github.countersign.mock.internal.contract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The schema behind api.asmx. It is not the published one: recorded requests show that three fields may be absent that the
 * contract requires, and that an empty list of documents is refused that the contract allows.
 */
public final class RequestSchema {

    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private RequestSchema() {}

    private static final class Holder {
        private static final Schema SCHEMA = compile();
    }

    /** Compiles the schema if that has not been done in this JVM: some tenths of a second, better spent in the background. */
    public static void warmUp() {
        newValidator();
    }

    static ValidatorHandler newValidator() {
        ValidatorHandler validator = Holder.SCHEMA.newValidatorHandler();
        try {
            // The messages are translated further on, which only works when they are English on every machine.
            validator.setProperty(LOCALE, Locale.ENGLISH);
        } catch (SAXException e) {
            throw new IllegalStateException("The schema validator of this Java runtime cannot be told its language", e);
        }
        return validator;
    }

    private static Schema compile() {
        Document schema = FlatContract.schema();
        Map<String, Element> types = new HashMap<>();
        for (Element child : Xml.children(schema.getDocumentElement())) {
            if (Xml.is(child, Xml.SCHEMA, "complexType")) {
                types.put(child.getAttribute("name"), child);
            } else if (Xml.is(child, Xml.SCHEMA, "element") && isEmpty(child)) {
                // Some clients write a call without parameters as <Ping xsi:nil="true"/>, and are answered.
                child.setAttribute("nillable", "true");
            }
        }
        field(types, "Recipient", "AccessCode").setAttribute("minOccurs", "0");
        field(types, "EnvelopeStatusFilter", "BeginDateTime").setAttribute("minOccurs", "0");
        field(types, "EnvelopeStatusFilter", "StartAtIndex").setAttribute("minOccurs", "0");
        field(types, "ArrayOfDocument", "Document").setAttribute("minOccurs", "1");
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new DOMSource(schema));
        } catch (SAXException e) {
            throw new IllegalStateException("The contract's schema does not compile", e);
        }
    }

    private static boolean isEmpty(Element wrapper) {
        return !wrapper.hasAttribute("type")
                && wrapper.getElementsByTagNameNS(Xml.SCHEMA, "element").getLength() == 0;
    }

    private static Element field(Map<String, Element> types, String type, String field) {
        Element definition = types.get(type);
        if (definition != null) {
            var elements = definition.getElementsByTagNameNS(Xml.SCHEMA, "element");
            for (int i = 0; i < elements.getLength(); i++) {
                if (elements.item(i) instanceof Element element
                        && element.getAttribute("name").equals(field)) {
                    return element;
                }
            }
        }
        throw new IllegalStateException("The contract has no %s/%s".formatted(type, field));
    }
}
