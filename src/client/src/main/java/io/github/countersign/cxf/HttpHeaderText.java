package io.github.countersign.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.internal.text.JsonText;
import io.github.countersign.internal.text.XmlHeaderText;
import java.nio.CharBuffer;

/** The value of {@code X-DocuSign-Authentication}: printable ASCII on one line, whatever key, user and secret are made of. */
final class HttpHeaderText {

    private HttpHeaderText() {}

    static String xml(Credentials credentials) {
        StringBuilder xml = new StringBuilder("<DocuSignCredentials>");
        credentials.onBehalfOf().ifPresent(user -> element(xml, "SendOnBehalfOf", user));
        element(xml, "Username", credentials.user());
        credentials.withSecret(secret -> element(xml, "Password", CharBuffer.wrap(secret)));
        element(xml, "IntegratorKey", credentials.integratorKey().value());
        return xml.append("</DocuSignCredentials>").toString();
    }

    static String json(Credentials credentials) {
        StringBuilder json = new StringBuilder("{");
        credentials
                .onBehalfOf()
                .ifPresent(user -> member(json, "SendOnBehalfOf", user).append(','));
        member(json, "Username", credentials.user()).append(',');
        credentials
                .withSecret(secret -> member(json, "Password", CharBuffer.wrap(secret)))
                .append(',');
        return member(json, "IntegratorKey", credentials.integratorKey().value())
                .append('}')
                .toString();
    }

    private static StringBuilder element(StringBuilder xml, String name, CharSequence text) {
        return xml.append('<')
                .append(name)
                .append('>')
                .append(XmlHeaderText.escape(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static StringBuilder member(StringBuilder json, String name, CharSequence text) {
        return json.append('"').append(name).append("\":").append(JsonText.quote(text));
    }
}
