package io.github.countersign.mock.internal.contract;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made at its first use and kept. Thread-safe; two threads never make it twice. */
public final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    /** A value that {@code maker} makes. */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One for each constant of {@code keys}, made of it. */
    public static <K extends Enum<K>, T> Map<K, Lazy<T>> forEach(Class<K> keys, Function<K, T> maker) {
        Map<K, Lazy<T>> values = new EnumMap<>(keys);
        for (K key : keys.getEnumConstants()) {
            values.put(key, new Lazy<>(() -> maker.apply(key)));
        }
        return Collections.unmodifiableMap(values);
    }

    /** The value. */
    public T get() {
        T known = value;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            known = value;
            if (known == null) {
                known = maker.get();
                value = known;
            }
            return known;
        }
    }
}
