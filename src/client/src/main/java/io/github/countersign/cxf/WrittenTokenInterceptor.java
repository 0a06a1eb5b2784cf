package io.github.countersign.cxf;

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.util.function.UnaryOperator;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.dom.WSConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Rewrites the user name in the token that WSS4J has written.
 *
 * <p>Runs after {@code WSS4JOutInterceptor} has done its work, which is in {@link Phase#POST_PROTOCOL}: a user name put on the message before
 * is without effect where the interceptor has its own, and the password callback would be asked for the name with the key.
 */
final class WrittenTokenInterceptor extends AbstractPhaseInterceptor<SoapMessage> {

    // By name: cxf-rt-ws-security is there only when somebody uses it.
    static final String WSS4J = "org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor$WSS4JOutInterceptorInternal";

    private final UnaryOperator<String> qualify;

    WrittenTokenInterceptor(UnaryOperator<String> qualify) {
        super(Phase.POST_PROTOCOL);
        this.qualify = qualify;
        addAfter(WSS4J);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Element name = userName(message.getContent(SOAPMessage.class));
        try {
            name.setTextContent(qualify.apply(name.getTextContent()));
        } catch (IllegalArgumentException e) {
            throw new SignInException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Element userName(@Nullable SOAPMessage written) {
        NodeList found = written == null
                ? null
                : header(written).getElementsByTagNameNS(WSConstants.WSSE_NS, WSConstants.USERNAME_LN);
        if (found == null || found.getLength() != 1) {
            throw new SignInException("""
                    The message has no single UsernameToken to put the integrator key into: \
                    add a WSS4JOutInterceptor with action UsernameToken (not its StAX variant), or use IntegratorKeyFeature.of(...)""", null);
        }
        return (Element) found.item(0);
    }

    private static Element header(SOAPMessage written) {
        try {
            return written.getSOAPPart().getEnvelope();
        } catch (SOAPException e) {
            throw new SignInException("The message that WSS4J wrote has no envelope", e);
        }
    }
}
