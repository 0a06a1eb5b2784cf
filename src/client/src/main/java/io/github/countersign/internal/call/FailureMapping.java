package io.github.countersign.internal.call;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.IntegratorKey;
import io.github.countersign.cxf.SignInException;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.CallPhase;
import io.github.countersign.error.CallProgress;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.FaultDetails;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.error.ValidationException;
import io.github.countersign.internal.cxf.Attempt;
import io.github.countersign.internal.stream.SinkException;
import io.github.countersign.internal.transport.Deadline;
import io.github.countersign.internal.transport.FailureKind;
import io.github.countersign.internal.transport.HttpTransportException;
import io.github.countersign.internal.transport.UnexpectedReplyException;
import io.github.countersign.reliability.CircuitBreaking;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever ended a call into a typed exception.
 *
 * <p>What CXF throws is not enough to go by: it wraps local failures as faults, and connection trouble in several ways. The attempt knows
 * whether a fault came in and a reply had begun; what the transport has to say is somewhere among the causes.
 */
final class FailureMapping {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST_SNIPPET = 200;
    private static final int LONGEST_PROBLEM = 300;
    private static final int LONGEST_TOKEN = 100;

    private final String host;

    FailureMapping(URI address) {
        this.host = address.getHost();
    }

    /**
     * What ended a call.
     *
     * @param number of the attempt
     * @param envelopeIds the envelopes among the arguments
     * @param passwords the secrets among the arguments
     */
    DocuSignException map(
            Operation operation,
            Attempt attempt,
            int number,
            List<String> envelopeIds,
            List<String> passwords,
            Throwable thrown) {
        Redaction redaction = new Redaction(attempt.credentials(), passwords);
        @Nullable HttpTransportException broken = find(thrown, HttpTransportException.class);
        Optional<FaultDetails> fault = attempt.fault().map(new FaultParser(redaction)::parse);
        CallFailure failure = new CallFailure(
                operation.name(),
                host,
                mayHaveArrived(broken, attempt),
                attempt.status(),
                fault.orElse(null),
                envelopeIds,
                traceToken(attempt, redaction),
                number);
        if (fault.isPresent()) {
            return fromFault(failure, fault.get(), attempt.credentials());
        }
        @Nullable SinkException sink = find(thrown, SinkException.class);
        if (sink != null) {
            return new ClientException(
                    failure,
                    "a document of the reply arrived, but the sink for it failed: %s. The call itself took effect."
                            .formatted(redaction.show(String.valueOf(sink.getCause()), LONGEST_PROBLEM)),
                    sink.getCause());
        }
        @Nullable UnexpectedReplyException page = find(thrown, UnexpectedReplyException.class);
        if (page != null && page.status() == TOO_MANY_REQUESTS) {
            return new RateLimitedException(failure, seconds(page.retryAfter()));
        }
        if (page != null) {
            return ServerException.notSoap(failure, describe(page, redaction), null);
        }
        if (broken != null) {
            return TransportFailures.map(failure, broken, redaction);
        }
        String problem = redaction.show(deepestMessage(thrown), LONGEST_PROBLEM);
        if (attempt.status() != null) {
            return ServerException.unreadable(failure, problem, thrown);
        }
        return new ClientException(
                failure,
                "the request could not be made, nothing was sent. The reason is on this side: " + problem,
                thrown);
    }

    /** Seconds, as gateways write them; a date is rare, and as good as nothing. */
    private static @Nullable Duration seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.strip().matches("\\d{1,4}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                : null;
    }

    private static @Nullable String traceToken(Attempt attempt, Redaction redaction) {
        return attempt.replyHeader("X-DocuSign-TraceToken")
                .map(token -> redaction.show(token, LONGEST_TOKEN))
                .orElse(null);
    }

    /** A refusal that came inside a reply instead of as a fault. */
    DocuSignException refused(Operation operation, FaultDetails refusal, Credentials credentials) {
        Redaction redaction = new Redaction(Optional.of(credentials));
        FaultDetails shown = new FaultDetails(
                refusal.code(), redaction.show(refusal.text(), LONGEST_PROBLEM), refusal.number(), refusal.name());
        return fromFault(new CallFailure(operation.name(), host, true, null, shown), shown, Optional.of(credentials));
    }

    /** A reply that says nothing that can be used. */
    ClientException useless(Operation operation, String problem) {
        return new ClientException(new CallFailure(operation.name(), host, true, null, null), problem, null);
    }

    /** A call that was refused here, before anything was done for it. */
    ClientException notSent(Operation operation, String problem) {
        return new ClientException(queued(operation), problem, null);
    }

    DocuSignException noTurn(Operation operation, int most, Deadline deadline) {
        Duration total = deadline.limits().total();
        return new DeadlineException(
                queued(operation),
                new CallProgress(CallPhase.QUEUED, 0),
                "no turn within %d ms: %d calls of this client were under way. Nothing was sent. Make fewer at once, or raise maxConcurrentCalls."
                        .formatted(total.toMillis(), most),
                null);
    }

    /** A limit is used up, by this client's own count or by what it has learned. */
    RateLimitedException overLimit(Operation operation, String reason, Instant until) {
        return RateLimitedException.notSent(queued(operation), reason, until);
    }

    /** The service is down, and the next probe is not due yet. */
    ServerException heldBack(Operation operation, CircuitBreaking settings, Instant until) {
        return ServerException.heldBack(
                queued(operation),
                "of the last %d calls, %d percent or more got no answer or an error of a gateway"
                        .formatted(settings.calls(), settings.failedPercent()),
                until);
    }

    DocuSignException interruptedInQueue(Operation operation, InterruptedException e) {
        return TransportException.lasting(
                queued(operation),
                new CallProgress(CallPhase.QUEUED, 0),
                "the calling thread was interrupted while it waited for its turn. Nothing was sent.",
                e);
    }

    private CallFailure queued(Operation operation) {
        return new CallFailure(operation.name(), host, false, null, null);
    }

    // A server that wants a certificate and gets none ends TLS 1.3 after our first bytes, and throws them away unread.
    private static boolean mayHaveArrived(@Nullable HttpTransportException broken, Attempt attempt) {
        if (broken == null) {
            return attempt.status() != null;
        }
        return broken.requestFullySent()
                && (broken.kind() != FailureKind.TLS_CLIENT_CERTIFICATE || broken.replyStarted());
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 50; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            depth++;
        }
        return null;
    }

    static DocuSignException fromFault(CallFailure failure, FaultDetails fault, Optional<Credentials> credentials) {
        SignedIn who = new SignedIn(credentials);
        return switch (FaultKind.of(fault)) {
            case INTEGRATOR_KEY -> new IntegratorKeyException(failure, keyOf(credentials));
            case AUTHENTICATION -> who.refused(failure);
            case RATE_LIMITED -> new RateLimitedException(failure);
            case PERMISSION -> new PermissionException(failure, who.permissionAdvice());
            case NOT_FOUND -> new NotFoundException(failure);
            case INVALID_STATE -> new InvalidStateException(failure);
            case INVALID_CONTENT -> new ValidationException(failure);
            case UNKNOWN -> ServerException.fault(failure);
        };
    }

    private static String keyOf(Optional<Credentials> credentials) {
        return credentials
                .map(Credentials::integratorKey)
                .map(IntegratorKey::value)
                .orElse("of this call");
    }

    /** The end of the sentence "... answered with". */
    private static String describe(UnexpectedReplyException page, Redaction redaction) {
        StringBuilder reply = new StringBuilder("HTTP ").append(page.status());
        if (page.status() == UNAUTHORIZED) {
            reply.append(", a demand for an HTTP sign-in");
        }
        if (page.location() != null) {
            reply.append(", a redirect to ").append(redaction.show(page.location(), LONGEST_SNIPPET));
            reply.append(" (redirects are not followed)");
        }
        if (page.contentType() != null) {
            reply.append(", ").append(redaction.show(page.contentType(), 100));
        }
        // Masked before the tags go: a password is recognised by its element.
        String text = redaction
                .show(page.snippet(), Integer.MAX_VALUE)
                .replaceAll("(?i)<(style|script)[^>]*>.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ");
        String line = redaction.show(text, LONGEST_SNIPPET);
        if (!line.isEmpty()) {
            return reply.append(", no SOAP message but \"")
                    .append(line)
                    .append('"')
                    .toString();
        }
        return page.status() == UNAUTHORIZED
                ? reply.toString()
                : reply.append(", an empty body").toString();
    }

    private static String deepestMessage(Throwable thrown) {
        String message = thrown.getClass().getName();
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 50; t = t.getCause()) {
            String own = t.getMessage();
            if (own != null && !own.isBlank()) {
                message = own;
            }
            if (t instanceof SignInException) {
                return message; // what is below it is somebody else's, and may hold the secret
            }
            depth++;
        }
        return message;
    }
}
