package io.github.countersign.internal.call;

import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.cxf.CxfCustomizer;
import io.github.countersign.internal.cxf.EndpointPlan;
import io.github.countersign.internal.transport.TransportSettings;
import io.github.countersign.spi.CallListener;
import io.github.countersign.spi.TransferListener;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a client calls.
 *
 * @param address where the API is; the other services are its neighbours
 * @param transport how to get there
 * @param maxConcurrentCalls how many calls may be under way at once
 * @param largestRequest a request of more bytes is refused before it is sent
 * @param listener told of the bytes that pass; null for nobody
 * @param callListeners told of every call
 * @param version the SOAP version of all messages
 * @param signIn where the credentials of calls to the API travel
 * @param customizers what is added to every endpoint
 * @param strict whether replies that the contract does not have are refused
 * @param resilience what to do when the service fails
 */
public record CallSettings(
        URI address,
        TransportSettings transport,
        int maxConcurrentCalls,
        long largestRequest,
        @Nullable TransferListener listener,
        List<CallListener> callListeners,
        SoapVersion version,
        SignIn signIn,
        List<CxfCustomizer> customizers,
        boolean strict,
        Resilience resilience) {

    Map<Class<?>, EndpointPlan> plans() {
        Map<Class<?>, EndpointPlan> plans = new HashMap<>();
        for (Service service : Service.values()) {
            URI there = service.address(address);
            plans.put(
                    service.port(),
                    new EndpointPlan(service.port(), there, version, signInAt(service), customizers, strict));
        }
        return plans;
    }

    private @Nullable SignIn signInAt(Service service) {
        return switch (service) {
            case API -> signIn;
            case ACCOUNT_MANAGEMENT -> signIn instanceof HttpHeaderSignIn ? signIn : SignIn.HTTP_HEADER;
            case CREDENTIAL -> null;
        };
    }
}
