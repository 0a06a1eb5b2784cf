package io.github.countersign.it.contract;

import jakarta.xml.bind.annotation.XmlSchemaType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills generated classes with values that the contract allows: every field is set, every list has two entries. The same seed gives the
 * same values.
 */
public final class SampleBeans {

    private static final int ENTRIES = 2;

    private final SampleValues values;
    private final LocalEnumerations enumerations;
    private final Deque<Class<?>> open = new ArrayDeque<>();

    /** A source of messages of that service. */
    public SampleBeans(ContractService service, long seed) {
        this.values = new SampleValues(seed);
        this.enumerations = LocalEnumerations.of(service);
    }

    /** A bean with every field set. */
    public <T> T fill(Class<T> type) {
        if (open.contains(type)) {
            throw new AssertionError("%s holds itself: the contract had no such type".formatted(type));
        }
        open.push(type);
        T bean = instance(type);
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                set(field, bean);
            }
        }
        open.pop();
        return bean;
    }

    static <T> T instance(Class<T> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Cannot make a " + type, e);
        }
    }

    private void set(Field field, Object bean) {
        try {
            field.setAccessible(true);
            field.set(bean, List.class.isAssignableFrom(field.getType()) ? list(field) : single(field));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Object single(Field field) {
        List<String> allowed = enumerations.valuesOf(ContractOperation.elementName(field));
        return allowed != null && field.getType() == String.class
                ? values.oneOf(allowed)
                : value(field.getType(), field.getName(), schemaType(field));
    }

    private List<Object> list(Field field) {
        Class<?> entry = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        return entry == Object.class ? mixedContent(field.getDeclaringClass()) : entries(field, entry);
    }

    private List<Object> entries(Field field, Class<?> entry) {
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(value(entry, field.getName(), schemaType(field)));
        }
        return entries;
    }

    /** Free XML: some text, and one element that the contract declares, as an {@code xs:any} demands. */
    private List<Object> mixedContent(Class<?> owner) {
        try {
            Class<?> ping = Class.forName(owner.getPackageName() + ".Ping");
            return new ArrayList<>(List.of(values.text("content"), instance(ping)));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private Object value(Class<?> type, String name, @Nullable String schemaType) {
        Object simple = values.of(type, name, schemaType);
        return simple == null ? fill(type) : simple;
    }

    private static @Nullable String schemaType(Field field) {
        XmlSchemaType type = field.getAnnotation(XmlSchemaType.class);
        return type == null ? null : type.name();
    }
}
