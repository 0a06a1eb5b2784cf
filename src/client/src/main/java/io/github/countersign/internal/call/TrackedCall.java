package io.github.countersign.internal.call;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.SecretKind;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.ServerException;
import io.github.countersign.internal.cxf.Attempt;
import io.github.countersign.internal.transport.TransferWatcher;
import io.github.countersign.spi.CallEvent;
import io.github.countersign.spi.CallEvent.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows one call from its beginning to its end, for the listeners. Confined to the thread of the call. */
final class TrackedCall {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");

    private final Instant startedAt;
    private final long startNanos = System.nanoTime();
    private final Service service;
    private final Operation operation;
    private final List<String> envelopeIds;
    private int attempts;
    private List<String> failedOnTheWay = List.of();
    private long sent;
    private long received;
    // Not the credentials: an idle connection still knows its last call.
    private Optional<String> integratorKey = Optional.empty();
    private Optional<SecretKind> secretKind = Optional.empty();

    TrackedCall(Instant startedAt, Service service, Operation operation, List<String> envelopeIds) {
        this.startedAt = startedAt;
        this.service = service;
        this.operation = operation;
        this.envelopeIds = envelopeIds;
    }

    /** Another attempt begins; its bytes are counted on their way to whoever else wants to know of them. */
    TransferWatcher attempt(@Nullable TransferWatcher other) {
        attempts++;
        return new TransferWatcher() {
            @Override
            public void sent(long bytes, long total) {
                sent = bytes;
                if (other != null) {
                    other.sent(bytes, total);
                }
            }

            @Override
            public void received(long bytes, long total) {
                received = bytes;
                if (other != null) {
                    other.received(bytes, total);
                }
            }
        };
    }

    void attempted(Attempt attempt) {
        integratorKey = attempt.credentials().map(c -> c.integratorKey().value());
        secretKind = attempt.credentials().map(Credentials::kind);
    }

    /** An attempt failed, and the call is made again. */
    void failedOnTheWay(DocuSignException e) {
        List<String> all = new ArrayList<>(failedOnTheWay);
        CallEvent asIfOver = failed(e);
        all.add(asIfOver.outcome() + " " + asIfOver.code());
        failedOnTheWay = List.copyOf(all);
    }

    CallEvent succeeded() {
        return event(Outcome.SUCCESS, "");
    }

    CallEvent failed(DocuSignException e) {
        if (e.faultString().isPresent()) {
            return event(Outcome.FAULT, codeOf(e));
        }
        if (e instanceof ServerException) {
            return event(Outcome.UNUSABLE_REPLY, "HTTP " + e.httpStatus().orElse(0));
        }
        boolean local = e instanceof ClientException;
        return event(
                local ? Outcome.LOCAL_FAILURE : Outcome.NO_REPLY, e.getClass().getSimpleName());
    }

    private CallEvent event(Outcome outcome, String code) {
        return new CallEvent(
                startedAt,
                service.name(),
                operation.name(),
                outcome,
                code,
                Duration.ofNanos(System.nanoTime() - startNanos),
                sent,
                received,
                attempts,
                failedOnTheWay,
                integratorKey,
                secretKind,
                envelopeIds);
    }

    /** Only what looks like a code: a fault can have any text where its code should be. */
    private static String codeOf(DocuSignException e) {
        if (e.errorNumber().isPresent()) {
            return String.valueOf(e.errorNumber().getAsInt());
        }
        return e.errorName()
                .or(e::faultCode)
                .filter(code -> CODE.matcher(code).matches())
                .orElse("unknown");
    }
}
