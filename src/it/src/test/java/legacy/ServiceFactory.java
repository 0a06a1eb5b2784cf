package legacy;

import java.util.HashMap;
import java.util.Map;
import javax.security.auth.callback.CallbackHandler;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.credential.CredentialSoap;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.WSS4JConstants;

/** Makes CXF proxies for the two services. */
class ServiceFactory {

    CredentialSoap credential(String address) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(CredentialSoap.class);
        factory.setAddress(address);
        return (CredentialSoap) factory.create();
    }

    APIServiceSoap service(String address, String user, CallbackHandler passwords) {
        Map<String, Object> security = new HashMap<>();
        security.put(ConfigurationConstants.ACTION, ConfigurationConstants.USERNAME_TOKEN);
        security.put(ConfigurationConstants.USER, user);
        security.put(ConfigurationConstants.PASSWORD_TYPE, WSS4JConstants.PW_TEXT);
        security.put(ConfigurationConstants.PW_CALLBACK_REF, passwords);

        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(APIServiceSoap.class);
        factory.setAddress(address);
        factory.getOutInterceptors().add(new WSS4JOutInterceptor(security));
        APIServiceSoap service = (APIServiceSoap) factory.create();

        Client client = ClientProxy.getClient(service);
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setAllowChunking(false);
        policy.setAutoRedirect(true);
        ((HTTPConduit) client.getConduit()).setClient(policy);
        return service;
    }
}
