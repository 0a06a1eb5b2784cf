package io.github.countersign.mock.wire;

import io.github.countersign.mock.MockDocuSign;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a client does, by hand: text over HTTP. */
public final class Wire {

    public static final String API = "http://www.docusign.net/API/3.0";
    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    public static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private static final String TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wire() {}

    public static String token(String userName, String password) {
        return ("<wsse:Security xmlns:wsse='%s'><wsse:UsernameToken><wsse:Username>%s</wsse:Username>"
                        + "<wsse:Password Type='%s'>%s</wsse:Password></wsse:UsernameToken></wsse:Security>")
                .formatted(WSSE, escaped(userName), TEXT, escaped(password));
    }

    public static String token(MockDocuSign docusign) {
        return token("[" + docusign.integratorKey() + "]" + docusign.userName(), docusign.password());
    }

    /** The XML form of the HTTP header; {@code extra} are further elements. */
    public static String header(String key, String userName, String password, String extra) {
        return ("<DocuSignCredentials><Username>%s</Username><Password>%s</Password>"
                        + "<IntegratorKey>%s</IntegratorKey>%s</DocuSignCredentials>")
                .formatted(ascii(userName), ascii(password), ascii(key), extra);
    }

    public static String header(MockDocuSign docusign) {
        return header(docusign.integratorKey(), docusign.userName(), docusign.password(), "");
    }

    /** Text for a header: no markup, and nothing but ASCII without line ends. */
    private static String ascii(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>') {
                out.append("&#").append(c).append(';');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** A SOAP 1.1 call to any endpoint, with or without the HTTP header. */
    public static HttpResponse<String> post(
            URI address, String namespace, String operation, @Nullable String authentication, String envelope) {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"" + namespace + "/" + operation + "\"")
                .POST(BodyPublishers.ofString(envelope));
        return send(authentication == null ? request : request.header("X-DocuSign-Authentication", authentication));
    }

    public static String envelope(String header, String body) {
        return envelope(SOAP, header, body);
    }

    public static String envelope(String soap, String header, String body) {
        return "<e:Envelope xmlns:e='%s'><e:Header>%s</e:Header><e:Body>%s</e:Body></e:Envelope>"
                .formatted(soap, header, body);
    }

    /** A signed-in SOAP 1.1 call with that body element. */
    public static HttpResponse<String> call(MockDocuSign docusign, String operation, String body) {
        return post(docusign, operation, envelope(token(docusign), body));
    }

    public static HttpResponse<String> post(MockDocuSign docusign, String operation, String envelope) {
        return send(request(docusign.api())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"" + API + "/" + operation + "\"")
                .POST(BodyPublishers.ofString(envelope)));
    }

    /** A SOAP 1.2 call to any endpoint, with or without the HTTP header. */
    public static HttpResponse<String> post12(
            URI address, String namespace, String operation, @Nullable String authentication, String envelope) {
        HttpRequest.Builder request = request(address)
                .header(
                        "Content-Type",
                        "application/soap+xml; charset=utf-8; action=\"%s/%s\"".formatted(namespace, operation))
                .POST(BodyPublishers.ofString(envelope));
        return send(authentication == null ? request : request.header("X-DocuSign-Authentication", authentication));
    }

    public static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address);
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the only element with that local name. */
    public static String text(String xml, String localName) {
        var found = parse(xml).getElementsByTagNameNS("*", localName);
        if (found.getLength() != 1) {
            throw new AssertionError("%d %s in %s".formatted(found.getLength(), localName, xml));
        }
        return found.item(0).getTextContent();
    }

    public static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("No XML: " + xml, e);
        }
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("]]>", "]]&gt;")
                .replace("'", "&apos;")
                .replace("\r", "&#13;");
    }

    public static String ping() {
        return "<Ping xmlns='" + API + "'/>";
    }
}
