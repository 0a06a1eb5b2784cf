package io.github.countersign.mock.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.ConnectListener;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockEnvelope;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockRecipient;
import io.github.countersign.mock.UndeliveredMessage;
import io.github.countersign.mock.wire.Receiver;
import io.github.countersign.mock.wire.TestEnvelope;
import io.github.countersign.mock.wire.Wire;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.docusign.api_3_0.RecipientStatusCode;
import org.jspecify.annotations.Nullable;

/** A mock, a listener, and what both must be like. Whatever is done is done to the mock and to the model. */
final class Desk implements AutoCloseable {

    private static final Set<MockFault.Kind> WITHOUT_EFFECT = EnumSet.of(
            MockFault.Kind.DROP_BEFORE_COMMIT,
            MockFault.Kind.RESET_BEFORE_COMMIT,
            MockFault.Kind.STALL_ON_UPLOAD,
            MockFault.Kind.HTML_503,
            MockFault.Kind.TOO_MANY_REQUESTS,
            MockFault.Kind.HOURLY_LIMIT);

    private static final Set<MockFault.Kind> STALLS = EnumSet.of(
            MockFault.Kind.STALL_ON_UPLOAD, MockFault.Kind.STALL_AFTER_COMMIT, MockFault.Kind.STALL_AFTER_HEADERS);

    private static final Duration POLL = Duration.ofMillis(5);

    private final MockClock clock = MockClock.standing(Instant.parse("2026-11-24T10:00:00Z"));
    // The mock first: it sets up the JVM's HTTP server, which the receiver uses, too.
    private final MockDocuSign docusign =
            MockDocuSign.builder().clock(clock).accountZone(ZoneOffset.UTC).start();
    private final Receiver receiver = new Receiver();
    private final Map<String, Expected> envelopes = new LinkedHashMap<>();
    private final Pushes pushes = new Pushes(receiver);
    private final Times times = new Times();
    private int transactions;

    Desk() {
        docusign.connect().listen(ConnectListener.to(receiver.url()));
    }

    boolean hasEnvelopes() {
        return !envelopes.isEmpty();
    }

    /** Sends to so many people, two of whom are in the same step; if the reply is lost, asks with the same transaction again. */
    void send(int people, @Nullable MockFault fault) {
        Map<String, Integer> turns = new LinkedHashMap<>();
        TestEnvelope envelope = TestEnvelope.EMPTY;
        for (int i = 1; i <= people; i++) {
            String name = "Person " + i;
            turns.put(name, 1 + i / 2);
            envelope = envelope.signer(i, name, 1 + i / 2);
        }
        String transaction = "<TransactionID>T%d</TransactionID>".formatted(transactions++);
        String body =
                envelope.body(docusign, "CreateAndSendEnvelope").replaceFirst("<Envelope>", "<Envelope>" + transaction);

        HttpResponse<String> reply = call("CreateAndSendEnvelope", body, fault);
        List<String> made = unknown();
        assertThat(made).hasSize(takesEffect(fault) ? 1 : 0);
        if (fault != null) {
            reply = call("CreateAndSendEnvelope", body, null);
        }

        assertThat(reply).isNotNull();
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        String id = Wire.text(reply.body(), "EnvelopeID");
        assertThat(unknown()).containsExactly(id);
        assertThat(made).isSubsetOf(id);
        envelopes.put(id, new Expected(id, turns, clock.instant()));
    }

    void voidEnvelope(int which, @Nullable MockFault fault) {
        Expected envelope = envelope(which);
        HttpResponse<String> reply = call(
                "VoidEnvelope",
                "<VoidEnvelope xmlns='%s'><EnvelopeID>%s</EnvelopeID><Reason>No</Reason></VoidEnvelope>"
                        .formatted(Wire.API, envelope.id()),
                fault);
        if (fault == null) {
            assertThat(reply).isNotNull();
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(envelope.underWay() ? 200 : 500);
        }
        if (envelope.underWay() && takesEffect(fault)) {
            envelope.voided();
        }
    }

    void view(int which, int who) {
        Expected envelope = envelope(which);
        String name = name(envelope, who);
        boolean allowed = envelope.mayAct(name);
        boolean done = act(envelope, name, MockRecipient::view);
        assertThat(done || !allowed).as("%s may view", name).isTrue();
        envelope.viewed(name);
    }

    void sign(int which, int who) {
        Expected envelope = envelope(which);
        String name = name(envelope, who);
        boolean allowed = envelope.mayAct(name);
        assertThat(act(envelope, name, MockRecipient::sign))
                .as("%s signs", name)
                .isEqualTo(allowed);
        if (allowed) {
            envelope.signed(name);
        }
    }

    void decline(int which, int who) {
        Expected envelope = envelope(which);
        String name = name(envelope, who);
        boolean allowed = envelope.mayAct(name);
        assertThat(act(envelope, name, recipient -> recipient.decline("No")))
                .as("%s declines", name)
                .isEqualTo(allowed);
        if (allowed) {
            envelope.declined(name);
        }
    }

    /** Asks in a way that goes wrong, which must change nothing. */
    void ask(int which, MockFault fault) {
        call("RequestStatus", request(envelope(which).id()), fault);
    }

    void pass(Duration time) {
        clock.advance(time);
        envelopes.values().forEach(envelope -> envelope.at(clock.instant()));
    }

    void listenerAnswers(int status) {
        receiver.answer(status);
    }

    void flush() {
        docusign.connect().flush();
    }

    /** What must be true after every step. */
    void check() {
        assertThat(docusign.envelopes().stream().map(MockEnvelope::id)).containsExactlyElementsOf(envelopes.keySet());
        for (Expected envelope : envelopes.values()) {
            MockEnvelope is = docusign.envelope(envelope.id());
            Map<String, RecipientStatusCode> recipients =
                    is.recipients().stream().collect(Collectors.toMap(MockRecipient::name, MockRecipient::status));
            if (envelope.seen(is.status(), recipients, clock.instant())) {
                checkTimes(envelope);
            }
        }
        pushes.check(envelopes);
    }

    private void checkTimes(Expected envelope) {
        times.check(
                Wire.call(docusign, "RequestStatus", request(envelope.id())),
                docusign.envelope(envelope.id()).status());
    }

    /** What must be true once every listener has got everything. */
    void checkThatNothingIsUntold() {
        receiver.answer(200);
        flush();
        docusign.connect().failures().stream()
                .map(UndeliveredMessage::envelopeId)
                .distinct()
                .forEach(docusign.connect()::republish);
        assertThat(docusign.connect().failures()).isEmpty();
        pushes.check(envelopes);
        pushes.checkThatNothingIsUntold(envelopes);
        envelopes.values().forEach(this::checkTimes);
    }

    private @Nullable HttpResponse<String> call(String operation, String body, @Nullable MockFault fault) {
        if (fault == null) {
            return Wire.call(docusign, operation, body);
        }
        int before = docusign.faults().applied().size();
        docusign.faults().next(operation, fault);
        try {
            HttpResponse<String> reply = STALLS.contains(fault.kind())
                    ? stalled(operation, body, before)
                    : Wire.call(docusign, operation, body);
            if (fault.kind() == MockFault.Kind.HOURLY_LIMIT) {
                waitForTheHour(reply);
            }
            return reply;
        } catch (UncheckedIOException lost) {
            return null;
        } finally {
            assertThat(docusign.faults().applied()).hasSize(before + 1);
        }
    }

    /** A call that stalls until somebody ends that; what has met its fault is ended again and again, since it may not stall yet. */
    private HttpResponse<String> stalled(String operation, String body, int before) {
        CompletableFuture<HttpResponse<String>> reply =
                CompletableFuture.supplyAsync(() -> Wire.call(docusign, operation, body));
        while (true) {
            if (docusign.faults().applied().size() > before) {
                docusign.faults().clear();
            }
            try {
                return reply.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillStalled) {
                // Once more.
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(UncheckedIOException.class);
                throw (UncheckedIOException) e.getCause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a call stalls", e);
            }
        }
    }

    /** The account has no calls left, whatever it asks for, until the next full hour. */
    private void waitForTheHour(HttpResponse<String> reply) {
        assertThat(reply.body()).contains("207");
        assertThat(Wire.call(docusign, "Ping", "<Ping xmlns='%s'/>".formatted(Wire.API))
                        .body())
                .contains("207");
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        pass(Duration.between(clock.instant(), hour));
        assertThat(Wire.call(docusign, "Ping", "<Ping xmlns='%s'/>".formatted(Wire.API))
                        .statusCode())
                .isEqualTo(200);
    }

    private boolean act(Expected envelope, String name, Consumer<MockRecipient> deed) {
        try {
            deed.accept(docusign.envelope(envelope.id()).recipient(name));
            return true;
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessageContaining(name);
            return false;
        }
    }

    private static boolean takesEffect(@Nullable MockFault fault) {
        return fault == null || !WITHOUT_EFFECT.contains(fault.kind());
    }

    private List<String> unknown() {
        return docusign.envelopes().stream()
                .map(MockEnvelope::id)
                .filter(id -> !envelopes.containsKey(id))
                .toList();
    }

    private static String request(String id) {
        return "<RequestStatus xmlns='%s'><EnvelopeID>%s</EnvelopeID></RequestStatus>".formatted(Wire.API, id);
    }

    private Expected envelope(int which) {
        return List.copyOf(envelopes.values()).get(which % envelopes.size());
    }

    private static String name(Expected envelope, int who) {
        return envelope.names().get(who % envelope.names().size());
    }

    @Override
    public void close() {
        docusign.close();
        receiver.close();
    }
}
