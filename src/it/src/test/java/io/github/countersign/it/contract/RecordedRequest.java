package io.github.countersign.it.contract;

import com.sun.net.httpserver.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A request as it came over the wire. */
public record RecordedRequest(String path, Headers headers, byte[] body) {

    private static final Pattern ACTION_PARAMETER = Pattern.compile("action=\"([^\"]*)\"");

    /** The envelope, parsed. */
    public Element envelope() {
        return ContractXml.parse(body);
    }

    /** The version that the envelope's namespace tells. */
    public SoapForm form() {
        String namespace = envelope().getNamespaceURI();
        for (SoapForm form : SoapForm.values()) {
            if (form.namespace().equals(namespace)) {
                return form;
            }
        }
        throw new AssertionError("No SOAP envelope has the namespace " + namespace);
    }

    /** The one element in the body. */
    public Element message() {
        List<Element> messages = children(part("Body"));
        if (messages.size() != 1) {
            throw new AssertionError("The body holds %d elements".formatted(messages.size()));
        }
        return messages.get(0);
    }

    /** The header blocks with this name. */
    public List<Element> headerBlocks(String localName) {
        List<Element> blocks = new ArrayList<>();
        for (Element part : children(envelope())) {
            if (part.getLocalName().equals("Header")) {
                children(part).stream()
                        .filter(block -> block.getLocalName().equals(localName))
                        .forEach(blocks::add);
            }
        }
        return blocks;
    }

    /** The operation's action: the header of SOAP 1.1 without quotes, or the parameter of SOAP 1.2. */
    public String action() {
        String header = headers.getFirst("SOAPAction");
        if (header != null) {
            return header.replace("\"", "");
        }
        Matcher parameter = ACTION_PARAMETER.matcher(headers.getFirst("Content-Type"));
        return parameter.find() ? parameter.group(1) : "";
    }

    private Element part(String name) {
        return children(envelope()).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The envelope has no " + name));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
