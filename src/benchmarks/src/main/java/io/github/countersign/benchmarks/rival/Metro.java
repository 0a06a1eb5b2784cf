package io.github.countersign.benchmarks.rival;

import com.sun.xml.ws.api.message.Headers;
import com.sun.xml.ws.developer.JAXWSProperties;
import com.sun.xml.ws.developer.WSBindingProvider;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Rival;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.util.Map;
import net.docusign.api_3_0.APIService;
import net.docusign.api_3_0.APIServiceSoap;

/** Metro, the JAX-WS reference implementation, with the Security header as a ready element. */
public final class Metro implements Rival {

    @Override
    public Call prepare(Job job) throws Exception {
        APIServiceSoap port = new APIService().getAPIServiceSoap();
        WSBindingProvider provider = (WSBindingProvider) port;
        provider.setOutboundHeaders(Headers.create(SecurityElement.create()));
        Map<String, Object> context = provider.getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, job.endpoint().toString());
        int limit = Math.toIntExact(job.idle().toMillis());
        context.put(JAXWSProperties.CONNECT_TIMEOUT, limit);
        context.put(JAXWSProperties.REQUEST_TIMEOUT, limit);
        return new PortCall(port, job, () -> close(provider));
    }

    private static void close(WSBindingProvider provider) {
        try {
            provider.close();
        } catch (IOException e) {
            throw new IllegalStateException("Metro's port cannot be closed", e);
        }
    }
}
