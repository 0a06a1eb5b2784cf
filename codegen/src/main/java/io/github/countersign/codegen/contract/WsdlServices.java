package io.github.countersign.codegen.contract;

import io.github.countersign.codegen.contract.Binding.BoundMessage;
import io.github.countersign.codegen.contract.Binding.BoundOperation;
import io.github.countersign.codegen.contract.PortType.Fault;
import io.github.countersign.codegen.contract.PortType.Operation;
import io.github.countersign.codegen.contract.Service.Port;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.wsdl.BindingOperation;
import javax.wsdl.Definition;
import javax.wsdl.Import;
import javax.wsdl.Message;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The WSDL half of a contract.
 *
 * <p>WSDL4J keeps declarations in hash maps; the order comes from the documents, so that the same contract always gives the same
 * report.
 */
final class WsdlServices {

    private final ContractFiles files;
    private final Definition root;

    WsdlServices(ContractFiles files, Definition root) {
        this.files = files;
        this.root = root;
    }

    Contract contract(SchemaTypes schema) {
        Map<QName, List<Part>> messages = new LinkedHashMap<>();
        each("message", (definition, name) -> messages.put(name, parts(definition.getMessage(name))));
        Map<QName, PortType> portTypes = new LinkedHashMap<>();
        each("portType", (definition, name) -> portTypes.put(name, portType(definition.getPortType(name))));
        Map<QName, Binding> bindings = new LinkedHashMap<>();
        each("binding", (definition, name) -> bindings.put(name, binding(definition.getBinding(name), messages)));
        List<Service> services = new ArrayList<>();
        each("service", (definition, name) -> services.add(service(definition.getService(name))));
        return new Contract(
                files.targetNamespace(), services, portTypes, bindings, messages, schema.elements(), schema.types());
    }

    /** The definition that was read from that document. */
    static Definition definitionAt(Definition definition, URI uri) {
        return Objects.requireNonNull(find(definition, uri.toString()), "WSDL4J lost " + uri);
    }

    private static @Nullable Definition find(Definition definition, String uri) {
        if (uri.equals(definition.getDocumentBaseURI())) {
            return definition;
        }
        for (Object imports : definition.getImports().values()) {
            for (Object one : (List<?>) imports) {
                Definition imported = ((Import) one).getDefinition();
                Definition found = imported == null ? null : find(imported, uri);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void each(String kind, BiConsumer<Definition, QName> action) {
        for (ScannedDocument wsdl : files.wsdls()) {
            Definition definition = definitionAt(root, wsdl.uri());
            for (ScannedDocument.Declaration declaration : wsdl.declarations()) {
                if (declaration.kind().equals(kind)) {
                    action.accept(definition, new QName(wsdl.targetNamespace(), declaration.name()));
                }
            }
        }
    }

    private static List<Part> parts(Message message) {
        List<Part> parts = new ArrayList<>();
        for (Object one : message.getOrderedParts(null)) {
            javax.wsdl.Part part = (javax.wsdl.Part) one;
            QName element = part.getElementName();
            parts.add(
                    element == null
                            ? new Part(part.getName(), Part.Kind.TYPE, part.getTypeName())
                            : new Part(part.getName(), Part.Kind.ELEMENT, element));
        }
        return parts;
    }

    private PortType portType(javax.wsdl.PortType portType) {
        List<Operation> operations = new ArrayList<>();
        for (Object one : portType.getOperations()) {
            javax.wsdl.Operation operation = (javax.wsdl.Operation) one;
            operations.add(new Operation(
                    operation.getName(),
                    operation.getInput() == null
                            ? null
                            : declared(operation.getInput().getMessage()),
                    operation.getOutput() == null
                            ? null
                            : declared(operation.getOutput().getMessage()),
                    faults(operation),
                    Documentation.of(operation)));
        }
        return new PortType(portType.getQName(), operations);
    }

    private List<Fault> faults(javax.wsdl.Operation operation) {
        List<Fault> faults = new ArrayList<>();
        for (Object one : operation.getFaults().values()) {
            javax.wsdl.Fault fault = (javax.wsdl.Fault) one;
            faults.add(new Fault(fault.getName(), declared(fault.getMessage())));
        }
        faults.sort((a, b) -> a.name().compareTo(b.name()));
        return faults;
    }

    private QName declared(Message message) {
        if (message.isUndefined()) {
            throw undeclared("message", message.getQName());
        }
        return message.getQName();
    }

    private ContractException undeclared(String what, QName name) {
        return new ContractException(
                files.firstUse(name.getLocalPart()),
                "%s %s is used, but declared nowhere in the contract.".formatted(what, name.getLocalPart()));
    }

    private Binding binding(javax.wsdl.Binding binding, Map<QName, List<Part>> messages) {
        if (binding.getPortType() == null || binding.getPortType().isUndefined()) {
            QName name = binding.getPortType() == null
                    ? binding.getQName()
                    : binding.getPortType().getQName();
            throw undeclared("portType", name);
        }
        SoapExtensions extensions = new SoapExtensions(messages);
        List<BoundOperation> operations = new ArrayList<>();
        SoapExtensions.Kind kind = extensions.kind(binding);
        if (kind.protocol().isSoap()) {
            for (Object one : binding.getBindingOperations()) {
                operations.add(operation((BindingOperation) one, extensions));
            }
        }
        return new Binding(
                binding.getQName(),
                binding.getPortType().getQName(),
                kind.protocol(),
                kind.transport(),
                kind.style(),
                operations);
    }

    private static BoundOperation operation(BindingOperation operation, SoapExtensions extensions) {
        SoapExtensions.Action action = extensions.action(operation);
        BoundMessage input = operation.getBindingInput() == null
                ? SoapExtensions.NOTHING
                : extensions.message(operation.getBindingInput());
        BoundMessage output = operation.getBindingOutput() == null
                ? SoapExtensions.NOTHING
                : extensions.message(operation.getBindingOutput());
        return new BoundOperation(operation.getName(), action.soapAction(), action.style(), input, output);
    }

    private Service service(javax.wsdl.Service service) {
        List<Port> ports = new ArrayList<>();
        for (ScannedDocument wsdl : files.wsdls()) {
            for (ScannedDocument.Declaration declaration : wsdl.declarations()) {
                if (declaration.owner().equals(service.getQName().getLocalPart())) {
                    ports.add(port(service.getPort(declaration.name())));
                }
            }
        }
        return new Service(service.getQName(), ports, Documentation.of(service));
    }

    private Port port(javax.wsdl.Port port) {
        if (port.getBinding() == null || port.getBinding().isUndefined()) {
            QName name = port.getBinding() == null
                    ? new QName(port.getName())
                    : port.getBinding().getQName();
            throw undeclared("binding", name);
        }
        SoapExtensions.Address address = SoapExtensions.address(port);
        return new Port(port.getName(), port.getBinding().getQName(), address.protocol(), address.location());
    }
}
