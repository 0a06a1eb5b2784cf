package io.github.countersign.internal.call;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.IntegratorKey;
import io.github.countersign.cxf.SignInException;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.FaultDetails;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.ValidationException;
import io.github.countersign.internal.cxf.Attempt;
import io.github.countersign.internal.http.HttpSettings;
import io.github.countersign.internal.http.NotSoapException;
import io.github.countersign.internal.http.WireProgress;
import java.io.IOException;
import java.net.HttpRetryException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever ended a call into a typed exception.
 *
 * <p>What CXF throws is not enough to go by: it wraps local failures as faults, and connection trouble in several ways. The attempt knows
 * whether a fault came in, how far the bytes got, and which exception ended them.
 */
final class FailureMapping {

    private static final int LONGEST_SNIPPET = 200;
    private static final int LONGEST_PROBLEM = 300;

    private final String host;
    private final TransportFailures transport;

    FailureMapping(HttpSettings settings) {
        this.host = settings.endpoint().getHost();
        this.transport = new TransportFailures(settings);
    }

    DocuSignException map(Operation operation, Attempt attempt, Throwable thrown) {
        Redaction redaction = new Redaction(attempt.credentials());
        WireProgress progress = attempt.progress();
        Optional<FaultDetails> fault = attempt.fault().map(new FaultParser(redaction)::parse);
        CallFailure failure =
                new CallFailure(operation.name(), host, progress.requestSent(), progress.status(), fault.orElse(null));
        if (fault.isPresent()) {
            return fromFault(failure, fault.get(), attempt);
        }
        IOException broken = progress.failure();
        if (broken instanceof NotSoapException page) {
            return ServerException.notSoap(failure, describe(page, progress.status(), redaction), null);
        }
        if (broken instanceof HttpRetryException challenge) {
            return transport.challenged(failure, challenge);
        }
        if (broken != null) {
            return transport.map(failure, progress.stage(), broken);
        }
        String problem = redaction.show(deepestMessage(thrown), LONGEST_PROBLEM);
        if (progress.stage() == WireProgress.Stage.READING) {
            return ServerException.unreadable(failure, problem, thrown);
        }
        return new ClientException(
                failure,
                "the request could not be made, nothing was sent. The reason is on this side: " + problem,
                thrown);
    }

    private static DocuSignException fromFault(CallFailure failure, FaultDetails fault, Attempt attempt) {
        return switch (FaultKind.of(fault)) {
            case INTEGRATOR_KEY -> new IntegratorKeyException(failure, keyOf(attempt));
            case AUTHENTICATION -> new AuthenticationException(failure);
            case RATE_LIMITED -> new RateLimitedException(failure);
            case PERMISSION -> new PermissionException(failure);
            case NOT_FOUND -> new NotFoundException(failure);
            case INVALID_STATE -> new InvalidStateException(failure);
            case INVALID_CONTENT -> new ValidationException(failure);
            case UNKNOWN -> ServerException.fault(failure);
        };
    }

    private static String keyOf(Attempt attempt) {
        return attempt.credentials()
                .map(Credentials::integratorKey)
                .map(IntegratorKey::value)
                .orElse("of this call");
    }

    /** The end of the sentence "... answered with". */
    private static String describe(NotSoapException page, @Nullable Integer status, Redaction redaction) {
        StringBuilder reply = new StringBuilder("HTTP ").append(status);
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
        return reply.append(line.isEmpty() ? ", an empty body" : ", no SOAP message but \"" + line + '"')
                .toString();
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
