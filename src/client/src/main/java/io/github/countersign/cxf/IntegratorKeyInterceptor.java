package io.github.countersign.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsProvider;
import java.util.ArrayList;
import java.util.List;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Signs a call in: asks for credentials and adds the WS-Security header with {@code [key]user} and the secret as PasswordText.
 *
 * <p>Runs in {@link Phase#SETUP}, before the first byte, so that the message is never turned into a DOM. The header is marked
 * {@code mustUnderstand}: a server that does not sign calls in must refuse them. The credentials of the call are left on the exchange under
 * {@code Credentials.class}. Thread-safe; one instance serves any number of clients.
 */
public final class IntegratorKeyInterceptor extends AbstractPhaseInterceptor<SoapMessage> {

    private final CredentialsProvider provider;

    /**
     * An interceptor for one sign-in.
     *
     * @param provider asked once for every call
     */
    public IntegratorKeyInterceptor(CredentialsProvider provider) {
        super(Phase.SETUP);
        this.provider = provider;
    }

    /**
     * Adds the header.
     *
     * @param message the outgoing message
     * @throws SignInException if the provider fails or its secret cannot be sent
     */
    @Override
    public void handleMessage(SoapMessage message) {
        Credentials credentials = credentials();
        // A fresh list: the one on the message can be the caller's, from the request context, and would grow with every
        // call.
        List<Header> headers = new ArrayList<>(message.getHeaders());
        headers.add(header(credentials));
        message.put(Header.HEADER_LIST, headers);
        message.getExchange().put(Credentials.class, credentials);
    }

    private Credentials credentials() {
        try {
            return provider.credentials();
        } catch (RuntimeException e) {
            // Only the type: the text of somebody else's exception may hold the secret.
            throw new SignInException(
                    "The credentials provider failed (%s)"
                            .formatted(e.getClass().getName()),
                    e);
        }
    }

    private static Header header(Credentials credentials) {
        try {
            return UsernameTokenHeader.of(credentials);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new SignInException(String.valueOf(e.getMessage()), e);
        }
    }
}
