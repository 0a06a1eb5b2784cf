package io.github.countersign.it.roundtrip;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that a recipient or a tab tells by its methods, so that a failure names what differs. */
final class Facts {

    private static final Set<String> OF_OBJECT =
            Set.of("hashCode", "toString", "getClass", "notify", "notifyAll", "wait");

    private Facts() {}

    static List<Map<String, Object>> of(List<?> parts) {
        return parts.stream().map(Facts::of).toList();
    }

    private static Map<String, Object> of(Object part) {
        Map<String, Object> facts = new TreeMap<>();
        for (Method method : part.getClass().getMethods()) {
            boolean tells = !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && method.getReturnType() != part.getClass()
                    && !OF_OBJECT.contains(method.getName());
            if (tells) {
                facts.put(method.getName(), value(method, part));
            }
        }
        return facts;
    }

    private static Object value(Method method, Object part) {
        try {
            return method.invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("%s cannot be called".formatted(method), e);
        }
    }
}
