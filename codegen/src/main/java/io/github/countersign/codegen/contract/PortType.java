package io.github.countersign.codegen.contract;

import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a service.
 *
 * @param name of the port type
 * @param operations in their order
 */
public record PortType(QName name, List<Operation> operations) {

    /**
     * One operation.
     *
     * @param name of the operation
     * @param input message of the request, null for none
     * @param output message of the reply, null for a one-way operation
     * @param faults declared ones
     * @param documentation what the contract says of it, empty if nothing
     */
    public record Operation(
            String name, @Nullable QName input, @Nullable QName output, List<Fault> faults, String documentation) {}

    /**
     * A declared fault.
     *
     * @param name of the fault
     * @param message that carries it
     */
    public record Fault(String name, QName message) {}
}
