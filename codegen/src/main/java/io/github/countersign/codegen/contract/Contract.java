package io.github.countersign.codegen.contract;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * A contract: services, their operations, and what goes over the wire. Every map keeps the order of the documents.
 *
 * @param targetNamespace of the first document
 * @param services that it declares
 * @param portTypes by name
 * @param bindings by name
 * @param messages the parts of each message, by its name
 * @param elements global ones, by name
 * @param types named ones, by name
 */
public record Contract(
        String targetNamespace,
        List<Service> services,
        Map<QName, PortType> portTypes,
        Map<QName, Binding> bindings,
        Map<QName, List<Part>> messages,
        Map<QName, ElementDeclaration> elements,
        Map<QName, TypeDefinition> types) {}
