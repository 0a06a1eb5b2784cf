package io.github.countersign.codegen.contract;

import java.util.List;
import javax.xml.namespace.QName;

/**
 * How the operations of a port type travel.
 *
 * @param name of the binding
 * @param portType that it binds
 * @param protocol of its messages
 * @param transport address of the transport, empty for none
 * @param style {@code document} or {@code rpc}, empty for the default
 * @param operations in their order
 */
public record Binding(
        QName name,
        QName portType,
        Protocol protocol,
        String transport,
        String style,
        List<BoundOperation> operations) {

    /**
     * How one operation travels.
     *
     * @param name of the operation
     * @param soapAction its SOAPAction, empty for none
     * @param style {@code document} or {@code rpc}, empty for the style of the binding
     * @param input the request
     * @param output the reply
     */
    public record BoundOperation(
            String name, String soapAction, String style, BoundMessage input, BoundMessage output) {}

    /**
     * How one message travels.
     *
     * @param use {@code literal} or {@code encoded}, empty for the default
     * @param namespace of the RPC wrapper, empty for none
     * @param headers the elements or types of its headers
     */
    public record BoundMessage(String use, String namespace, List<String> headers) {}
}
