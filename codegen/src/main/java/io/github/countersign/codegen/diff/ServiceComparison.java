package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.Names;
import io.github.countersign.codegen.contract.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Compares contracts from the top: services, then their ports, then whatever no service leads to. */
final class ServiceComparison {

    private final Contract before;
    private final Contract after;
    private final Findings findings;
    private final JavaEffects java;
    private final PortTypeComparison portTypes;
    private final PortComparison ports;
    private final DeclarationComparison declarations;
    private final Set<QName> compared = new HashSet<>();

    ServiceComparison(Pair pair) {
        this.before = pair.before();
        this.after = pair.after();
        this.findings = pair.findings();
        this.java = pair.java();
        this.declarations = new DeclarationComparison(pair);
        this.portTypes = new PortTypeComparison(pair, declarations);
        this.ports = new PortComparison(pair, portTypes, compared);
    }

    DiffReport run() {
        if (!before.services().isEmpty() && !before.targetNamespace().equals(after.targetNamespace())) {
            String message = before.targetNamespace() + " -> " + after.targetNamespace();
            findings.add(Severity.BREAKING, "targetNamespace", "definitions", message, java.otherPackage());
        }
        List<Service> left = new ArrayList<>(after.services());
        for (Service service : before.services()) {
            service(service, left);
        }
        for (Service service : left) {
            String name = service.name().getLocalPart();
            findings.add(Severity.WIDENING, "service", "service " + name, "is new", java.classNew(name));
        }
        if (before.services().isEmpty()) {
            for (QName portType : before.portTypes().keySet()) {
                portTypes.compare(portType, after.portTypes().containsKey(portType) ? portType : null);
            }
        }
        declarations.compareRest();
        return findings.report();
    }

    private void service(Service service, List<Service> left) {
        String name = service.name().getLocalPart();
        String place = "service " + name;
        Service other = counterpart(service, left);
        if (other == null) {
            findings.add(Severity.BREAKING, "service", place, "is gone", java.classGone(name));
            portTypesWithout(service);
            return;
        }
        left.remove(other);
        String otherName = other.name().getLocalPart();
        if (!otherName.equals(name)) {
            findings.add(
                    Severity.NAME,
                    "service-name",
                    place,
                    name + " -> " + otherName,
                    java.classRenamed(name, otherName));
        } else if (!other.name().equals(service.name())) {
            String message = Names.show(service.name()) + " -> " + Names.show(other.name());
            findings.add(Severity.NAME, "service-name", place, message, java.otherPackage());
        }
        findings.documentation(service.documentation(), other.documentation());
        ports.compare(service, other);
    }

    /** The service of that name; of that local name; or the only one, if there is but one on each side. */
    private @Nullable Service counterpart(Service service, List<Service> left) {
        for (Service candidate : left) {
            if (candidate.name().equals(service.name())) {
                return candidate;
            }
        }
        for (Service candidate : left) {
            if (candidate.name().getLocalPart().equals(service.name().getLocalPart())) {
                return candidate;
            }
        }
        return left.size() == 1 && before.services().size() == 1 ? left.get(0) : null;
    }

    private void portTypesWithout(Service service) {
        for (Service.Port port : service.ports()) {
            QName portType = Pair.declared(before.bindings().get(port.binding()), "binding", port.binding())
                    .portType();
            if (compared.add(portType)) {
                portTypes.compare(portType, null);
            }
        }
    }
}
