package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import java.io.IOException;
import java.util.function.Consumer;
import net.docusign.api_3_0.APIServiceSoap;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transport.http.HTTPConduitFactory;
import org.apache.cxf.transport.http.URLConnectionHTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/** A port of CXF, built on a bus of its own. */
final class CxfPort {

    private final Bus bus = new ExtensionManagerBus();
    private final JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    private final HTTPClientPolicy policy = new HTTPClientPolicy();

    CxfPort(Job job) {
        factory.setBus(bus);
        factory.setServiceClass(APIServiceSoap.class);
        factory.setAddress(job.endpoint().toString());
        policy.setConnectionTimeout(job.idle().toMillis());
        policy.setReceiveTimeout(job.idle().toMillis());
    }

    /** Calls through {@code HttpURLConnection} instead of {@code java.net.http}. */
    CxfPort overUrlConnection() {
        HTTPConduitFactory conduits =
                (transport, ofBus, endpoint, target) -> new URLConnectionHTTPConduit(ofBus, endpoint, target);
        bus.setExtension(conduits, HTTPConduitFactory.class);
        return this;
    }

    /** Buffers each request and announces its length. */
    CxfPort withContentLength() {
        policy.setAllowChunking(false);
        return this;
    }

    /** Changes the factory or the policy in some other way. */
    CxfPort with(Consumer<JaxWsProxyFactoryBean> change, Consumer<HTTPClientPolicy> policyChange) {
        change.accept(factory);
        policyChange.accept(policy);
        return this;
    }

    Call call(Job job) throws IOException {
        APIServiceSoap port = factory.create(APIServiceSoap.class);
        Client client = ClientProxy.getClient(port);
        ((HTTPConduit) client.getConduit()).setClient(policy);
        return new PortCall(port, job, () -> {
            client.destroy();
            bus.shutdown(true);
        });
    }
}
