package io.github.countersign.signing;

import io.github.countersign.EnvelopeId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the address tells that a browser came back to. Immutable.
 *
 * <p>It is the word of a browser, which can say anything: before something depends on it, ask for the status of the envelope.
 *
 * @param event how the visit ended
 * @param envelope the envelope, as {@link ReturnUrls} wrote it
 * @param rawEvents the {@code event} parameters in the service's own words, in the order of the address; more than one where yours has one too
 */
public record SigningResult(SigningEvent event, Optional<EnvelopeId> envelope, List<String> rawEvents) {

    /** The list is copied. */
    public SigningResult {
        rawEvents = List.copyOf(rawEvents);
    }

    /**
     * Reads an address that was made by {@link ReturnUrls}, or any other that has an {@code event}.
     *
     * @param uri the address, at least its query
     * @return what it tells; never fails, whatever the address
     */
    public static SigningResult parse(URI uri) {
        Optional<SigningEvent> told = Optional.empty();
        Optional<EnvelopeId> envelope = Optional.empty();
        List<String> raw = new ArrayList<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            switch (name.toLowerCase(Locale.ROOT)) {
                case "signing" -> told = told.or(() -> event(value));
                case "envelope", "envelopeid" -> envelope = envelope.or(() -> id(value));
                case "event" -> raw.add(value);
                default -> {
                    // One of yours.
                }
            }
        }
        SigningEvent event = told.or(
                        () -> raw.stream().flatMap(word -> event(word).stream()).findFirst())
                .orElse(SigningEvent.UNKNOWN);
        return new SigningResult(event, envelope, raw);
    }

    /** The service's words are like {@code signing_complete} and {@code ttl_expired}, in small or capital letters, with or without the line. */
    private static Optional<SigningEvent> event(String word) {
        String plain = word.replaceAll("[_ -]", "").toUpperCase(Locale.ROOT);
        for (SigningEvent event : SigningEvent.values()) {
            if (event != SigningEvent.UNKNOWN && event.name().replace("_", "").equals(plain)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    private static Optional<EnvelopeId> id(String value) {
        try {
            return Optional.of(new EnvelopeId(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // no percent-encoding after all
        }
    }
}
