package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.contract.Lazy;
import jakarta.jws.WebMethod;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** All operations of a contract, found by SOAP action or body element. Immutable; read from the stubs once in a JVM. */
public final class OperationTable {

    private static final Map<Contract, Lazy<OperationTable>> TABLES = Lazy.forEach(Contract.class, OperationTable::new);

    private final Map<String, SoapOperation> byAction = new HashMap<>();
    private final Map<QName, SoapOperation> byElement = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    private OperationTable(Contract contract) {
        for (Method method : contract.port().getMethods()) {
            WebMethod annotation = method.getAnnotation(WebMethod.class);
            if (annotation != null && !contract.missingOperations().contains(annotation.operationName())) {
                SoapOperation operation = SoapOperation.of(method);
                byAction.put(operation.action(), operation);
                byElement.put(operation.requestElement(), operation);
                names.add(operation.name());
            }
        }
    }

    /** The operations of {@code contract}. */
    public static OperationTable of(Contract contract) {
        return Objects.requireNonNull(TABLES.get(contract)).get();
    }

    @Nullable
    SoapOperation byAction(String action) {
        return byAction.get(action);
    }

    @Nullable
    SoapOperation byElement(QName element) {
        return byElement.get(element);
    }

    /** The names of all operations, sorted. */
    public Set<String> names() {
        return names;
    }

    /** The names of an operation's parameters, in order; empty for an operation that is not here, too. */
    public List<String> parametersOf(String operation) {
        return byAction.values().stream()
                .filter(known -> known.name().equals(operation))
                .findFirst()
                .map(SoapOperation::parameterNames)
                .orElse(List.of());
    }

    /** The operations that {@code implementation} has itself, and does not leave to a superclass. */
    public Set<String> answeredBy(Class<?> implementation) {
        Set<String> answered = new TreeSet<>();
        for (SoapOperation operation : byAction.values()) {
            if (operation.isDeclaredBy(implementation)) {
                answered.add(operation.name());
            }
        }
        return answered;
    }

    /** The one of {@code candidates} that is most like {@code name}. */
    public static String nearest(String name, Set<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElse("");
    }

    /** The number of characters to insert, delete or change that make one text the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
