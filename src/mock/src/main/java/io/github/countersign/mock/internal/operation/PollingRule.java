package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.PollingViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import net.docusign.api_3_0.RequestDocumentPDFsResponse;
import net.docusign.api_3_0.RequestPDFResponse;
import net.docusign.api_3_0.RequestStatusExResponse;
import net.docusign.api_3_0.RequestStatusResponse;
import net.docusign.api_3_0.RequestStatusesExResponse;
import net.docusign.api_3_0.RequestStatusesResponse;
import org.jspecify.annotations.Nullable;

/** Notes which envelopes are asked for too often: the six operations that the rule names, by their results. Thread-safe. */
public final class PollingRule {

    private static final Duration APART = Duration.ofMinutes(15);
    private static final int KEPT = 1000;

    private record Asked(String envelopeId, boolean documents) {}

    private final InstantSource clock;

    // Guarded by this.
    private final Map<Asked, Instant> last = new HashMap<>();
    private final Deque<PollingViolation> violations = new ArrayDeque<>();

    /** A rule that nobody has broken yet. */
    public PollingRule(InstantSource clock) {
        this.clock = clock;
    }

    /** Looks at the reply of a call. */
    public void answered(String operation, Object reply) {
        if (reply instanceof RequestStatusResponse r) {
            status(operation, r.getRequestStatusResult());
        } else if (reply instanceof RequestStatusExResponse r) {
            status(operation, r.getRequestStatusExResult());
        } else if (reply instanceof RequestStatusesResponse r) {
            statuses(operation, r.getRequestStatusesResult());
        } else if (reply instanceof RequestStatusesExResponse r) {
            statuses(operation, r.getRequestStatusesExResult());
        } else if (reply instanceof RequestPDFResponse r) {
            asked(operation, new Asked(r.getRequestPDFResult().getEnvelopeID(), true));
        } else if (reply instanceof RequestDocumentPDFsResponse r) {
            asked(operation, new Asked(r.getRequestDocumentPDFsResult().getEnvelopeId(), true));
        }
    }

    private void statuses(String operation, @Nullable FilteredEnvelopeStatuses found) {
        if (found != null && found.getEnvelopeStatuses() != null) {
            found.getEnvelopeStatuses().getEnvelopeStatus().forEach(status -> status(operation, status));
        }
    }

    private void status(String operation, EnvelopeStatus status) {
        asked(operation, new Asked(status.getEnvelopeID(), false));
    }

    private synchronized void asked(String operation, Asked what) {
        Instant now = clock.instant();
        Instant before = last.put(what, now);
        if (before != null && now.isBefore(before.plus(APART))) {
            if (violations.size() == KEPT) {
                violations.remove();
            }
            violations.add(new PollingViolation(what.envelopeId(), operation, before, now));
        }
    }

    /** The last thousand breaches, oldest first. */
    public synchronized List<PollingViolation> violations() {
        return List.copyOf(violations);
    }
}
