package io.github.countersign.cli;

import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms in which several commands answer. */
final class Answers {

    private Answers() {}

    static Map<String, @Nullable Object> of(EnvelopeStatus status) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("envelopeId", status.id().value());
        answer.put("status", word(status.status()));
        answer.put("subject", status.subject());
        answer.put("sent", status.sent().map(Object::toString).orElse(null));
        answer.put("completed", status.completed().map(Object::toString).orElse(null));
        answer.put("voidReason", status.voidReason().orElse(null));
        answer.put("recipients", status.recipients().stream().map(Answers::of).toList());
        answer.put(
                "documents",
                status.documents().stream()
                        .map(d -> document(d.id().orElse(0), d.name()))
                        .toList());
        return answer;
    }

    static Map<String, @Nullable Object> recipient(
            String name, String email, int routingOrder, @Nullable String status) {
        Map<String, @Nullable Object> recipient = new LinkedHashMap<>();
        recipient.put("routingOrder", routingOrder);
        recipient.put("name", name);
        recipient.put("email", email);
        recipient.put("status", status);
        return recipient;
    }

    static Map<String, @Nullable Object> document(int id, String name) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("name", name);
        return document;
    }

    /** A status in the service's spelling: {@code Sent}, {@code TimedOut}. */
    static String word(Enum<?> status) {
        StringBuilder word = new StringBuilder();
        for (String part : List.of(status.name().split("_"))) {
            word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    private static Map<String, @Nullable Object> of(RecipientStatus status) {
        Map<String, @Nullable Object> recipient =
                recipient(status.name(), status.email(), status.routingOrder(), word(status.status()));
        recipient.put("declineReason", status.declineReason().orElse(null));
        return recipient;
    }
}
