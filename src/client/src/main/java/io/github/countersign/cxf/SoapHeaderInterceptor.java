package io.github.countersign.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SoapHeaderSignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.cxf.binding.soap.SoapHeader;
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
    private final Function<Credentials, SoapHeader> header;

    SoapHeaderInterceptor(CallCredentials credentials, SoapHeaderSignIn settings) {
        super(Phase.SETUP);
        this.credentials = credentials;
        boolean plain = !settings.nonceAndCreated() && settings.timestamp() == null;
        this.header = plain
                ? signedIn -> PlainToken.header(signedIn, settings)
                : signedIn -> new UsernameTokenHeader(settings).of(signedIn);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Header security = credentials.use(message, header);
        // A fresh list: the one on the message can be the caller's, from the request context, and would grow with every
        // call.
        List<Header> headers = new ArrayList<>(message.getHeaders());
        headers.add(security);
        message.put(Header.HEADER_LIST, headers);
    }
}
