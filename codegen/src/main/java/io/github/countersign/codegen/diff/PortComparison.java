package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Binding;
import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.Service;
import io.github.countersign.codegen.contract.Service.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Compares the ports of two services. */
final class PortComparison {

    private final Contract before;
    private final Contract after;
    private final Findings findings;
    private final JavaEffects java;
    private final PortTypeComparison portTypes;
    private final BindingComparison bindings;
    private final Set<QName> compared;

    PortComparison(Pair pair, PortTypeComparison portTypes, Set<QName> compared) {
        this.before = pair.before();
        this.after = pair.after();
        this.findings = pair.findings();
        this.java = pair.java();
        this.portTypes = portTypes;
        this.bindings = new BindingComparison(pair);
        this.compared = compared;
    }

    void compare(Service service, Service other) {
        List<Port> left = new ArrayList<>(other.ports());
        for (Port port : service.ports()) {
            String place = place(service, port);
            if (!port.protocol().isSoap()) {
                findings.add(
                        Severity.DOC, "port", place, "a port with no SOAP binding in the reference: not compared", "");
                continue;
            }
            Port match = counterpart(port, service, left);
            if (match == null) {
                gone(port, service, other, left);
            } else {
                left.remove(match);
                matched(port, match, service);
            }
        }
        left.forEach(port -> added(port, service));
    }

    private static String place(Service service, Port port) {
        return "service %s port %s".formatted(service.name().getLocalPart(), port.name());
    }

    private @Nullable Port counterpart(Port port, Service service, List<Port> left) {
        for (Port candidate : left) {
            if (candidate.name().equals(port.name()) && candidate.protocol() == port.protocol()) {
                return candidate;
            }
        }
        for (Port candidate : left) {
            boolean taken = service.ports().stream().anyMatch(p -> p.name().equals(candidate.name()));
            if (candidate.protocol() == port.protocol() && !taken) {
                return candidate;
            }
        }
        return null;
    }

    private void gone(Port port, Service service, Service other, List<Port> left) {
        Port sameName = left.stream()
                .filter(p -> p.name().equals(port.name()))
                .findFirst()
                .orElse(null);
        String remark = sameName == null ? "" : " (its protocol is now %s)".formatted(sameName.protocol());
        String message = "there is no SOAP %s port%s".formatted(port.protocol(), remark);
        findings.add(Severity.BREAKING, "binding", place(service, port), message, java.portGone(service, port));
        if (sameName != null) {
            left.remove(sameName);
        }
        QName portType = binding(before, port).portType();
        boolean anySoap = other.ports().stream().anyMatch(p -> p.protocol().isSoap());
        if (!anySoap && compared.add(portType)) {
            portTypes.compare(portType, null);
        }
    }

    private void matched(Port port, Port match, Service service) {
        String place = place(service, port);
        if (!port.name().equals(match.name())) {
            String message = port.name() + " -> " + match.name();
            findings.add(Severity.NAME, "port-name", place, message, java.portRenamed(service, port, match));
        }
        if (!port.address().equals(match.address())) {
            findings.add(Severity.DOC, "address", place, port.address() + " -> " + match.address(), "");
        }
        Binding a = binding(before, port);
        Binding b = binding(after, match);
        bindings.properties(a, b, place);
        if (compared.add(a.portType())) {
            portTypes.compare(a.portType(), b.portType());
        }
        bindings.operations(a, b, service, place);
    }

    private static Binding binding(Contract contract, Port port) {
        return Pair.declared(contract.bindings().get(port.binding()), "binding", port.binding());
    }

    private void added(Port port, Service service) {
        String place = place(service, port);
        if (port.protocol().isSoap()) {
            String message = "SOAP %s port is new".formatted(port.protocol());
            findings.add(Severity.WIDENING, "binding", place, message, java.portNew(service, port));
        } else {
            findings.add(Severity.DOC, "port", place, "a port with no SOAP binding: not compared", "");
        }
    }
}
