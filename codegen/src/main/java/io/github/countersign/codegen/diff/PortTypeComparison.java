package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.Names;
import io.github.countersign.codegen.contract.Part;
import io.github.countersign.codegen.contract.PortType;
import io.github.countersign.codegen.contract.PortType.Fault;
import io.github.countersign.codegen.contract.PortType.Operation;
import io.github.countersign.codegen.contract.SchemaPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Compares operations and their messages. */
final class PortTypeComparison {

    private final Contract before;
    private final Contract after;
    private final Findings findings;
    private final JavaEffects java;
    private final TypeComparison types;
    private final DeclarationComparison declarations;

    PortTypeComparison(Pair pair, DeclarationComparison declarations) {
        this.before = pair.before();
        this.after = pair.after();
        this.findings = pair.findings();
        this.java = pair.java();
        this.types = pair.types();
        this.declarations = declarations;
    }

    void compare(QName name, @Nullable QName otherName) {
        PortType portType = Pair.portType(before, name);
        PortType other = otherName == null ? null : Pair.portType(after, otherName);
        if (other != null) {
            names(portType, other);
        }
        Map<String, Operation> others = other == null ? Map.of() : byName(other);
        findings.operations(portType.operations().size());
        for (Operation operation : portType.operations()) {
            Operation match = others.get(operation.name());
            if (match == null) {
                gone(operation, portType, others);
            } else {
                operation(operation, match);
            }
        }
        if (other != null) {
            added(portType, other);
        }
    }

    private void names(PortType portType, PortType other) {
        String a = portType.name().getLocalPart();
        String b = other.name().getLocalPart();
        if (!a.equals(b)) {
            findings.add(Severity.NAME, "portType-name", "portType " + a, a + " -> " + b, java.classRenamed(a, b));
        } else if (!portType.name().equals(other.name())) {
            String message = Names.show(portType.name()) + " -> " + Names.show(other.name());
            findings.add(Severity.NAME, "portType-name", "portType " + a, message, java.otherPackage());
        }
    }

    private static Map<String, Operation> byName(PortType portType) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        portType.operations().forEach(operation -> operations.putIfAbsent(operation.name(), operation));
        return operations;
    }

    private void gone(Operation operation, PortType portType, Map<String, Operation> others) {
        String near = "";
        for (String candidate : others.keySet()) {
            if (near.isEmpty() && candidate.equalsIgnoreCase(operation.name())) {
                near = " (there is %s)".formatted(candidate);
            }
        }
        String effect = java.methodGone(portType, operation);
        findings.add(Severity.BREAKING, "operation", "operation " + operation.name(), "is gone" + near, effect);
        for (QName message : messages(operation)) {
            for (Part part : parts(before, message)) {
                if (part.kind() == Part.Kind.ELEMENT) {
                    findings.reachAll(Pair.element(before, part.target()).type());
                }
            }
        }
    }

    private static List<QName> messages(Operation operation) {
        List<QName> messages = new ArrayList<>();
        if (operation.input() != null) {
            messages.add(operation.input());
        }
        if (operation.output() != null) {
            messages.add(operation.output());
        }
        return messages;
    }

    private void added(PortType portType, PortType other) {
        Map<String, Operation> known = byName(portType);
        List<String> common = new ArrayList<>();
        for (Operation operation : byName(other).values()) {
            if (known.containsKey(operation.name())) {
                common.add(operation.name());
            } else {
                String effect = java.methodNew(portType, operation);
                findings.add(Severity.WIDENING, "operation", "operation " + operation.name(), "is new", effect);
            }
        }
        List<String> order = new ArrayList<>(known.keySet());
        order.retainAll(byName(other).keySet());
        if (!order.equals(common)) {
            String place = "portType " + portType.name().getLocalPart();
            String message = "the operations come in another order";
            findings.add(Severity.DOC, "operation-order", place, message, java.methodsReordered(portType));
        }
    }

    private void operation(Operation operation, Operation other) {
        findings.documentation(operation.documentation(), other.documentation());
        message(operation.input(), other.input(), SchemaPath.operation(operation.name(), "input"));
        message(operation.output(), other.output(), SchemaPath.operation(operation.name(), "output"));
        faults(operation, other);
    }

    private void message(@Nullable QName a, @Nullable QName b, SchemaPath place) {
        if (a == null || b == null) {
            if (a != null || b != null) {
                String message = a == null ? "is new" : "is gone";
                findings.add(Severity.BREAKING, "message", place, message, java.methodChanged(place));
            }
            return;
        }
        if (!a.getLocalPart().equals(b.getLocalPart())) {
            String message = a.getLocalPart() + " -> " + b.getLocalPart();
            findings.add(Severity.DOC, "message-name", place, message, "");
        }
        parts(parts(before, a), parts(after, b), place);
    }

    private void parts(List<Part> a, List<Part> b, SchemaPath place) {
        if (a.size() != b.size()) {
            String message = "%d part(s) -> %d part(s)".formatted(a.size(), b.size());
            findings.add(Severity.BREAKING, "message", place, message, java.methodChanged(place));
        }
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            part(a.get(i), b.get(i), place);
        }
    }

    private void part(Part a, Part b, SchemaPath place) {
        if (!a.name().equals(b.name())) {
            findings.add(Severity.NAME, "part-name", place, a.name() + " -> " + b.name(), java.partRenamed(place));
        }
        if (a.kind() != b.kind()) {
            String message = "part by %s -> part by %s".formatted(a.kind(), b.kind());
            findings.add(Severity.BREAKING, "message", place, message, java.methodChanged(place));
        } else if (a.kind() == Part.Kind.TYPE) {
            types.compare(
                    declarations.type(before, a.target()),
                    declarations.type(after, b.target()),
                    new Site(place, java.methodChanged(place)));
        } else if (!a.target().equals(b.target())) {
            String message = Names.show(a.target()) + " -> " + Names.show(b.target());
            findings.add(Severity.BREAKING, "message-element", place, message, java.methodChanged(place));
        } else {
            declarations.element(a.target(), place);
        }
    }

    private static List<Part> parts(Contract contract, QName message) {
        return Pair.declared(contract.messages().get(message), "message", message);
    }

    private void faults(Operation operation, Operation other) {
        Map<Object, Fault> a = byContent(before, operation);
        Map<Object, Fault> b = byContent(after, other);
        String place = "operation " + operation.name();
        a.forEach((content, fault) -> {
            Fault match = b.get(content);
            if (match == null) {
                String effect = java.faultGone(operation, fault);
                findings.add(Severity.BREAKING, "fault", place, "fault %s is gone".formatted(fault.name()), effect);
                return;
            }
            if (!fault.name().equals(match.name())) {
                findings.add(Severity.NAME, "fault-name", place, fault.name() + " -> " + match.name(), "");
            }
            parts(before, fault.message()).stream()
                    .limit(1)
                    .filter(part -> part.kind() == Part.Kind.ELEMENT)
                    .forEach(part ->
                            declarations.element(part.target(), SchemaPath.operation(operation.name(), "fault")));
        });
        b.forEach((content, fault) -> {
            if (!a.containsKey(content)) {
                String effect = java.faultNew(operation, fault);
                findings.add(Severity.WIDENING, "fault", place, "fault %s is new".formatted(fault.name()), effect);
            }
        });
    }

    /** A fault is the same if it carries the same: its name is not on the wire. */
    private static Map<Object, Fault> byContent(Contract contract, Operation operation) {
        Map<Object, Fault> faults = new LinkedHashMap<>();
        for (Fault fault : operation.faults()) {
            List<Part> parts = parts(contract, fault.message());
            Object content = parts.isEmpty()
                    ? List.of()
                    : List.of(parts.get(0).kind(), parts.get(0).target());
            faults.put(content, fault);
        }
        return faults;
    }
}
