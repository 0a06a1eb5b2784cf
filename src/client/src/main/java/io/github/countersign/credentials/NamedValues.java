package io.github.countersign.credentials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Credentials written down as names and values somewhere. */
final class NamedValues {

    private final String place;
    private final UnaryOperator<String> spelling;
    private final Lookup lookup;

    /** Gives the value of a name, null if there is none. */
    interface Lookup {
        @Nullable
        String get(String name);
    }

    private NamedValues(String place, UnaryOperator<String> spelling, Lookup lookup) {
        this.place = place;
        this.spelling = spelling;
        this.lookup = lookup;
    }

    static NamedValues ofEnvironment(Lookup variables) {
        return new NamedValues("The environment", NamedValues::asVariable, variables);
    }

    static NamedValues ofFile(String file, Lookup properties) {
        return new NamedValues("File " + file, name -> name, properties);
    }

    /** @throws CredentialsException if a value is missing or wrong */
    Credentials credentials() {
        List<String> missing = new ArrayList<>();
        String key = required("integratorKey", missing);
        String user = required("user", missing);
        char[] password = required("password", missing).toCharArray();
        try {
            if (!missing.isEmpty()) {
                throw new CredentialsException("%s lacks %s".formatted(place, String.join(", ", missing)));
            }
            Credentials credentials = Credentials.of(kind(), key, user, password);
            return value("onBehalfOf").map(credentials::onBehalfOf).orElse(credentials);
        } catch (IllegalArgumentException e) {
            throw new CredentialsException(
                    "%s has credentials that cannot be used: %s".formatted(place, e.getMessage()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private SecretKind kind() {
        String given = value("passwordKind").orElse("app-password");
        String name = given.toUpperCase(Locale.ROOT).replace('-', '_');
        for (SecretKind kind : SecretKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new CredentialsException("%s has an unknown %s: give app-password, api-password or account-password"
                .formatted(place, spelling.apply("passwordKind")));
    }

    private String required(String name, List<String> missing) {
        return value(name).orElseGet(() -> {
            missing.add(spelling.apply(name));
            return "";
        });
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(lookup.get(spelling.apply(name))).filter(text -> !text.isEmpty());
    }

    /** {@code onBehalfOf} is COUNTERSIGN_ON_BEHALF_OF. */
    private static String asVariable(String name) {
        return "COUNTERSIGN_" + name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
