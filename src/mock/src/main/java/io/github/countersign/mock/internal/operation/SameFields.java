package io.github.countersign.mock.internal.operation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Copies what two objects of the stubs have in common, field by field. What the fields refer to is shared, not copied. */
final class SameFields {

    private SameFields() {}

    /** Gives {@code into} every value that {@code from} has under the same name, and gives it back. */
    static <T> T copy(Object from, T into) {
        return copy(from, into, true);
    }

    /** The same, except that what {@code from} does not say stays as it is. */
    static <T> T overlay(Object from, T into) {
        return copy(from, into, false);
    }

    private static <T> T copy(Object from, T into, boolean nothing) {
        for (Class<?> type = from.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    copy(field, from, into, nothing);
                }
            }
        }
        return into;
    }

    private static void copy(Field source, Object from, Object into, boolean nothing) {
        for (Class<?> type = into.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field target : type.getDeclaredFields()) {
                if (target.getName().equals(source.getName())
                        && target.getType().equals(source.getType())) {
                    set(source, from, target, into, nothing);
                    return;
                }
            }
        }
    }

    private static void set(Field source, Object from, Field target, Object into, boolean nothing) {
        try {
            source.setAccessible(true);
            target.setAccessible(true);
            Object value = source.get(from);
            if (value != null || nothing) {
                target.set(into, value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Stub field %s cannot be copied".formatted(source), e);
        }
    }
}
