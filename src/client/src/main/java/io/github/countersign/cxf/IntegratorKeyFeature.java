package io.github.countersign.cxf;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.IntegratorKey;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.credentials.SoapHeaderSignIn;
import org.apache.cxf.Bus;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.message.Message;

/**
 * The sign-in for a CXF client of your own.
 *
 * <p>Immutable and thread-safe; one instance serves any number of clients. A {@link CredentialsProvider} in the request context, under the
 * name of that interface, is asked instead of the feature's own, so that one client can serve several users.
 */
public final class IntegratorKeyFeature extends AbstractFeature {

    private final Interceptor<? extends Message> signIn;

    private IntegratorKeyFeature(Interceptor<? extends Message> signIn) {
        this.signIn = signIn;
    }

    /**
     * Signs each call in. The message is never turned into a DOM.
     *
     * @param form where the credentials travel: {@link SignIn#SOAP_HEADER} for {@code api.asmx}, {@link SignIn#HTTP_HEADER} for
     *     {@code dsapi.asmx} and {@code AccountManagement.asmx}
     * @param provider asked once for every call
     * @return the feature
     */
    public static IntegratorKeyFeature of(SignIn form, CredentialsProvider provider) {
        CallCredentials credentials = new CallCredentials(provider);
        if (form instanceof SoapHeaderSignIn settings) {
            return new IntegratorKeyFeature(new SoapHeaderInterceptor(credentials, settings));
        }
        return new IntegratorKeyFeature(new HttpHeaderInterceptor(credentials, (HttpHeaderSignIn) form));
    }

    /**
     * Puts the key into the UsernameToken that a {@code WSS4JOutInterceptor} of the same client writes: {@code ann} becomes {@code [key]ann},
     * {@code [bo]ann} becomes {@code [key][bo]ann}. The password callback is asked for the name as the interceptor has it. A name that carries
     * the key already stays as it is.
     *
     * <p>That interceptor turns the whole message into a DOM, documents included; {@link #of} does not. A token that is part of a signature cannot
     * be rewritten this way: the signature would no longer hold.
     *
     * @param key the integrator key
     * @return the feature
     */
    public static IntegratorKeyFeature wss4j(IntegratorKey key) {
        return new IntegratorKeyFeature(new WrittenTokenInterceptor(key::qualify));
    }

    /**
     * As {@link #wss4j(IntegratorKey)}, in the name of somebody else: {@code ann} becomes {@code [key][other]ann}.
     *
     * @param key the integrator key
     * @param onBehalfOf the other user's e-mail address or user id
     * @return the feature
     */
    public static IntegratorKeyFeature wss4j(IntegratorKey key, String onBehalfOf) {
        return new IntegratorKeyFeature(new WrittenTokenInterceptor(userName -> key.qualify(userName, onBehalfOf)));
    }

    @Override
    protected void initializeProvider(InterceptorProvider endpoint, Bus bus) {
        endpoint.getOutInterceptors().add(signIn);
    }
}
