package io.github.countersign.internal.call;

import jakarta.jws.WebParam;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a request what {@code dsapi.asmx} has no place for. The service would pass over a field that it does not know, and the caller would
 * not learn of it. Thread-safe.
 */
final class DsapiCheck {

    private final DsapiGaps gaps = DsapiGaps.load();
    private final Map<Class<?>, List<Field>> fields = new ConcurrentHashMap<>();

    /** What is wrong with this call, empty if nothing is. */
    Optional<String> problem(Operation operation, Method method, Object[] arguments) {
        Optional<String> missing = gaps.ofOperation(operation.name());
        if (missing.isPresent()) {
            return Optional.of("""
                    dsapi.asmx does not have this operation, nothing was sent. \
                    api.asmx has it: use a client with signIn(SignIn.SOAP_HEADER). %s""".formatted(missing.get()));
        }
        List<String> found = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < arguments.length; i++) {
            visit(arguments[i], parameter(method, i), found, seen);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of("""
                        dsapi.asmx has no place for %s, nothing was sent. \
                        Leave it out, or use a client with signIn(SignIn.SOAP_HEADER), which calls api.asmx.""".formatted(String.join(", ", found)));
    }

    private void visit(@Nullable Object value, String path, List<String> found, Set<Object> seen) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(list.get(i), path + "[" + i + "]", found, seen);
            }
        } else if (value instanceof JAXBElement<?> element) {
            visit(element.getValue(), path, found, seen);
        } else if (value instanceof Enum<?> constant) {
            String text = text(constant);
            if (gaps.lacksValue(typeOf(constant.getDeclaringClass()), text)) {
                found.add(path + " = " + text);
            }
        } else if (value != null && isOfTheContract(value.getClass()) && seen.add(value)) {
            visitFields(value, path, found, seen);
        }
    }

    private void visitFields(Object value, String path, List<String> found, Set<Object> seen) {
        for (Field field : fields.computeIfAbsent(value.getClass(), DsapiCheck::fieldsOf)) {
            @Nullable Object content = get(field, value);
            if (content == null) {
                continue;
            }
            String name = nameOf(field);
            if (gaps.lacksField(typeOf(field.getDeclaringClass()), name)) {
                found.add(path + "." + name);
            }
            visit(content, path + "." + name, found, seen);
        }
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> t = type; t != null && isOfTheContract(t); t = t.getSuperclass()) {
            for (Field field : t.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    fields.add(field);
                }
            }
        }
        return List.copyOf(fields);
    }

    private static @Nullable Object get(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("%s cannot be read".formatted(field), e);
        }
    }

    private static boolean isOfTheContract(Class<?> type) {
        return type.getName().startsWith("net.docusign.");
    }

    private static String parameter(Method method, int index) {
        @Nullable WebParam param = method.getParameters()[index].getAnnotation(WebParam.class);
        return param == null ? "argument " + index : param.name();
    }

    private static String typeOf(Class<?> type) {
        @Nullable XmlType xml = type.getAnnotation(XmlType.class);
        return xml == null || xml.name().isEmpty() || xml.name().startsWith("##") ? type.getSimpleName() : xml.name();
    }

    private static String nameOf(Field field) {
        @Nullable XmlElement xml = field.getAnnotation(XmlElement.class);
        return xml == null || xml.name().startsWith("##") ? field.getName() : xml.name();
    }

    private static String text(Enum<?> constant) {
        try {
            @Nullable
            XmlEnumValue xml =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(XmlEnumValue.class);
            return xml == null ? constant.name() : xml.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("%s has no constant of its own".formatted(constant), e);
        }
    }
}
