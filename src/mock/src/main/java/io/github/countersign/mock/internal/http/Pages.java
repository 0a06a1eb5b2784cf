package io.github.countersign.mock.internal.http;

import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.soap.OperationTable;
import java.net.URI;

/** The page of an endpoint, for people who open its address. */
final class Pages {

    private Pages() {}

    static String operations(Contract contract, URI address) {
        StringBuilder items = new StringBuilder();
        OperationTable.of(contract)
                .names()
                .forEach(name -> items.append("<li>").append(name).append("</li>\n"));
        return page(service(contract), """
                <p>SOAP 1.1 and 1.2 by POST at this address. <a href="%s?WSDL">Service description (WSDL)</a>.</p>
                <p>The operations of the contract; the README of the mock says which of them it answers:</p>
                <ul>
                %s</ul>
                """.formatted(escaped(address.toString()), items));
    }

    private static String service(Contract contract) {
        return switch (contract) {
            case API -> "APIService";
            case DSAPI -> "DSAPIService";
            case CREDENTIAL -> "Credential";
            case ACCOUNT_MANAGEMENT -> "AccountManagementService";
        };
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
