package io.github.countersign.internal.cxf;

import io.github.countersign.internal.transport.HttpTransport;
import io.github.countersign.internal.transport.SocketConduits;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.cxf.Bus;

/** The endpoints of one client, on a bus of their own. Each is opened when it is first asked for. Thread-safe. */
public final class SoapEndpoints implements AutoCloseable {

    private final Bus bus = PrivateBus.create();
    private final Map<Class<?>, EndpointPlan> plans;
    private final Map<Class<?>, SoapEndpoint> open = new ConcurrentHashMap<>();

    /**
     * Endpoints to be opened.
     *
     * @param plans what each is made of, by the type of its service
     * @param transport carries their calls; whoever made it closes it, after these
     */
    public SoapEndpoints(Map<Class<?>, EndpointPlan> plans, HttpTransport transport) {
        this.plans = Map.copyOf(plans);
        new SocketConduits(transport).register(bus);
    }

    /** Begins, in the background and once a JVM, what the first call of any client will need. */
    public static void prepare() {
        Vocabulary.EVERYDAY.prepare();
    }

    /**
     * The endpoint of a service. Opening it costs CPU and no network traffic.
     *
     * @param type the generated interface; there must be a plan for it
     * @return the endpoint
     */
    public SoapEndpoint of(Class<?> type) {
        SoapEndpoint known = open.get(type);
        return known != null ? known : open.computeIfAbsent(type, this::open);
    }

    /**
     * Does all that the first call to a service would have to, and more than {@link #prepare()}: the contexts of all its types, and one call that
     * does not leave this JVM.
     *
     * @param type the generated interface of the API
     * @throws IllegalStateException if a library is missing or does not fit
     */
    @SuppressWarnings("CatchingUnchecked") // CXF throws whatever it likes
    public void warmUp(Class<?> type) {
        of(type);
        Vocabulary.of(type).context();
        try {
            DryRun.of(bus, Objects.requireNonNull(plans.get(type)));
        } catch (Exception e) {
            throw new IllegalStateException("CXF cannot make calls to %s here".formatted(type.getSimpleName()), e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(SoapEndpoint::close);
        bus.shutdown(true);
    }

    private SoapEndpoint open(Class<?> type) {
        return SoapEndpoint.open(bus, Objects.requireNonNull(plans.get(type)));
    }
}
