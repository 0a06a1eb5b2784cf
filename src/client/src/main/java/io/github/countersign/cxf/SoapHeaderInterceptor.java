package io.github.countersign.cxf;

import io.github.countersign.credentials.SoapHeaderSignIn;
import java.util.ArrayList;
import java.util.List;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Signs a call in with a UsernameToken in the SOAP header.
 *
 * <p>Runs in {@link Phase#SETUP}, before the first byte, so that the message is never turned into a DOM.
 */
final class SoapHeaderInterceptor extends AbstractPhaseInterceptor<SoapMessage> {

    private final CallCredentials credentials;
    private final UsernameTokenHeader header;

    SoapHeaderInterceptor(CallCredentials credentials, SoapHeaderSignIn settings) {
        super(Phase.SETUP);
        this.credentials = credentials;
        this.header = new UsernameTokenHeader(settings);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Header security = credentials.use(message, header::of);
        // A fresh list: the one on the message can be the caller's, from the request context, and would grow with every
        // call.
        List<Header> headers = new ArrayList<>(message.getHeaders());
        headers.add(security);
        message.put(Header.HEADER_LIST, headers);
    }
}
