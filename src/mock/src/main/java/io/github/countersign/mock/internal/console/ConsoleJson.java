package io.github.countersign.mock.internal.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.countersign.mock.ConnectDelivery;
import io.github.countersign.mock.MockFaults;
import io.github.countersign.mock.MockMail;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What the console's script is told. Pure ASCII, so that it means the same wherever it ends up. */
final class ConsoleJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int SHOWN = 100;

    private ConsoleJson() {}

    /**
     * Everything that the page shows at once.
     *
     * @param now the time in the mock
     * @param envelopes all of them
     * @param requests those that are kept
     * @param first the number of the first of these
     * @param mails those that are kept
     * @param deliveries attempts to tell a listener
     * @param faults what is to go wrong
     */
    record Overview(
            Instant now,
            List<StoredEnvelope> envelopes,
            List<MockRequest> requests,
            int first,
            List<MockMail> mails,
            List<ConnectDelivery> deliveries,
            MockFaults faults) {}

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Content content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return out.toString();
    }

    static String of(Overview all) {
        return object(json -> {
            json.writeStringField("now", all.now().toString());
            json.writeStringField("faults", all.faults().toString());
            json.writeNumberField("requestCount", all.first() + all.requests().size() - 1);
            json.writeNumberField("envelopeCount", all.envelopes().size());
            json.writeArrayFieldStart("envelopes");
            for (StoredEnvelope envelope : lastFirst(all.envelopes())) {
                envelope(json, envelope);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("requests");
            List<MockRequest> requests = all.requests();
            for (int i = requests.size() - 1; i >= Math.max(0, requests.size() - SHOWN); i--) {
                request(json, requests.get(i), all.first() + i);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("mails");
            for (MockMail mail : lastFirst(all.mails())) {
                mail(json, mail);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("deliveries");
            for (ConnectDelivery delivery : lastFirst(all.deliveries())) {
                delivery(json, delivery);
            }
            json.writeEndArray();
        });
    }

    private static <T> List<T> lastFirst(List<T> all) {
        List<T> last = new ArrayList<>(all.subList(Math.max(0, all.size() - SHOWN), all.size()));
        Collections.reverse(last);
        return last;
    }

    private static void envelope(JsonGenerator json, StoredEnvelope envelope) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", envelope.id());
        json.writeStringField(
                "subject", Objects.requireNonNullElse(envelope.content().getSubject(), ""));
        json.writeStringField("status", envelope.state().status().value());
        json.writeStringField("sender", envelope.sender().name());
        json.writeStringField("created", envelope.state().times().created().toString());
        json.writeArrayFieldStart("documents");
        for (StoredDocument document : envelope.allDocuments()) {
            json.writeStartObject();
            json.writeStringField("number", document.number().toString());
            json.writeStringField("name", document.name());
            json.writeBooleanField("there", !envelope.purged());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("recipients");
        for (RecipientState recipient : envelope.state().recipients()) {
            boolean turn = recipient.outstanding() && envelope.state().underWay();
            json.writeStartObject();
            json.writeStringField("number", recipient.number().toString());
            json.writeStringField("name", recipient.name());
            json.writeStringField("email", recipient.email());
            json.writeStringField("type", recipient.type().value());
            json.writeStringField("status", recipient.status().value());
            json.writeNumberField("order", recipient.routingOrder());
            json.writeBooleanField("turn", turn);
            json.writeBooleanField("signs", recipient.signs());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void request(JsonGenerator json, MockRequest request, int number) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", number);
        json.writeStringField("at", request.at().toString());
        json.writeStringField("path", request.path());
        json.writeStringField("operation", Objects.requireNonNullElse(request.operation(), "(none)"));
        json.writeStringField("user", Objects.requireNonNullElse(request.userName(), ""));
        json.writeStringField("outcome", request.outcome().name());
        json.writeStringField("mishap", request.mishap() == null ? "" : String.valueOf(request.mishap()));
        json.writeEndObject();
    }

    private static void mail(JsonGenerator json, MockMail mail) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", mail.at().toString());
        json.writeStringField("to", mail.to());
        json.writeStringField("subject", mail.subject());
        json.writeStringField("kind", mail.kind().name());
        json.writeStringField("link", mail.link().map(Object::toString).orElse(""));
        json.writeEndObject();
    }

    private static void delivery(JsonGenerator json, ConnectDelivery delivery) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", delivery.at().toString());
        json.writeStringField("url", delivery.url().toString());
        json.writeStringField("envelope", delivery.envelopeId());
        json.writeNumberField("attempt", delivery.attempt());
        json.writeBooleanField("acknowledged", delivery.acknowledged());
        json.writeStringField("answer", delivery.answer());
        json.writeEndObject();
    }

    /** One request with everything that is kept of it. */
    static String of(MockRequest request, String curl) {
        return object(json -> {
            json.writeStringField("signIn", request.signIn());
            json.writeStringField("body", request.body());
            json.writeStringField("reply", request.reply());
            json.writeStringField("fault", Objects.requireNonNullElse(request.fault(), ""));
            json.writeStringField("reason", Objects.requireNonNullElse(request.reason(), ""));
            json.writeStringField("nearest", Objects.requireNonNullElse(request.nearest(), ""));
            json.writeStringField("curl", curl);
        });
    }
}
