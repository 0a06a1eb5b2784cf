package io.github.countersign.cxf;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;

/**
 * The door from a {@code DocuSignClient} to CXF, for what its builder has no setting for: interceptors, features, properties.
 *
 * <p>A CXF feature goes through it as {@code builder.cxf(feature::initialize)}. What is added here sees secrets and documents, and can break
 * what the client promises, such as streaming and never sending twice. Called by one thread at a time for each endpoint, and so by several for a
 * client of several.
 */
@FunctionalInterface
public interface CxfCustomizer {

    /**
     * Called once for each endpoint that the client opens: at once for that of the API, before the first call for those of AccountManagement and
     * Credential.
     *
     * @param client the CXF client of the endpoint, complete but for what is added here
     * @param bus the bus of the {@code DocuSignClient}, which nobody else uses
     */
    void customize(Client client, Bus bus);
}
