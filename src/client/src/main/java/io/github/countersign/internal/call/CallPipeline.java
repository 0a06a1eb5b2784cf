package io.github.countersign.internal.call;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.internal.cxf.Attempt;
import io.github.countersign.internal.cxf.SoapEndpoint;
import io.github.countersign.internal.http.HttpSettings;
import jakarta.jws.WebMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.function.Function;
import net.docusign.api_3_0.APIServiceSoap;
import org.jspecify.annotations.Nullable;

/**
 * The way from a call to the wire and back: a port that throws {@link io.github.countersign.error.DocuSignException} and nothing else of its
 * own. Thread-safe.
 */
public final class CallPipeline implements Calls, AutoCloseable {

    private final SoapEndpoint endpoint;
    private final FailureMapping failures;
    private final OpenCalls open;
    private final APIServiceSoap port;

    /**
     * A pipeline with a port of its own. Nothing goes over the network yet.
     *
     * @param settings where and how to connect
     * @param credentials asked on every call
     * @param clock tells when the pipeline was closed
     */
    public CallPipeline(HttpSettings settings, CredentialsProvider credentials, Clock clock) {
        this.endpoint = SoapEndpoint.open(settings, credentials);
        this.failures = new FailureMapping(settings);
        this.open = new OpenCalls(clock, endpoint::close);
        this.port = (APIServiceSoap) Proxy.newProxyInstance(
                APIServiceSoap.class.getClassLoader(), new Class<?>[] {APIServiceSoap.class}, this::dispatch);
    }

    @Override
    public <T> T call(Operation operation, Function<APIServiceSoap, T> invocation) {
        return invocation.apply(port);
    }

    /** {@return the typed port, with sign-in and typed exceptions; it works until {@link #close()}} */
    public APIServiceSoap port() {
        open.requireOpen();
        return port;
    }

    /** No more calls from now on; those in flight end as they would have, then connections and bus are given up. */
    @Override
    public void close() {
        open.close();
    }

    private @Nullable Object dispatch(Object proxy, Method method, Object @Nullable [] arguments) {
        WebMethod operation = method.getAnnotation(WebMethod.class);
        if (operation == null) {
            return ofObject(proxy, method, arguments);
        }
        open.enter();
        try {
            return invoke(
                    Operation.of(operation.operationName()), method, arguments == null ? new Object[0] : arguments);
        } finally {
            open.leave();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends a call is told as one of the typed exceptions
    private @Nullable Object invoke(Operation operation, Method method, Object[] arguments) {
        Attempt attempt = new Attempt();
        try {
            return endpoint.invoke(method, arguments, attempt);
        } catch (Exception e) {
            throw failures.map(operation, attempt, e);
        }
    }

    private static Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "APIServiceSoap of a DocuSignClient";
        };
    }
}
