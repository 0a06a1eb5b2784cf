package io.github.countersign.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.internal.text.ProviderTrouble;
import java.util.function.Function;
import org.apache.cxf.message.Message;

/** The credentials of one call: from the provider that came with the message, else from the endpoint's own. */
final class CallCredentials {

    private static final String OF_THE_CALL = CredentialsProvider.class.getName();

    private final CredentialsProvider ofTheEndpoint;

    CallCredentials(CredentialsProvider ofTheEndpoint) {
        this.ofTheEndpoint = ofTheEndpoint;
    }

    /**
     * Asks for the credentials, leaves them on the exchange, and makes something of them.
     *
     * @throws SignInException if the provider fails or its secret cannot be sent
     */
    <T> T use(Message message, Function<Credentials, T> use) {
        Credentials credentials = ask(message);
        try {
            T made = use.apply(credentials);
            message.getExchange().put(Credentials.class, credentials);
            return made;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new SignInException(String.valueOf(e.getMessage()), e);
        }
    }

    private Credentials ask(Message message) {
        Object provider = message.getContextualProperty(OF_THE_CALL);
        try {
            return (provider instanceof CredentialsProvider own ? own : ofTheEndpoint).credentials();
        } catch (RuntimeException e) {
            throw new SignInException(ProviderTrouble.describe(e), e);
        }
    }
}
