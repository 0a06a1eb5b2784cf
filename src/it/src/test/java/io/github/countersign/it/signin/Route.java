package io.github.countersign.it.signin;

import io.github.countersign.DocuSignClient;
import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.credentials.SoapHeaderSignIn;
import io.github.countersign.cxf.IntegratorKeyFeature;
import io.github.countersign.limits.CallLimits;
import jakarta.xml.ws.soap.SOAPBinding;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.callback.CallbackHandler;
import net.docusign.api_3_0.APIServiceSoap;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** Who writes the token. */
enum Route {
    /** The client of this toolkit. */
    CLIENT {
        @Override
        boolean ping(Permutation permutation, URI address, Credentials credentials) {
            try (DocuSignClient client = DocuSignClient.builder()
                    .callLimits(CallLimits.none())
                    .endpoint(address)
                    .accountId("account")
                    .soapVersion(permutation.version())
                    .signIn(settings(permutation))
                    .credentials(credentials)
                    .build()) {
                return client.ping();
            }
        }
    },

    /** WSS4J, in a CXF client of somebody's own; {@link IntegratorKeyFeature} puts the key in front. */
    WSS4J {
        @Override
        boolean ping(Permutation permutation, URI address, Credentials credentials) {
            JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
            factory.setServiceClass(APIServiceSoap.class);
            factory.setAddress(address.toString());
            factory.setBindingId(
                    permutation.version() == SoapVersion.SOAP_1_1
                            ? SOAPBinding.SOAP11HTTP_BINDING
                            : SOAPBinding.SOAP12HTTP_BINDING);
            factory.getOutInterceptors().add(new WSS4JOutInterceptor(chain(permutation, credentials)));
            factory.getFeatures().add(feature(credentials));
            if (!permutation.passwordType()) {
                factory.getOutInterceptors().add(new PasswordTypeRemover());
            }
            APIServiceSoap service = (APIServiceSoap) factory.create();
            try {
                return service.ping();
            } finally {
                ClientProxy.getClient(service).destroy();
            }
        }
    };

    private static final Duration VALIDITY = Duration.ofMinutes(5);

    abstract boolean ping(Permutation permutation, URI address, Credentials credentials);

    private static SoapHeaderSignIn settings(Permutation permutation) {
        SoapHeaderSignIn settings = SignIn.SOAP_HEADER;
        if (!permutation.passwordType()) {
            settings = settings.withoutPasswordType();
        }
        return permutation.timestamp() ? settings.withTimestamp(VALIDITY) : settings;
    }

    private static IntegratorKeyFeature feature(Credentials credentials) {
        return credentials
                .onBehalfOf()
                .map(other -> IntegratorKeyFeature.wss4j(credentials.integratorKey(), other))
                .orElseGet(() -> IntegratorKeyFeature.wss4j(credentials.integratorKey()));
    }

    private static Map<String, Object> chain(Permutation permutation, Credentials credentials) {
        Map<String, Object> chain = new HashMap<>();
        chain.put(
                ConfigurationConstants.ACTION,
                permutation.timestamp()
                        ? ConfigurationConstants.USERNAME_TOKEN + " " + ConfigurationConstants.TIMESTAMP
                        : ConfigurationConstants.USERNAME_TOKEN);
        chain.put(ConfigurationConstants.USER, credentials.user());
        chain.put(ConfigurationConstants.PASSWORD_TYPE, WSS4JConstants.PW_TEXT);
        chain.put(ConfigurationConstants.PW_CALLBACK_REF, passwordOf(credentials));
        return chain;
    }

    /** Knows the bare name alone, as the callback of an existing application does. */
    private static CallbackHandler passwordOf(Credentials credentials) {
        return callbacks -> {
            WSPasswordCallback question = (WSPasswordCallback) callbacks[0];
            if (question.getIdentifier().equals(credentials.user())) {
                question.setPassword(credentials.withSecret(String::new));
            }
        };
    }
}
