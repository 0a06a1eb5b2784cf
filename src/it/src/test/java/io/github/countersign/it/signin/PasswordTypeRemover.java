package io.github.countersign.it.signin;

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.common.WSS4JConstants;
import org.w3c.dom.Element;

/** Takes the type off the password that WSS4J wrote: WSS4J itself has no setting for that. */
final class PasswordTypeRemover extends AbstractPhaseInterceptor<SoapMessage> {

    PasswordTypeRemover() {
        super(Phase.POST_PROTOCOL_ENDING);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        try {
            Element header = message.getContent(SOAPMessage.class).getSOAPHeader();
            Element password = (Element) header.getElementsByTagNameNS(WSS4JConstants.WSSE_NS, "Password")
                    .item(0);
            password.removeAttribute("Type");
        } catch (SOAPException e) {
            throw new Fault(e);
        }
    }
}
