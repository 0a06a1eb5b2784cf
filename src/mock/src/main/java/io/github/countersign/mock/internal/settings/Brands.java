package io.github.countersign.mock.internal.settings;

import io.github.countersign.mock.MockBrand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The brands of all accounts; the first of an account is its default. Thread-safe. */
public final class Brands {

    private final Map<String, List<MockBrand>> byAccount = new HashMap<>();

    /** Adds a brand to an account. */
    public synchronized void add(String accountId, MockBrand brand) {
        byAccount.computeIfAbsent(accountId, id -> new ArrayList<>()).add(brand);
    }

    /** The brands of an account, in the order in which they came. */
    public synchronized List<MockBrand> of(String accountId) {
        return List.copyOf(byAccount.getOrDefault(accountId, List.of()));
    }

    /** Takes a brand away, and gives it back; empty if the account has none with that id. */
    public synchronized Optional<MockBrand> remove(String accountId, String brandId) {
        Optional<MockBrand> found = of(accountId).stream()
                .filter(brand -> brand.brandId().equalsIgnoreCase(brandId))
                .findFirst();
        found.ifPresent(
                brand -> byAccount.getOrDefault(accountId, new ArrayList<>()).remove(brand));
        return found;
    }
}
