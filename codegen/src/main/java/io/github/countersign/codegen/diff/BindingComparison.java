package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Binding;
import io.github.countersign.codegen.contract.Binding.BoundMessage;
import io.github.countersign.codegen.contract.Binding.BoundOperation;
import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.PortType;
import io.github.countersign.codegen.contract.Service;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** Compares how operations travel. */
final class BindingComparison {

    private final Contract before;
    private final Contract after;
    private final Findings findings;
    private final JavaEffects java;

    BindingComparison(Pair pair) {
        this.before = pair.before();
        this.after = pair.after();
        this.findings = pair.findings();
        this.java = pair.java();
    }

    void properties(Binding a, Binding b, String place) {
        if (!a.name().getLocalPart().equals(b.name().getLocalPart())) {
            String message = a.name().getLocalPart() + " -> " + b.name().getLocalPart();
            findings.add(Severity.NAME, "binding-name", place, message, "");
        }
        differ("binding", place, "SOAP " + a.protocol(), "SOAP " + b.protocol(), java.bindingChanged());
        differ("transport", place, a.transport(), b.transport(), "");
    }

    void operations(Binding a, Binding b, Service service, String place) {
        Map<String, BoundOperation> bound = byName(b);
        Set<String> offered = operationNames(after, b.portType());
        for (BoundOperation operation : byName(a).values()) {
            String where = "service %s SOAP %s operation %s"
                    .formatted(service.name().getLocalPart(), a.protocol(), operation.name());
            BoundOperation other = bound.get(operation.name());
            if (other != null) {
                operation(operation, other, a.style(), b.style(), where);
            } else if (offered.contains(operation.name())) {
                findings.add(
                        Severity.BREAKING,
                        "binding-operation",
                        where,
                        "is not bound",
                        java.methodUnusable(operation.name()));
            }
        }
        Set<String> known = operationNames(before, a.portType());
        for (String name : bound.keySet()) {
            if (!byName(a).containsKey(name) && known.contains(name)) {
                findings.add(Severity.WIDENING, "binding-operation", place + " operation " + name, "is bound", "");
            }
        }
    }

    private static Map<String, BoundOperation> byName(Binding binding) {
        Map<String, BoundOperation> operations = new LinkedHashMap<>();
        binding.operations().forEach(operation -> operations.put(operation.name(), operation));
        return operations;
    }

    private static Set<String> operationNames(Contract contract, QName portType) {
        Set<String> names = new HashSet<>();
        for (PortType.Operation operation : Pair.portType(contract, portType).operations()) {
            names.add(operation.name());
        }
        return names;
    }

    private void operation(BoundOperation a, BoundOperation b, String aDefault, String bDefault, String where) {
        differ(
                "SOAPAction",
                where,
                "'" + a.soapAction() + "'",
                "'" + b.soapAction() + "'",
                java.actionChanged(a.name()));
        String style = style(a.style(), aDefault);
        differ("style", where, style, style(b.style(), bDefault), java.bindingChanged());
        message("input", a.input(), b.input(), style, where);
        message("output", a.output(), b.output(), style, where);
    }

    private static String style(String own, String inherited) {
        String style = own.isEmpty() ? inherited : own;
        return style.isEmpty() ? "document" : style;
    }

    private void message(String which, BoundMessage a, BoundMessage b, String style, String where) {
        if (!use(a).equals(use(b))) {
            String message = "%s: %s -> %s".formatted(which, a.use(), b.use());
            findings.add(Severity.BREAKING, "use", where, message, java.bindingChanged());
        }
        if (style.equals("rpc") && !a.namespace().equals(b.namespace())) {
            String message = "%s: %s -> %s".formatted(which, a.namespace(), b.namespace());
            findings.add(Severity.BREAKING, "body-namespace", where, message, java.bindingChanged());
        }
        if (!a.headers().equals(b.headers())) {
            String message = "%s headers: %s -> %s".formatted(which, a.headers(), b.headers());
            findings.add(Severity.BREAKING, "header", where, message, "");
        }
    }

    private static String use(BoundMessage message) {
        return message.use().isEmpty() ? "literal" : message.use();
    }

    private void differ(String code, String where, String a, String b, String effect) {
        if (!a.equals(b)) {
            findings.add(Severity.BREAKING, code, where, a + " -> " + b, effect);
        }
    }
}
