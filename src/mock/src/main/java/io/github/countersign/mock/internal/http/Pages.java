package io.github.countersign.mock.internal.http;

import io.github.countersign.mock.internal.soap.OperationTable;
import java.net.URI;

/** The two pages for people: what the service has, and what is going on. */
final class Pages {

    private Pages() {}

    static String operations(URI address) {
        StringBuilder items = new StringBuilder();
        OperationTable.api()
                .names()
                .forEach(name -> items.append("<li>").append(name).append("</li>\n"));
        return page("APIService", """
                <p>SOAP 1.1 and 1.2 by POST at this address. <a href="%s?WSDL">Service description (WSDL)</a>.</p>
                <p>The operations of the contract; the README of the mock says which of them it answers:</p>
                <ul>
                %s</ul>
                """.formatted(escaped(address.toString()), items));
    }

    static String console(URI api, int envelopes, int requests) {
        String address = escaped(api.toString());
        return page("Local DocuSign", """
                <p>A mock of the DocuSign SOAP API, for tests. Nothing here reaches DocuSign.</p>
                <dl>
                <dt>SOAP endpoint</dt><dd><a href="%1$s">%1$s</a></dd>
                <dt>WSDL</dt><dd><a href="%1$s?WSDL">%1$s?WSDL</a></dd>
                <dt>Envelopes</dt><dd>%2$d</dd>
                <dt>Requests so far</dt><dd>%3$d</dd>
                </dl>
                """.formatted(address, envelopes, requests));
    }

    private static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body>
                <h1>%1$s</h1>
                %2$s</body>
                </html>
                """.formatted(title, content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
