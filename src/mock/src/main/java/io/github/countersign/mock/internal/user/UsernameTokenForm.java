package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.internal.fault.ServiceFault;
import org.apache.wss4j.common.bsp.BSPEnforcer;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Credentials in the SOAP header: a WS-Security UsernameToken with the password as plain text. The {@code Type} of the
 * password, a nonce and a creation time may be there or not; they are taken as they come.
 */
public final class UsernameTokenForm {

    /** Namespace of the Security header and the token. */
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private UsernameTokenForm() {}

    /**
     * What the token claims.
     *
     * @param security the Security header, or null if the message has none
     * @throws ServiceFault if there is no token that can be read
     */
    static Claim read(@Nullable Element security) {
        Element element = onlyToken(security);
        try {
            // Basic Security Profile rules are off: the service takes a password without Type, the profile does not.
            UsernameToken token = new UsernameToken(element, true, new BSPEnforcer(true));
            if (token.isHashed()) {
                throw Refusals.unreadable("The password is a digest: this endpoint takes PasswordText only.");
            }
            String name = token.getName();
            return new Claim(QualifiedUserName.parse(name == null ? "" : name), token.getPassword());
        } catch (WSSecurityException e) {
            throw Refusals.unreadable("The UsernameToken of the WS-Security header cannot be read.");
        }
    }

    private static Element onlyToken(@Nullable Element security) {
        if (security == null) {
            throw Refusals.unreadable(
                    "The request has no WS-Security header: api.asmx expects a UsernameToken with [IntegratorKey]user.");
        }
        Element found = null;
        for (Node node = security.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && WSSE.equals(element.getNamespaceURI())
                    && "UsernameToken".equals(element.getLocalName())) {
                if (found != null) {
                    throw Refusals.unreadable("The WS-Security header has more than one UsernameToken.");
                }
                found = element;
            }
        }
        if (found == null) {
            throw Refusals.unreadable("The WS-Security header has no UsernameToken.");
        }
        return found;
    }
}
