package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.internal.fault.ServiceFault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Credentials in the HTTP header {@code X-DocuSign-Authentication}, as XML or, if that is wanted, as JSON. */
final class HttpHeaderForm {

    private final boolean jsonAccepted;

    HttpHeaderForm(boolean jsonAccepted) {
        this.jsonAccepted = jsonAccepted;
    }

    /**
     * What the header claims.
     *
     * @param values what came under its name
     * @throws ServiceFault if there is not one value that can be read
     */
    Claim read(List<String> values) {
        if (values.isEmpty()) {
            throw Refusals.noIntegratorKey().because("The request has no " + Presented.HTTP_HEADER + " header.");
        }
        if (values.size() > 1) {
            throw unreadable("it is there %d times".formatted(values.size()));
        }
        return claim(fields(values.get(0)));
    }

    private Map<String, String> fields(String value) {
        try {
            if (!HeaderFields.isJson(value)) {
                return HeaderFields.ofXml(value);
            }
            if (jsonAccepted) {
                return HeaderFields.ofJson(value);
            }
        } catch (HeaderFields.UnreadableHeaderException e) {
            throw unreadable(e.getMessage());
        }
        throw unreadable("it is JSON, which this mock takes only with SignInGuesses.withJsonHeader(true)");
    }

    private static Claim claim(Map<String, String> fields) {
        String user = fields.getOrDefault("Username", "");
        String key = fields.get("IntegratorKey");
        QualifiedUserName name = key == null ? QualifiedUserName.parse(user) : QualifiedUserName.parse(user, key);
        String other = fields.get("SendOnBehalfOf");
        if (other != null && !other.isEmpty()) {
            String inName = name.onBehalfOf();
            if (inName != null && !inName.equals(other)) {
                throw unreadable("SendOnBehalfOf and the brackets of Username name two people");
            }
            name = name.onBehalfOf(other);
        }
        if (name.integratorKey() == null || name.integratorKey().isEmpty()) {
            throw Refusals.noIntegratorKey().because(Presented.HTTP_HEADER + " has no IntegratorKey.");
        }
        return new Claim(name, fields.get("Password"));
    }

    private static ServiceFault unreadable(@Nullable String why) {
        return Refusals.noIntegratorKey().because("%s cannot be read: %s.".formatted(Presented.HTTP_HEADER, why));
    }
}
