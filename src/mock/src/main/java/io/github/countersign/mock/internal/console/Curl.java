package io.github.countersign.mock.internal.console;

import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.internal.contract.Contract;
import java.net.URI;
import java.util.Objects;

/**
 * A request as a command line. Secrets are not in the journal, so that the password is a variable of the shell; long texts and
 * documents are not, either.
 */
final class Curl {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private Curl() {}

    static String of(MockRequest request, URI root, Contract contract) {
        String operation = Objects.requireNonNullElse(request.operation(), "");
        String user = Objects.requireNonNullElse(request.userName(), "user");
        String key = Objects.requireNonNullElse(request.integratorKey(), "key");
        boolean token = contract == Contract.API;
        String security = token
                ? "<w:Security xmlns:w=\"%s\"><w:UsernameToken><w:Username>[%s]%s</w:Username><w:Password>"
                        .formatted(WSSE, key, user)
                : "";
        String afterPassword = token ? "</w:Password></w:UsernameToken></w:Security>" : "";
        String body =
                request.body().strip().replaceFirst("^<([A-Za-z0-9_]+)", "<$1 xmlns=\"" + contract.namespace() + "\"");
        String message = "<e:Envelope xmlns:e=\"%s\"><e:Header>".formatted(SOAP);
        String rest = "</e:Header><e:Body>%s</e:Body></e:Envelope>".formatted(body);
        StringBuilder command = new StringBuilder("curl -sS ")
                .append(quoted(root.resolve(request.path()).toString()))
                .append(" \\\n  -H 'Content-Type: text/xml; charset=utf-8' \\\n  -H ")
                .append(quoted("SOAPAction: \"%s/%s\"".formatted(contract.namespace(), operation)));
        if (contract == Contract.DSAPI || contract == Contract.ACCOUNT_MANAGEMENT) {
            command.append(" \\\n  -H ")
                    .append(quoted("X-DocuSign-Authentication: <DocuSignCredentials><Username>%s</Username><Password>"
                            .formatted(user)))
                    .append("\"$PASSWORD\"")
                    .append(quoted(
                            "</Password><IntegratorKey>%s</IntegratorKey></DocuSignCredentials>".formatted(key)));
        }
        command.append(" \\\n  --data-binary ");
        return token
                ? command.append(quoted(message + security))
                        .append("\"$PASSWORD\"")
                        .append(quoted(afterPassword + rest))
                        .toString()
                : command.append(quoted(message + rest)).toString();
    }

    /** In single quotes nothing means anything to a shell but a single quote. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
