package io.github.countersign.internal.cxf;

import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.cxf.IntegratorKeyFeature;
import io.github.countersign.internal.stream.DocumentDiverter;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.cxf.Bus;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.service.invoker.MethodDispatcher;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.wsdl.service.factory.ReflectionServiceFactoryBean;
import org.jspecify.annotations.Nullable;

/**
 * CXF's side of one service of a client. Built from the generated interface: no WSDL is read, nothing goes over the network.
 *
 * <p>Calls go to CXF's client and not through its JAX-WS proxy, which shares a context among threads and makes SOAP faults of local
 * failures. Thread-safe.
 */
public final class SoapEndpoint implements AutoCloseable {

    /** Held here: java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger ANNOUNCER = Logger.getLogger(ReflectionServiceFactoryBean.class.getName());

    // Held on purpose: CXF destroys the client when its proxy is garbage.
    private final Object proxy;
    private final MethodDispatcher operations;

    private SoapEndpoint(Object proxy) {
        this.proxy = proxy;
        this.operations = Objects.requireNonNull(
                (MethodDispatcher) client().getEndpoint().getService().get(MethodDispatcher.class.getName()));
    }

    static SoapEndpoint open(Bus bus, EndpointPlan plan) {
        SoapEndpoint endpoint = new SoapEndpoint(factory(bus, plan).create(plan.type()));
        Client client = endpoint.client();
        @Nullable SignIn signIn = plan.signIn();
        if (signIn != null) {
            IntegratorKeyFeature.of(signIn, SoapEndpoint::noCredentials).initialize(client, bus);
        }
        plan.customizers().forEach(customizer -> customizer.customize(client, bus));
        return endpoint;
    }

    /**
     * Calls an operation.
     *
     * @param method a method of the generated interface
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
            Map<String, Object> context = new HashMap<>();
            context.put(Client.REQUEST_CONTEXT, attempt.requestContext());
            Object[] results =
                    client.invoke(operation, HiddenArguments.hide(arguments, attempt), context, attempt.exchange());
            return results == null || results.length == 0 ? null : results[0];
        } finally {
            client.getContexts().close(); // CXF would keep the last reply of every thread
        }
    }

    @Override
    public void close() {
        client().destroy();
    }

    private Client client() {
        return ClientProxy.getClient(proxy);
    }

    private static JaxWsProxyFactoryBean factory(Bus bus, EndpointPlan plan) {
        quietStart();
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setBus(bus);
        factory.setDataBinding(dataBinding(bus));
        factory.setServiceClass(plan.type());
        factory.setBindingId(
                plan.version() == SoapVersion.SOAP_1_2
                        ? SoapBindingConstants.SOAP12_BINDING_ID
                        : SoapBindingConstants.SOAP11_BINDING_ID);
        factory.setAddress(plan.address().toString());
        factory.setProperties(properties(plan));
        factory.getInInterceptors().addAll(DocumentDiverter.interceptors());
        factory.getInInterceptors().add(new ReplyComparison(plan.type(), plan.strict()));
        factory.getOutInterceptors().add(new HiddenArguments());
        factory.getInFaultInterceptors().add(new FaultRecorder());
        return factory;
    }

    /** Every call brings a provider of its own: a call without one is a mistake here, and must not go out under another name. */
    private static Credentials noCredentials() {
        throw new IllegalStateException("The call has no credentials");
    }

    /** One that knows its bus: the one that CXF makes for itself asks for the JVM's default bus, and so creates it. */
    private static JAXBDataBinding dataBinding(Bus bus) {
        JAXBDataBinding binding = new JAXBDataBinding();
        binding.setBus(bus);
        return binding;
    }

    private static Map<String, Object> properties(EndpointPlan plan) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(JAXBDataBinding.READER_VALIDATION_EVENT_HANDLER, new TolerantReader(plan.strict()));
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
