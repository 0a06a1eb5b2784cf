package io.github.countersign.account;

import io.github.countersign.envelope.ServiceTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of an address book. Immutable.
 *
 * @param id its id; empty for a new one
 * @param name full name, at most 100 characters
 * @param email e-mail address, at most 100 characters
 * @param accountName name of the account or company, at most 100 characters
 * @param shared whether others of the account see it
 * @param own whether the user may change it
 * @param created when it was made
 * @param phones what each number is for by number: {@code Home}, {@code Mobile}, {@code Work}, {@code Other}, {@code Fax}, or blank where the
 *     service does not say, which is saved as {@code Other}; the service keeps four; unmodifiable
 */
public record Contact(
        Optional<String> id,
        String name,
        String email,
        Optional<String> accountName,
        boolean shared,
        boolean own,
        Optional<ServiceTime> created,
        Map<String, String> phones) {

    /** How many numbers the service keeps. */
    private static final int MOST_PHONES = 4;

    /**
     * The numbers are copied, and counted.
     *
     * @throws IllegalArgumentException if there are more than four
     */
    public Contact {
        phones = Collections.unmodifiableMap(new LinkedHashMap<>(phones));
        if (phones.size() > MOST_PHONES) {
            throw new IllegalArgumentException(
                    "A contact has %d phone numbers: the service keeps %d".formatted(phones.size(), MOST_PHONES));
        }
    }

    /**
     * A new entry for the user alone.
     *
     * @param name full name
     * @param email e-mail address
     * @return the entry
     */
    public static Contact of(String name, String email) {
        return new Contact(Optional.empty(), name, email, Optional.empty(), false, true, Optional.empty(), Map.of());
    }

    /**
     * The same with the name of the account or company.
     *
     * @param company the name
     * @return a copy
     */
    public Contact at(String company) {
        return new Contact(id, name, email, Optional.of(company), shared, own, created, phones);
    }

    /**
     * The same for everybody in the account.
     *
     * @return a copy
     */
    public Contact sharedWithEveryone() {
        return new Contact(id, name, email, accountName, true, own, created, phones);
    }

    /**
     * The same with a phone number more.
     *
     * @param number the number
     * @param purpose what it is for, such as {@code Work}
     * @return a copy
     * @throws IllegalArgumentException if there are four already
     */
    public Contact phone(String number, String purpose) {
        Map<String, String> more = new LinkedHashMap<>(phones);
        more.put(number, purpose);
        return new Contact(id, name, email, accountName, shared, own, created, more);
    }

    /** Without the person: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "Contact[%s]".formatted(id.orElse("new"));
    }
}
