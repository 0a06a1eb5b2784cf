package io.github.countersign.internal.transport;

import java.util.List;
import java.util.Set;
import org.apache.cxf.Bus;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.Conduit;
import org.apache.cxf.transport.ConduitInitiator;
import org.apache.cxf.transport.ConduitInitiatorManager;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.jspecify.annotations.Nullable;

/** Makes CXF send its http and https messages over an {@link HttpTransport}. Whoever made the transport closes it. */
public final class SocketConduits implements ConduitInitiator {

    private static final List<String> TRANSPORT_IDS = List.of(
            "http://cxf.apache.org/transports/http",
            "http://cxf.apache.org/transports/http/configuration",
            "http://schemas.xmlsoap.org/wsdl/http",
            "http://schemas.xmlsoap.org/wsdl/http/");

    private final HttpTransport transport;
    private final BodyBuffers buffers = new BodyBuffers();

    public SocketConduits(HttpTransport transport) {
        this.transport = transport;
    }

    /** Takes over on that bus, for every port made from now on. */
    public void register(Bus bus) {
        ConduitInitiatorManager initiators = bus.getExtension(ConduitInitiatorManager.class);
        for (String id : TRANSPORT_IDS) {
            initiators.registerConduitInitiator(id, this);
        }
    }

    @Override
    public Conduit getConduit(EndpointInfo endpoint, Bus bus) {
        return getConduit(endpoint, endpoint.getTarget(), bus);
    }

    @Override
    public Conduit getConduit(EndpointInfo endpoint, @Nullable EndpointReferenceType target, Bus bus) {
        return new SocketConduit(target == null ? endpoint.getTarget() : target, transport, buffers);
    }

    @Override
    public Set<String> getUriPrefixes() {
        return Set.of("http://", "https://");
    }

    @Override
    public List<String> getTransportIds() {
        return TRANSPORT_IDS;
    }
}
