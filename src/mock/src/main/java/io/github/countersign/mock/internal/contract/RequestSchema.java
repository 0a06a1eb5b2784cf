package io.github.countersign.mock.internal.contract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The schemas behind the addresses. That of api.asmx is not the published one: recorded requests show that three fields may be
 * absent that the contract requires, and that an empty list of documents is refused that the contract allows.
 */
public final class RequestSchema {

    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private RequestSchema() {}

    private static final Map<Contract, Lazy<Schema>> SCHEMAS = Lazy.forEach(Contract.class, RequestSchema::compile);

    /** Compiles the schema if that has not been done in this JVM: some tenths of a second, better spent in the background. */
    public static void warmUp(Contract contract) {
        newValidator(contract);
    }

    static ValidatorHandler newValidator(Contract contract) {
        Lazy<Schema> schema = Objects.requireNonNull(SCHEMAS.get(contract));
        ValidatorHandler validator = schema.get().newValidatorHandler();
        try {
            // The messages are translated further on, which only works when they are English on every machine.
            validator.setProperty(LOCALE, Locale.ENGLISH);
        } catch (SAXException e) {
            throw new IllegalStateException("The schema validator of this Java runtime cannot be told its language", e);
        }
        return validator;
    }

    private static Schema compile(Contract contract) {
        Document schema = FlatContract.schema(contract);
        Map<String, Element> types = new HashMap<>();
        for (Element child : Xml.children(schema.getDocumentElement())) {
            if (Xml.is(child, Xml.SCHEMA, "complexType")) {
                types.put(child.getAttribute("name"), child);
            } else if (Xml.is(child, Xml.SCHEMA, "element") && isEmpty(child)) {
                // Some clients write a call without parameters as <Ping xsi:nil="true"/>, and are answered.
                child.setAttribute("nillable", "true");
            }
        }
        if (contract == Contract.API || contract == Contract.DSAPI) {
            loosen(types);
        }
        return compiled(schema);
    }

    private static void loosen(Map<String, Element> types) {
        field(types, "Recipient", "AccessCode").setAttribute("minOccurs", "0");
        field(types, "EnvelopeStatusFilter", "BeginDateTime").setAttribute("minOccurs", "0");
        field(types, "EnvelopeStatusFilter", "StartAtIndex").setAttribute("minOccurs", "0");
        field(types, "ArrayOfDocument", "Document").setAttribute("minOccurs", "1");
    }

    private static Schema compiled(Document schema) {
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
