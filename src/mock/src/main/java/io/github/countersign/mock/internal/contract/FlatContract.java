package io.github.countersign.mock.internal.contract;

import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * The contract in one piece, as the real service serves it: the files of the contract with every import and include replaced
 * by what it points at.
 */
final class FlatContract {

    private FlatContract() {}

    /** The schema alone. A new document on every call, free to be changed. */
    static Document schema(Contract contract) {
        Document root = Xml.read(contract.folder(), contract.schema());
        inlineIncludes(contract, root.getDocumentElement(), new HashSet<>(Set.of(contract.schema())));
        return cut(contract, root);
    }

    /** The whole WSDL. A new document on every call, free to be changed. */
    static Document wsdl(Contract contract) {
        Document root = Xml.read(contract.folder(), contract.wsdl());
        Element definitions = root.getDocumentElement();
        for (Element child : Xml.children(definitions)) {
            if (Xml.is(child, Xml.WSDL, "import")) {
                Element imported = Xml.read(contract.folder(), child.getAttribute("location"))
                        .getDocumentElement();
                move(imported, definitions, child);
                definitions.removeChild(child);
            }
        }
        for (Element child : Xml.children(definitions)) {
            if (Xml.is(child, Xml.WSDL, "types")) {
                Xml.children(child).forEach(schema -> inlineIncludes(contract, schema, new HashSet<>()));
            }
        }
        return cut(contract, root);
    }

    private static Document cut(Contract contract, Document root) {
        if (contract == Contract.DSAPI) {
            DsapiGaps.known().cutFrom(root);
        }
        return root;
    }

    private static void inlineIncludes(Contract contract, Element schema, Set<String> seen) {
        for (Element child : Xml.children(schema)) {
            if (Xml.is(child, Xml.SCHEMA, "include")) {
                String file = child.getAttribute("schemaLocation");
                if (seen.add(file)) {
                    Element included = Xml.read(contract.folder(), file).getDocumentElement();
                    inlineIncludes(contract, included, seen);
                    move(included, schema, child);
                }
                schema.removeChild(child);
            }
        }
    }

    /** Moves what {@code from} holds to before {@code place} in {@code to}, together with the prefixes that it relies on. */
    private static void move(Element from, Element to, Element place) {
        takePrefixes(from, to);
        for (Element child : Xml.children(from)) {
            to.insertBefore(to.getOwnerDocument().adoptNode(child), place);
        }
    }

    private static void takePrefixes(Element from, Element to) {
        NamedNodeMap attributes = from.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                continue;
            }
            String known = to.lookupNamespaceURI(attribute.getLocalName());
            if (known != null && !known.equals(attribute.getValue())) {
                throw new IllegalStateException("The files of the contract disagree about prefix '%s': %s and %s"
                        .formatted(attribute.getLocalName(), known, attribute.getValue()));
            }
            to.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, attribute.getName(), attribute.getValue());
        }
    }
}
