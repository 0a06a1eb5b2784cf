package io.github.countersign.cxf;

import io.github.countersign.credentials.Credentials;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Builds the {@code wsse:Security} header on a small document of its own; the message itself never becomes a DOM. */
final class UsernameTokenHeader {

    private static final QName SECURITY = new QName(WSConstants.WSSE_NS, WSConstants.WSSE_LN, WSConstants.WSSE_PREFIX);

    private UsernameTokenHeader() {}

    /** User name and secret as PasswordText: without nonce, created, timestamp and id, none of which the service needs. */
    static SoapHeader of(Credentials credentials) {
        Document document = DOMUtils.createDocument();
        UsernameToken token = new UsernameToken(true, document, WSConstants.PASSWORD_TEXT);
        token.setName(credentials.qualifiedUserName());
        credentials.withSecret(secret -> {
            token.setPassword(new String(secret));
            return token;
        });
        Element security =
                document.createElementNS(WSConstants.WSSE_NS, WSConstants.WSSE_PREFIX + ":" + WSConstants.WSSE_LN);
        security.setAttributeNS(WSConstants.XMLNS_NS, "xmlns:" + WSConstants.WSSE_PREFIX, WSConstants.WSSE_NS);
        security.appendChild(token.getElement());
        // An attribute on the element would be lost on the wire: CXF writes only the header's own.
        return new SoapHeader(SECURITY, security, null, true);
    }
}
