package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.Part;
import io.github.countersign.codegen.contract.PortType;
import io.github.countersign.codegen.contract.PortType.Operation;
import io.github.countersign.codegen.contract.SchemaPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Which method a request or reply element belongs to: JAX-WS unwraps it, so its fields are parameters and results. */
final class Wrappers {

    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> results = new HashMap<>();

    Wrappers(Contract contract) {
        for (PortType portType : contract.portTypes().values()) {
            for (Operation operation : portType.operations()) {
                String method = portType.name().getLocalPart() + "." + JavaNames.variable(operation.name()) + "(...)";
                note(contract, operation.input(), method, parameters);
                note(contract, operation.output(), method, results);
            }
        }
    }

    private static void note(Contract contract, @Nullable QName message, String method, Map<String, String> methods) {
        if (message != null) {
            for (Part part : contract.messages().getOrDefault(message, List.of())) {
                methods.putIfAbsent(part.target().getLocalPart(), method);
            }
        }
    }

    /** What a change to a field of that type does to a method; empty if it is no wrapper. */
    String effect(SchemaPath owner) {
        if (owner.kind() != SchemaPath.Kind.ELEMENT || !owner.steps().isEmpty()) {
            return "";
        }
        String name = owner.name();
        if (parameters.containsKey(name)) {
            return "; the parameters of %s change".formatted(parameters.get(name));
        }
        return results.containsKey(name) ? "; the result of %s changes".formatted(results.get(name)) : "";
    }
}
