package io.github.countersign.internal.cxf;

import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.cxf.CxfCustomizer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one endpoint is made of.
 *
 * @param type the generated interface of the service
 * @param address where its calls go
 * @param version the SOAP version of its messages
 * @param signIn where the credentials travel; null for a service that takes them in the body
 * @param customizers what the builder of the client adds
 * @param strict whether replies that the contract does not have are refused
 */
public record EndpointPlan(
        Class<?> type,
        URI address,
        SoapVersion version,
        @Nullable SignIn signIn,
        List<CxfCustomizer> customizers,
        boolean strict) {}
