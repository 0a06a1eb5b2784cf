package io.github.countersign.internal.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.cxf.IntegratorKeyFeature;
import io.github.countersign.internal.stream.DocumentDiverter;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.ClientImpl;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.Conduit;
import org.jspecify.annotations.Nullable;

/**
 * CXF's side of one service of a client. Built from the generated interface: no WSDL is read, nothing goes over the network.
 *
 * <p>Calls go to CXF's client and not through its JAX-WS proxy, which shares a context among threads and makes SOAP faults of local
 * failures. Thread-safe.
 */
public final class SoapEndpoint implements AutoCloseable {

    private final ServiceModel model;
    private final Client client;

    private SoapEndpoint(ServiceModel model, Client client) {
        this.model = model;
        this.client = client;
    }

    static SoapEndpoint open(Bus bus, EndpointPlan plan) {
        return open(bus, plan, null);
    }

    /** @param conduit carries the calls; null for the one that the bus has for the address */
    static SoapEndpoint open(Bus bus, EndpointPlan plan, @Nullable Conduit conduit) {
        ServiceModel model = new ServiceModel(plan);
        Endpoint endpoint = model.endpoint(bus, new WrapperBinding(Vocabulary::of, new TolerantReader(plan.strict())));
        // CXF would log every failure with its text, which can repeat the request; it is reported once, as an
        // exception.
        FaultListener silent = (exception, description, message) -> false;
        endpoint.put(FaultListener.class.getName(), silent);
        Client client = conduit == null ? new ClientImpl(bus, endpoint) : new ClientImpl(bus, endpoint, conduit);
        client.getInInterceptors().addAll(DocumentDiverter.interceptors());
        client.getInInterceptors().add(new ReplyComparison(plan.strict()));
        client.getOutInterceptors().add(new HiddenArguments());
        client.getInFaultInterceptors().add(new FaultRecorder());
        @Nullable SignIn signIn = plan.signIn();
        if (signIn != null) {
            IntegratorKeyFeature.of(signIn, SoapEndpoint::noCredentials).initialize(client, bus);
        }
        plan.customizers().forEach(customizer -> customizer.customize(client, bus));
        return new SoapEndpoint(model, client);
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
        ServiceModel.Modelled called = model.operation(method);
        Object[] request = {called.operation().wrap(arguments)};
        try {
            Map<String, Object> context = new HashMap<>();
            context.put(Client.REQUEST_CONTEXT, attempt.requestContext());
            Object[] results =
                    client.invoke(called.info(), HiddenArguments.hide(request, attempt), context, attempt.exchange());
            return called.operation().unwrap(results == null || results.length == 0 ? null : results[0]);
        } finally {
            client.getContexts().close(); // CXF would keep the last reply of every thread
        }
    }

    @Override
    public void close() {
        client.destroy();
    }

    /** Every call brings a provider of its own: a call without one is a mistake here, and must not go out under another name. */
    private static Credentials noCredentials() {
        throw new IllegalStateException("The call has no credentials");
    }
}
