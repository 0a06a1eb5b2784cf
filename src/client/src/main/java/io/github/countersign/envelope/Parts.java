package io.github.countersign.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The optional parts of an immutable value, by name. A part always has values of one type; who puts them in knows which. */
final class Parts<K extends Enum<K>> {

    private final Map<K, Object> values;

    private Parts(Map<K, Object> values) {
        this.values = values;
    }

    static <K extends Enum<K>> Parts<K> none(Class<K> type) {
        return new Parts<>(new EnumMap<>(type));
    }

    Parts<K> with(K part, Object value) {
        Map<K, Object> changed = new EnumMap<>(values);
        changed.put(part, Objects.requireNonNull(value, part::name));
        return new Parts<>(changed);
    }

    Parts<K> without(K part) {
        Map<K, Object> changed = new EnumMap<>(values);
        changed.remove(part);
        return new Parts<>(changed);
    }

    /** A list with one more element, not yet put in. */
    <T> List<T> plus(K part, T element) {
        List<T> longer = new ArrayList<>(this.<T>list(part));
        longer.add(Objects.requireNonNull(element, part::name));
        return List.copyOf(longer);
    }

    @SuppressWarnings("unchecked") // each part has one type
    <T> T get(K part, T otherwise) {
        T value = (T) values.get(part);
        return value == null ? otherwise : value;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // each part has one type
    <T> @Nullable T find(K part) {
        return (T) values.get(part);
    }

    Optional<Boolean> maybe(K part) {
        return Optional.ofNullable((Boolean) values.get(part));
    }

    Optional<String> text(K part) {
        return Optional.ofNullable((String) values.get(part));
    }

    OptionalInt number(K part) {
        Integer value = (Integer) values.get(part);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    OptionalDouble decimal(K part) {
        Double value = (Double) values.get(part);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    boolean flag(K part) {
        return get(part, false);
    }

    <T> List<T> list(K part) {
        return get(part, List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts<?> parts && values.equals(parts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
