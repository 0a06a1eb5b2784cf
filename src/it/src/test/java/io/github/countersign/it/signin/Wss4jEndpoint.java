package io.github.countersign.it.signin;

import io.github.countersign.SoapVersion;
import jakarta.xml.ws.soap.SOAPBinding;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import net.docusign.api_3_0.APIServiceSoap;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.security.SecurityContext;
import org.apache.cxf.transport.http_jetty.JettyHTTPServerEngineFactory;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.eclipse.jetty.server.ServerConnector;

/** An {@code APIServiceSoap} whose door WSS4J keeps. Answers Ping alone and remembers who asked. */
final class Wss4jEndpoint implements AutoCloseable {

    private final List<String> callers = new CopyOnWriteArrayList<>();
    private final String path;
    private final Bus bus = new CXFBusFactory().createBus();
    private final Server server;

    /**
     * Starts at a free port.
     *
     * @param version the SOAP version
     * @param actions what the header has to hold, as WSS4J calls it
     * @param passwords who may come in
     */
    Wss4jEndpoint(SoapVersion version, String actions, Map<String, String> passwords) {
        // CXF shares one Jetty among all endpoints that ask for a free port.
        this.path = "/%s/%s/api/3.0/api.asmx".formatted(version, actions.replace(' ', '-'));
        Map<String, Object> door = new HashMap<>();
        door.put(ConfigurationConstants.ACTION, actions);
        door.put(ConfigurationConstants.PW_CALLBACK_REF, (CallbackHandler) callbacks -> answer(callbacks, passwords));
        // The Basic Security Profile wants a type with every password; the vendor's own samples have none.
        door.put(ConfigurationConstants.IS_BSP_COMPLIANT, "false");

        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(APIServiceSoap.class);
        factory.setServiceBean(service());
        factory.setBindingId(
                version == SoapVersion.SOAP_1_1 ? SOAPBinding.SOAP11HTTP_BINDING : SOAPBinding.SOAP12HTTP_BINDING);
        factory.setAddress("http://127.0.0.1:0" + path);
        factory.getInInterceptors().add(new WSS4JInInterceptor(door));
        this.server = factory.create();
    }

    /** Where it listens: the endpoint itself knows only that it asked for a free port. */
    URI address() {
        JettyHTTPServerEngineFactory engines = bus.getExtension(JettyHTTPServerEngineFactory.class);
        ServerConnector connector = (ServerConnector)
                engines.retrieveJettyHTTPServerEngine(0).getServer().getConnectors()[0];
        return URI.create("http://127.0.0.1:%d%s".formatted(connector.getLocalPort(), path));
    }

    /** Names of those who were let in since this was asked last. */
    List<String> takeCallers() {
        List<String> taken = List.copyOf(callers);
        callers.clear();
        return taken;
    }

    @Override
    public void close() {
        server.destroy();
        bus.shutdown(true);
    }

    private APIServiceSoap service() {
        return (APIServiceSoap) Proxy.newProxyInstance(
                APIServiceSoap.class.getClassLoader(),
                new Class<?>[] {APIServiceSoap.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("ping")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    callers.add(PhaseInterceptorChain.getCurrentMessage()
                            .get(SecurityContext.class)
                            .getUserPrincipal()
                            .getName());
                    return true;
                });
    }

    private static void answer(Callback[] callbacks, Map<String, String> passwords) {
        for (Callback callback : callbacks) {
            WSPasswordCallback question = (WSPasswordCallback) callback;
            question.setPassword(passwords.get(question.getIdentifier()));
        }
    }
}
