package io.github.countersign.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SoapHeaderSignIn;
import java.time.Duration;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Has WSS4J build the {@code wsse:Security} header on a small document of its own; the message itself never becomes a DOM. */
final class UsernameTokenHeader {

    private static final QName SECURITY = new QName(WSConstants.WSSE_NS, WSConstants.WSSE_LN, WSConstants.WSSE_PREFIX);

    private final SoapHeaderSignIn settings;

    UsernameTokenHeader(SoapHeaderSignIn settings) {
        this.settings = settings;
    }

    /** User name and secret as PasswordText, and what the settings add. */
    SoapHeader of(Credentials credentials) {
        Document document = DOMUtils.createDocument();
        Element security =
                document.createElementNS(WSConstants.WSSE_NS, WSConstants.WSSE_PREFIX + ":" + WSConstants.WSSE_LN);
        security.setAttributeNS(WSConstants.XMLNS_NS, "xmlns:" + WSConstants.WSSE_PREFIX, WSConstants.WSSE_NS);
        @Nullable Duration validity = settings.timestamp();
        if (validity != null) {
            Timestamp timestamp = new Timestamp(true, document, Math.toIntExact(validity.toSeconds()));
            timestamp.addWSUNamespace();
            security.appendChild(timestamp.getElement());
        }
        security.appendChild(token(credentials, document));
        // An attribute on the element would be lost on the wire: CXF writes only the header's own.
        return new SoapHeader(SECURITY, security, null, settings.mustUnderstand());
    }

    private Element token(Credentials credentials, Document document) {
        UsernameToken token = new UsernameToken(true, document, WSConstants.PASSWORD_TEXT);
        token.setName(credentials.qualifiedUserName());
        credentials.withSecret(secret -> {
            token.setPassword(new String(secret));
            return token;
        });
        if (settings.nonceAndCreated()) {
            token.addWSUNamespace();
            token.addNonce(document);
            token.addCreated(true, document);
        }
        Element element = token.getElement();
        if (!settings.passwordType()) {
            Element password = (Element) element.getElementsByTagNameNS(WSConstants.WSSE_NS, "Password")
                    .item(0);
            password.removeAttribute("Type");
        }
        return element;
    }
}
