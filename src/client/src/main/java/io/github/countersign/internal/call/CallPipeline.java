package io.github.countersign.internal.call;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.internal.cxf.SoapEndpoints;
import io.github.countersign.internal.cxf.UnknownWords;
import jakarta.jws.WebMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import net.docusign.api_3_0.APIServiceSoap;
import org.jspecify.annotations.Nullable;

/**
 * The way from a call to the wire and back, for one who calls: ports that throw {@link io.github.countersign.error.DocuSignException} and
 * nothing else of their own. Thread-safe; several pipelines share one engine.
 */
public final class CallPipeline implements Calls, AutoCloseable {

    private final CallEngine engine;
    private final CallOptions options;
    private final Runnable end;
    private final Map<Class<?>, Object> ports = new ConcurrentHashMap<>();

    /**
     * A pipeline with an engine of its own. Nothing goes over the network, and no endpoint is opened yet.
     *
     * @param settings where and how to call
     * @param credentials asked on every call
     * @param clock tells when the pipeline was closed
     */
    public CallPipeline(CallSettings settings, CredentialsProvider credentials, Clock clock) {
        this.engine = new CallEngine(settings, clock);
        this.options = new CallOptions(credentials, settings.transport().limits(), null, null, null);
        this.end = engine::close;
    }

    private CallPipeline(CallEngine engine, CallOptions options) {
        this.engine = engine;
        this.options = options;
        this.end = () -> {};
    }

    /** Begins in the background, once a JVM, what takes longest to make: there is time for it while a client is built. */
    public static void prepare() {
        SoapEndpoints.prepare();
    }

    /**
     * A pipeline whose first call to the API finds as much ready as can be: half of it is made in the background, while this makes the other.
     *
     * @param settings where and how to call
     * @param credentials asked on every call
     * @param clock tells when the pipeline was closed
     * @return the pipeline, whose endpoint of the API is open
     */
    public static CallPipeline open(CallSettings settings, CredentialsProvider credentials, Clock clock) {
        prepare();
        CallPipeline pipeline = new CallPipeline(settings, credentials, clock);
        pipeline.engine.open(Service.API);
        return pipeline;
    }

    /**
     * The way for somebody else, on the same engine.
     *
     * @param other asked on every call
     * @return the pipeline, which works until this one is closed; it needs no closing
     */
    public CallPipeline as(CredentialsProvider other) {
        return new CallPipeline(engine, options.as(other));
    }

    /**
     * The way with a limit of its own, on the same engine.
     *
     * @param total the limit of every call as a whole
     * @return the pipeline, which works until this one is closed; it needs no closing
     */
    public CallPipeline within(Duration total) {
        return new CallPipeline(engine, options.within(total));
    }

    /** Does beforehand what the first call would have to do, and sends nothing. */
    public void warmUp() {
        engine.warmUp();
    }

    /**
     * For an operation whose failures come inside its reply.
     *
     * @param operation its name
     * @return how to tell them
     */
    public InBand inBand(String operation) {
        return new InBand(Operation.of(operation), engine.failures());
    }

    /** The way with a place for the documents of replies, on the same engine; it works until this one is closed. */
    @Override
    public CallPipeline receiving(DocumentSink sink) {
        return new CallPipeline(engine, options.into(sink));
    }

    @Override
    public Duration untilLook(String envelope) {
        return engine.untilLook(envelope);
    }

    /** The way with a place for unknown words, on the same engine; it works until this one is closed. */
    @Override
    public CallPipeline noting(UnknownWords words) {
        return new CallPipeline(engine, options.noting(words));
    }

    /**
     * The way with an observer, on the same engine.
     *
     * @param observer shown each call that was made, whatever became of it
     * @return the pipeline, which works until this one is closed; it needs no closing
     */
    public CallPipeline seenBy(Consumer<Sighting> observer) {
        return new CallPipeline(engine, options.seenBy(observer));
    }

    /**
     * Whether anybody has asked for the port of a service, here or in another pipeline of the same engine.
     *
     * @param port the generated interface
     * @return true if somebody has
     */
    public boolean uses(Class<?> port) {
        return Service.of(port).filter(engine::uses).isPresent();
    }

    /** {@return asked on every call} */
    public CredentialsProvider credentials() {
        return options.credentials();
    }

    @Override
    public <T> T call(Operation operation, Function<APIServiceSoap, T> invocation) {
        return invocation.apply(proxy(APIServiceSoap.class));
    }

    @Override
    public byte[] streamed(DocumentSource source) {
        engine.requireOpen();
        return engine.standIns().of(source);
    }

    /**
     * The typed port of a service, with sign-in and typed exceptions.
     *
     * @param <T> the port's type
     * @param type one of the generated interfaces
     * @return the port; it works until {@link #close()}
     * @throws IllegalArgumentException if there is no such service
     */
    public <T> T port(Class<T> type) {
        engine.requireOpen();
        return proxy(type);
    }

    /**
     * No more calls from now on; those in flight end as they would have, then connections and bus are given up. Of a pipeline that was made from
     * another: nothing.
     */
    @Override
    public void close() {
        end.run();
    }

    private <T> T proxy(Class<T> type) {
        Object known = ports.get(type);
        return type.cast(known != null ? known : ports.computeIfAbsent(type, this::newProxy));
    }

    private Object newProxy(Class<?> type) {
        Service service = Service.of(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no port of type %s, only of %s".formatted(type.getName(), Service.ports())));
        engine.use(service);
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> dispatch(service, proxy, method, arguments));
    }

    private @Nullable Object dispatch(Service service, Object proxy, Method method, Object @Nullable [] arguments) {
        WebMethod operation = method.getAnnotation(WebMethod.class);
        if (operation == null) {
            return ofObject(service.port(), proxy, method, arguments);
        }
        return engine.call(
                service,
                method,
                arguments == null ? new Object[0] : arguments,
                Operation.of(operation.operationName()),
                options);
    }

    private static Object ofObject(Class<?> port, Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> port.getSimpleName() + " of a DocuSignClient";
        };
    }
}
