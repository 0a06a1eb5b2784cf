package io.github.countersign.internal.cxf;

import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlMixed;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which elements and words a generated type has, read from its annotations. JAXB knows it too, but tells neither the place of an unknown element
 * nor anything of an unknown word. Made when first asked for; thread-safe.
 */
final class ContractShape {

    /** Whatever is in there, it is right. */
    static final ContractShape ANYTHING = new ContractShape(Map.of(), true, Set.of(), false);

    private static final ContractShape TEXT = new ContractShape(Map.of(), false, Set.of(), false);
    private static final ContractShape VALUE = new ContractShape(Map.of(), false, Set.of(), true);

    private final Map<String, Field> fields;
    private final Map<String, ContractShape> children = new ConcurrentHashMap<>();
    private final boolean anything;
    private final Set<String> words;
    private final boolean typed;

    private ContractShape(Map<String, Field> fields, boolean anything, Set<String> words, boolean typed) {
        this.fields = fields;
        this.anything = anything;
        this.words = words;
        this.typed = typed;
    }

    /** The shape of a generated type. */
    static ContractShape of(Class<?> type) {
        if (type.isEnum()) {
            return new ContractShape(Map.of(), false, words(type), true);
        }
        if (type == String.class || type == byte[].class) {
            return TEXT; // documents can have gone elsewhere, and are empty then
        }
        return type.isAnnotationPresent(XmlType.class) ? ofBean(type) : VALUE;
    }

    private static ContractShape ofBean(Class<?> type) {
        Map<String, Field> fields = new HashMap<>();
        boolean anything = false;
        for (Class<?> part = type; part != null && part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (field.isAnnotationPresent(XmlAnyElement.class) || field.isAnnotationPresent(XmlMixed.class)) {
                    anything = true;
                } else if (isElement(field)) {
                    fields.put(name(field), field);
                }
            }
        }
        return anything ? ANYTHING : new ContractShape(fields, false, Set.of(), false);
    }

    private static boolean isElement(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !field.isAnnotationPresent(XmlAttribute.class)
                && !field.isAnnotationPresent(XmlValue.class);
    }

    private static String name(Field field) {
        @Nullable XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null || element.name().equals("##default") ? field.getName() : element.name();
    }

    private static Set<String> words(Class<?> type) {
        Set<String> words = new HashSet<>();
        for (Field constant : type.getDeclaredFields()) {
            if (constant.isEnumConstant()) {
                @Nullable XmlEnumValue value = constant.getAnnotation(XmlEnumValue.class);
                words.add(value == null ? constant.getName() : value.value());
            }
        }
        return words;
    }

    /** What an element in it is to be; null if there is none of this name. */
    @Nullable
    ContractShape child(String name) {
        if (anything) {
            return ANYTHING;
        }
        Field field = fields.get(name);
        return field == null ? null : children.computeIfAbsent(name, n -> of(typeOf(field)));
    }

    private static Class<?> typeOf(Field field) {
        if (List.class.isAssignableFrom(field.getType())
                && field.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        Type type = field.getGenericType();
        return type instanceof Class<?> simple ? simple : String.class;
    }

    /** Whether its text is to be looked at: it is one of a set of words, or a number, time or truth value. */
    boolean hasRules() {
        return typed;
    }

    /** Whether it has a word; true for whatever is no enumeration. */
    boolean knows(String word) {
        return words.isEmpty() || words.contains(word);
    }
}
