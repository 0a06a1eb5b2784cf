package io.github.countersign.internal.cxf;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.cxf.IntegratorKeyInterceptor;
import io.github.countersign.internal.http.HttpConduit;
import io.github.countersign.internal.http.HttpSettings;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.docusign.api_3_0.APIServiceSoap;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.endpoint.UpfrontConduitSelector;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.service.invoker.MethodDispatcher;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.wsdl.service.factory.ReflectionServiceFactoryBean;
import org.jspecify.annotations.Nullable;

/**
 * CXF's side of one client: an endpoint on a bus of its own. Built from the generated interface: no WSDL is read, nothing goes over the
 * network.
 *
 * <p>Calls go to CXF's client and not through its JAX-WS proxy, which shares a context among threads and makes SOAP faults of local
 * failures. Thread-safe.
 */
public final class SoapEndpoint implements AutoCloseable {

    /** Held here: java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger ANNOUNCER = Logger.getLogger(ReflectionServiceFactoryBean.class.getName());

    private final Bus bus;
    // Held on purpose: CXF destroys the client when its proxy is garbage.
    private final APIServiceSoap proxy;
    private final MethodDispatcher operations;

    private SoapEndpoint(Bus bus, APIServiceSoap proxy) {
        this.bus = bus;
        this.proxy = proxy;
        this.operations = Objects.requireNonNull(
                (MethodDispatcher) client().getEndpoint().getService().get(MethodDispatcher.class.getName()));
    }

    /**
     * Builds bus and endpoint.
     *
     * @param settings where and how to connect
     * @param credentials asked on every call
     * @return the endpoint, to be closed
     */
    public static SoapEndpoint open(HttpSettings settings, CredentialsProvider credentials) {
        Bus bus = PrivateBus.create();
        try {
            return new SoapEndpoint(bus, factory(bus, settings, credentials).create(APIServiceSoap.class));
        } catch (RuntimeException e) {
            bus.shutdown(true);
            throw e;
        }
    }

    /**
     * Calls an operation.
     *
     * @param method a method of {@link APIServiceSoap}
     * @param arguments its arguments
     * @param attempt told how the call fares
     * @return the result, null for operations without one
     * @throws Exception whatever CXF throws; only the attempt tells what it means
     */
    public @Nullable Object invoke(Method method, Object[] arguments, Attempt attempt) throws Exception {
        Client client = client();
        Endpoint endpoint = client.getEndpoint();
        BindingOperationInfo operation = operations.getBindingOperation(method, endpoint);
        try {
            Object[] results = client.invoke(operation, arguments, new HashMap<>(), attempt.exchange());
            return results == null || results.length == 0 ? null : results[0];
        } finally {
            client.getContexts().close(); // CXF would keep the last reply of every thread
        }
    }

    @Override
    public void close() {
        client().destroy();
        bus.shutdown(true);
    }

    private Client client() {
        return ClientProxy.getClient(proxy);
    }

    private static JaxWsProxyFactoryBean factory(Bus bus, HttpSettings settings, CredentialsProvider credentials) {
        quietStart();
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setBus(bus);
        factory.setDataBinding(dataBinding(bus));
        factory.setServiceClass(APIServiceSoap.class);
        factory.setAddress(settings.endpoint().toString());
        factory.setConduitSelector(new UpfrontConduitSelector(new HttpConduit(settings)));
        factory.setProperties(properties());
        factory.getOutInterceptors().add(new IntegratorKeyInterceptor(credentials));
        factory.getInFaultInterceptors().add(new FaultRecorder());
        return factory;
    }

    /** One that knows its bus: the one that CXF makes for itself asks for the JVM's default bus, and so creates it. */
    private static JAXBDataBinding dataBinding(Bus bus) {
        JAXBDataBinding binding = new JAXBDataBinding();
        binding.setBus(bus);
        return binding;
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(JAXBDataBinding.READER_VALIDATION_EVENT_HANDLER, new TolerantReader());
        // JAXB's short cut to the output stream writes characters that are no XML, and makes another one of half a
        // surrogate pair.
        properties.put("disable.outputstream.optimization", true);
        // CXF would log every failure with its text, which can repeat the request; it is reported once, as an
        // exception.
        FaultListener silent = (exception, description, message) -> false;
        properties.put(FaultListener.class.getName(), silent);
        return properties;
    }

    /**
     * CXF announces every service at INFO, to java.util.logging unless there is an slf4j binding. A level that somebody has chosen stays, and
     * an slf4j binding is its owner's to set.
     */
    private static void quietStart() {
        if (ANNOUNCER.getLevel() == null) {
            ANNOUNCER.setLevel(Level.WARNING);
        }
    }
}
