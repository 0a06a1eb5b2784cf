package io.github.countersign.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SoapHeaderSignIn;
import java.util.Arrays;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.wss4j.dom.WSConstants;

/**
 * A UsernameToken of a name and a secret, written straight into the message: no DOM of the header, and none of the classes that make one. It reads as
 * what WSS4J writes.
 *
 * <p>Its copy of the secret is wiped once it has been written, so it is written once.
 */
final class PlainToken {

    private static final QName SECURITY = new QName(WSConstants.WSSE_NS, WSConstants.WSSE_LN, WSConstants.WSSE_PREFIX);

    private final String userName;
    private final char[] secret;
    private final boolean passwordType;

    private PlainToken(String userName, char[] secret, boolean passwordType) {
        this.userName = userName;
        this.secret = secret;
        this.passwordType = passwordType;
    }

    /** The header with the token in it. */
    static SoapHeader header(Credentials credentials, SoapHeaderSignIn settings) {
        PlainToken token = new PlainToken(
                credentials.qualifiedUserName(), credentials.withSecret(char[]::clone), settings.passwordType());
        return new SoapHeader(SECURITY, token, TokenBinding.INSTANCE, settings.mustUnderstand());
    }

    void write(XMLStreamWriter out) throws XMLStreamException {
        try {
            start(out, WSConstants.WSSE_LN);
            out.writeNamespace(WSConstants.WSSE_PREFIX, WSConstants.WSSE_NS);
            start(out, WSConstants.USERNAME_TOKEN_LN);
            start(out, WSConstants.USERNAME_LN);
            out.writeCharacters(userName);
            out.writeEndElement();
            start(out, WSConstants.PASSWORD_LN);
            if (passwordType) {
                out.writeAttribute(WSConstants.PASSWORD_TYPE_ATTR, WSConstants.PASSWORD_TEXT);
            }
            out.writeCharacters(secret, 0, secret.length);
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndElement();
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** The name only. */
    @Override
    public String toString() {
        return "UsernameToken[" + userName + "]";
    }

    private static void start(XMLStreamWriter out, String name) throws XMLStreamException {
        out.writeStartElement(WSConstants.WSSE_PREFIX, name, WSConstants.WSSE_NS);
    }
}
