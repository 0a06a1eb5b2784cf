package io.github.countersign.codegen.diff;

import static io.github.countersign.codegen.diff.MutableContract.child;
import static io.github.countersign.codegen.diff.MutableContract.children;
import static io.github.countersign.codegen.diff.MutableContract.createWsdl;
import static io.github.countersign.codegen.diff.MutableContract.has;
import static io.github.countersign.codegen.diff.MutableContract.parent;
import static io.github.countersign.codegen.diff.Severity.BREAKING;
import static io.github.countersign.codegen.diff.Severity.DOC;
import static io.github.countersign.codegen.diff.Severity.NAME;
import static io.github.countersign.codegen.diff.Severity.WIDENING;

import java.util.List;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Changes to operations and to how they travel. */
final class ServiceMutations {

    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

    private ServiceMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation("operation-removed", BREAKING, "operation", ServiceMutations::removeOperation),
                new Mutation("operation-added", WIDENING, "operation", ServiceMutations::addOperation),
                new Mutation("operation-renamed", BREAKING, "operation", ServiceMutations::renameOperation),
                new Mutation("operation-respelled", BREAKING, "operation", ServiceMutations::respellOperation),
                new Mutation("operations-swapped", DOC, "operation-order", ServiceMutations::swapOperations),
                new Mutation(
                        "action-changed",
                        BREAKING,
                        "SOAPAction",
                        c -> set(c, SOAP, "operation", "soapAction", "urn:mutated")),
                new Mutation("style-rpc", BREAKING, "style", c -> set(c, SOAP, "operation", "style", "rpc")),
                new Mutation("use-encoded", BREAKING, "use", c -> set(c, SOAP, "body", "use", "encoded")),
                new Mutation(
                        "transport-changed",
                        BREAKING,
                        "transport",
                        c -> set(c, SOAP, "binding", "transport", "urn:mutated")),
                new Mutation(
                        "port-removed", BREAKING, "binding", c -> remove(c.service("port", e -> has(e, "address")))),
                new Mutation("port-renamed", NAME, "port-name", c -> suffix(c.service("port", e -> true))),
                new Mutation("port-added", WIDENING, "binding", ServiceMutations::addPort),
                new Mutation("binding-renamed", NAME, "binding-name", c -> rename(c, "binding", "binding")),
                new Mutation("portType-renamed", NAME, "portType-name", c -> rename(c, "portType", "type")),
                new Mutation("service-renamed", NAME, "service-name", c -> suffix(c.service("service", e -> true))),
                new Mutation(
                        "address-changed",
                        DOC,
                        "address",
                        c -> set(c, SOAP, "address", "location", "https://localhost/x")),
                new Mutation(
                        "part-renamed",
                        NAME,
                        "part-name",
                        c -> set(c, MutableContract.WSDL, "part", "name", "mutated")),
                new Mutation("message-renamed", DOC, "message-name", ServiceMutations::renameMessage),
                new Mutation("reply-removed", BREAKING, "message", ServiceMutations::makeOneWay),
                new Mutation("part-added", BREAKING, "message", ServiceMutations::addPart),
                new Mutation("part-by-type", BREAKING, "message", ServiceMutations::partByType),
                new Mutation("message-swapped", BREAKING, "message-element", ServiceMutations::otherElement),
                new Mutation("fault-added", WIDENING, "fault", ServiceMutations::addFault),
                new Mutation("header-added", BREAKING, "header", ServiceMutations::addHeader),
                new Mutation("operation-unbound", BREAKING, "binding-operation", c -> remove(bound(c))));
    }

    private static Predicate<Element> within(String parent) {
        return e -> parent(e).getLocalName().equals(parent);
    }

    private static Element operation(MutableContract c) {
        return c.service("operation", within("portType").and(e -> has(e, "output")));
    }

    private static Element bound(MutableContract c) {
        return c.service("operation", within("binding"));
    }

    private static List<Element> bindingsOf(MutableContract c, String operation) {
        return c.all(
                MutableContract.WSDL,
                "operation",
                within("binding").and(e -> e.getAttribute("name").equals(operation)));
    }

    private static void remove(Element e) {
        e.getParentNode().removeChild(e);
    }

    private static void suffix(Element e) {
        e.setAttribute("name", e.getAttribute("name") + "Mutated");
    }

    private static void set(MutableContract c, String namespace, String element, String attribute, String value) {
        c.any(namespace, element, e -> e.hasAttribute(attribute) || attribute.equals("style"))
                .setAttribute(attribute, value);
    }

    private static void removeOperation(MutableContract c) {
        Element operation = operation(c);
        bindingsOf(c, operation.getAttribute("name")).forEach(ServiceMutations::remove);
        remove(operation);
    }

    private static void addOperation(MutableContract c) {
        Element operation = operation(c);
        for (Element bound : bindingsOf(c, operation.getAttribute("name"))) {
            Element copy = (Element) bound.cloneNode(true);
            suffix(copy);
            parent(bound).appendChild(copy);
        }
        Element copy = (Element) operation.cloneNode(true);
        suffix(copy);
        parent(operation).appendChild(copy);
    }

    private static void renameOperation(MutableContract c) {
        Element operation = operation(c);
        bindingsOf(c, operation.getAttribute("name")).forEach(ServiceMutations::suffix);
        suffix(operation);
    }

    private static void respellOperation(MutableContract c) {
        Element operation = operation(c);
        String name = operation.getAttribute("name");
        String other = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
        bindingsOf(c, name).forEach(e -> e.setAttribute("name", other));
        operation.setAttribute("name", other);
    }

    private static void swapOperations(MutableContract c) {
        Element portType = c.service("portType", e -> children(e, "operation").size() > 1);
        List<Element> operations = children(portType, "operation");
        portType.insertBefore(operations.get(1), operations.get(0));
    }

    private static void addPort(MutableContract c) {
        Element port = c.service("port", e -> true);
        Element copy = (Element) port.cloneNode(true);
        suffix(copy);
        parent(port).appendChild(copy);
    }

    private static void rename(MutableContract c, String declaration, String attribute) {
        Element element = c.service(declaration, e -> true);
        String name = element.getAttribute("name");
        suffix(element);
        c.rename(attribute, name, name + "Mutated");
    }

    private static void renameMessage(MutableContract c) {
        Element message = c.service("message", e -> true);
        String name = message.getAttribute("name");
        suffix(message);
        c.rename("message", name, name + "Mutated");
    }

    private static void makeOneWay(MutableContract c) {
        Element operation = operation(c);
        bindingsOf(c, operation.getAttribute("name")).forEach(bound -> remove(child(bound, "output")));
        remove(child(operation, "output"));
    }

    private static Element inputMessage(MutableContract c) {
        return c.service("message", e -> e.getAttribute("name").endsWith("SoapIn") && has(e, "part"));
    }

    private static void addPart(MutableContract c) {
        Element message = inputMessage(c);
        Element copy = (Element) child(message, "part").cloneNode(true);
        suffix(copy);
        message.appendChild(copy);
    }

    private static void partByType(MutableContract c) {
        Element part = child(inputMessage(c), "part");
        part.removeAttribute("element");
        part.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:x", MutableContract.XSD);
        part.setAttribute("type", "x:string");
    }

    private static void otherElement(MutableContract c) {
        List<Element> parts = c.all(MutableContract.WSDL, "part", e -> e.hasAttribute("element"));
        Element part = child(inputMessage(c), "part");
        int next = (parts.indexOf(part) + 1) % parts.size();
        part.setAttribute("element", parts.get(next).getAttribute("element"));
    }

    private static void addFault(MutableContract c) {
        Element operation = operation(c);
        String message = child(operation, "output").getAttribute("message");
        operation.appendChild(createWsdl(operation, "fault", "name", "Mutated", "message", message));
    }

    private static void addHeader(MutableContract c) {
        Element body = c.any(SOAP, "body", e -> parent(e).getLocalName().equals("input"));
        String operation = parent(parent(body)).getAttribute("name");
        Element input = child(
                c.service(
                        "operation",
                        within("portType").and(e -> e.getAttribute("name").equals(operation))),
                "input");
        Element header = body.getOwnerDocument().createElementNS(SOAP, "soap:header");
        parent(body)
                .appendChild(MutableContract.fill(
                        header, "message", input.getAttribute("message"), "part", "parameters", "use", "literal"));
    }
}
