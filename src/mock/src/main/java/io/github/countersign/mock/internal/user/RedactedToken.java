package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.internal.user.HeaderFields.UnreadableHeaderException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Credentials as they came, on one line, with every text masked but that of elements known to hold no secret. What is not known
 * or cannot be read is masked.
 */
final class RedactedToken {

    private static final String MASK = "********";
    private static final Set<String> PUBLIC_ELEMENTS = Set.of("Username", "Created", "Expires");
    private static final Set<String> PUBLIC_FIELDS = Set.of("Username", "IntegratorKey", "SendOnBehalfOf");
    private static final String PASSWORD = "Password";

    private final StringBuilder line = new StringBuilder();

    private RedactedToken() {}

    /** The UsernameToken within {@code security}, else all of it; empty if there is none. */
    static String of(@Nullable Element security) {
        if (security == null) {
            return "";
        }
        Node token = security.getElementsByTagNameNS(UsernameTokenForm.WSSE, "UsernameToken")
                .item(0);
        RedactedToken redacted = new RedactedToken();
        redacted.append(token instanceof Element element ? element : security);
        return redacted.line.toString();
    }

    /** The value of an HTTP header that holds credentials. */
    static String ofHttpHeader(String value) {
        try {
            return HeaderFields.isJson(value) ? json(HeaderFields.ofJson(value)) : xml(HeaderFields.ofXml(value));
        } catch (UnreadableHeaderException e) {
            return MASK;
        }
    }

    private static String xml(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "<%1$s>%2$s</%1$s>".formatted(name(field.getKey()), escaped(shown(field))))
                .collect(Collectors.joining("", "<DocuSignCredentials>", "</DocuSignCredentials>"));
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":\"%s\"".formatted(name(field.getKey()), escaped(shown(field))))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String name(String field) {
        return PUBLIC_FIELDS.contains(field) || field.equals(PASSWORD) ? field : MASK;
    }

    private static String shown(Map.Entry<String, String> field) {
        return PUBLIC_FIELDS.contains(field.getKey()) ? field.getValue() : MASK;
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
            line.append(PUBLIC_ELEMENTS.contains(element.getLocalName()) ? escaped(element.getTextContent()) : MASK);
        }
        line.append("</").append(element.getTagName()).append('>');
    }

    private void append(Attr attribute) {
        boolean shown = "Type".equals(attribute.getName()) || "EncodingType".equals(attribute.getName());
        line.append(' ').append(attribute.getName()).append("=\"");
        line.append(shown ? escaped(attribute.getValue()) : MASK).append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\R", " ");
    }
}
