package io.github.countersign.codegen.contract;

import java.util.List;
import javax.xml.namespace.QName;

/**
 * A service and its ports.
 *
 * @param name of the service
 * @param ports in their order
 * @param documentation what the contract says of it, empty if nothing
 */
public record Service(QName name, List<Port> ports, String documentation) {

    /**
     * An address at which a binding is served.
     *
     * @param name of the port
     * @param binding that it serves
     * @param protocol of its address
     * @param address where
     */
    public record Port(String name, QName binding, Protocol protocol, String address) {}
}
