package io.github.countersign.internal.account;

import io.github.countersign.account.Settings;
import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Generated beans with very many optional values, as settings by their names. Found by reflection, so that a value that joins the contract is there
 * at once.
 */
final class NamedValues {

    private NamedValues() {}

    /** The values that a bean has, in the order of the contract. */
    static Settings of(@Nullable Object bean) {
        Map<String, String> values = new LinkedHashMap<>();
        if (bean != null) {
            for (Field field : bean.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    Object value = call(reader(bean, field), bean);
                    if (value != null) {
                        values.put(name(field), value.toString());
                    }
                }
            }
        }
        return new Settings(values);
    }

    /**
     * Sets values of a bean.
     *
     * @throws IllegalArgumentException if the bean has no value of such a name, or of such a type
     */
    static <T> T into(T bean, Settings settings) {
        Map<String, Method> writers = writers(bean);
        settings.values().forEach((name, value) -> {
            Method writer = writers.get(name);
            if (writer == null) {
                throw new IllegalArgumentException(
                        "There is no setting %s. There are: %s".formatted(name, String.join(", ", writers.keySet())));
            }
            call(writer, bean, typed(name, value, writer.getParameterTypes()[0]));
        });
        return bean;
    }

    private static Map<String, Method> writers(Object bean) {
        Map<String, Method> writers = new TreeMap<>();
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                writers.put(name(field), method(bean, "set" + capitalised(name(field)), field.getType()));
            }
        }
        return writers;
    }

    private static Object typed(String name, String value, Class<?> type) {
        if (type == Boolean.class) {
            return Settings.none().with(name, value).flag(name).orElseThrow(() -> wrong(name, value, "true or false"));
        }
        if (type == BigInteger.class) {
            if (!value.strip().matches("-?\\d{1,30}")) {
                throw wrong(name, value, "a whole number");
            }
            return new BigInteger(value.strip());
        }
        return value;
    }

    private static IllegalArgumentException wrong(String name, String value, String wanted) {
        return new IllegalArgumentException("Setting %s is '%s': it takes %s".formatted(name, value, wanted));
    }

    private static Method reader(Object bean, Field field) {
        String prefix = field.getType() == Boolean.class || field.getType() == boolean.class ? "is" : "get";
        return method(bean, prefix + capitalised(name(field)));
    }

    /** The name of the element, which is that of the field unless it is told. */
    private static String name(Field field) {
        @Nullable XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null || element.name().equals("##default") ? field.getName() : element.name();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Method method(Object bean, String name, Class<?>... parameters) {
        try {
            return bean.getClass().getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "The generated %s has no %s".formatted(bean.getClass().getName(), name), e);
        }
    }

    private static @Nullable Object call(Method method, Object bean, Object... arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s of a generated bean failed".formatted(method), e);
        }
    }
}
