package io.github.countersign.internal.recovery;

import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.internal.transport.FailureKind;
import io.github.countersign.internal.transport.HttpTransportException;

/** What a failed call leaves open. */
final class Doubt {

    private Doubt() {}

    /** Whether the call may have taken effect. A refusal is an answer; a fault without a meaning is none. */
    static boolean isOpen(DocuSignException e) {
        if (!e.requestSent() || e instanceof RateLimitedException) {
            return false;
        }
        return e.faultString().isEmpty() || e instanceof ServerException;
    }

    /** Whether the call was broken off by something that passes before the service can have had it whole. */
    static boolean provedAbsent(DocuSignException e) {
        return !e.requestSent() && e.retryable() && (e instanceof TransportException || endedByTheNetwork(e));
    }

    /** A connection that did not stand in time, or took nothing for too long. Who has no time left, or had no turn, wants no second request. */
    private static boolean endedByTheNetwork(DocuSignException e) {
        return e instanceof DeadlineException
                && e.getCause() instanceof HttpTransportException broken
                && broken.limits().bytesPerSecond() > 0 // else the caller has set an exact end
                && (broken.kind() == FailureKind.CONNECT_DEADLINE || broken.kind() == FailureKind.IDLE_DEADLINE);
    }

    /** Keeps an exception with another, so that both are seen. */
    static void keep(DocuSignException other, DocuSignException with) {
        if (other != with) {
            with.addSuppressed(other);
        }
    }
}
