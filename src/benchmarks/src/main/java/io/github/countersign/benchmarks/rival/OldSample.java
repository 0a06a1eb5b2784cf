package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.message.SignIn;
import io.github.countersign.benchmarks.seam.Job;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** The set-up that the service's old Java sample had: {@code WSS4JOutInterceptor} with a plain text password, MTOM, redirects, no chunks. */
final class OldSample {

    private OldSample() {}

    static CxfPort port(Job job) {
        return new CxfPort(job).withContentLength().with(OldSample::signIn, OldSample::follow);
    }

    private static void follow(HTTPClientPolicy policy) {
        policy.setAutoRedirect(true);
    }

    private static void signIn(JaxWsProxyFactoryBean factory) {
        CallbackHandler password = callbacks -> {
            for (Callback callback : callbacks) {
                ((WSPasswordCallback) callback).setPassword(String.valueOf(SignIn.secret()));
            }
        };
        Map<String, Object> settings = Map.of(
                ConfigurationConstants.ACTION,
                ConfigurationConstants.USERNAME_TOKEN,
                ConfigurationConstants.USER,
                SignIn.QUALIFIED_USER,
                ConfigurationConstants.PASSWORD_TYPE,
                "PasswordText",
                ConfigurationConstants.PW_CALLBACK_REF,
                password);
        factory.getOutInterceptors().add(new WSS4JOutInterceptor(new HashMap<>(settings)));
        factory.setProperties(new HashMap<>(Map.of("mtom-enabled", true)));
    }
}
