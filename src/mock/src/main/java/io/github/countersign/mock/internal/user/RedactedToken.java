package io.github.countersign.mock.internal.user;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A Security header as it came, on one line, with every text masked but that of elements known to hold no secret. What is not
 * known is masked.
 */
public final class RedactedToken {

    private static final String MASK = "********";

    private final StringBuilder line = new StringBuilder();

    private RedactedToken() {}

    /** The UsernameToken within {@code security}, else all of it; empty if there is none. */
    public static String of(@Nullable Element security) {
        if (security == null) {
            return "";
        }
        Node token = security.getElementsByTagNameNS(UsernameTokenSignIn.WSSE, "UsernameToken")
                .item(0);
        RedactedToken redacted = new RedactedToken();
        redacted.append(token instanceof Element element ? element : security);
        return redacted.line.toString();
    }

    private void append(Element element) {
        line.append('<').append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            append((Attr) attributes.item(i));
        }
        line.append('>');
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                append(inner);
            }
        }
        if (leaf) {
            line.append(isPublic(element.getLocalName()) ? escaped(element.getTextContent()) : MASK);
        }
        line.append("</").append(element.getTagName()).append('>');
    }

    private void append(Attr attribute) {
        boolean shown = "Type".equals(attribute.getName()) || "EncodingType".equals(attribute.getName());
        line.append(' ').append(attribute.getName()).append("=\"");
        line.append(shown ? escaped(attribute.getValue()) : MASK).append('"');
    }

    private static boolean isPublic(@Nullable String localName) {
        return "Username".equals(localName) || "Created".equals(localName) || "Expires".equals(localName);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\R", " ");
    }
}
