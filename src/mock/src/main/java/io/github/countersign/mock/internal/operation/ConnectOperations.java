package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.connect.ConnectFailure;
import io.github.countersign.mock.internal.connect.ConnectLog.Outcome;
import io.github.countersign.mock.internal.connect.ConnectLog.Republished;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.time.Instant;
import java.util.List;
import net.docusign.api_3_0.ArrayOfConnectFailure;
import net.docusign.api_3_0.ArrayOfPublishConnectFailuresResult;
import net.docusign.api_3_0.ConnectFailuresFilter;
import net.docusign.api_3_0.ConnectPublishStatus;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;
import net.docusign.api_3_0.PublishConnectFailuresFilter;
import net.docusign.api_3_0.PublishConnectFailuresResult;
import org.jspecify.annotations.Nullable;

/** Connect as far as it has operations: the message as it would be pushed, and those that could not be delivered. */
final class ConnectOperations {

    private final MockState state;
    private final EnvelopeAccess access;

    ConnectOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
    }

    DocuSignEnvelopeInformation message(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.visible(envelopeId);
        return new ConnectMessages(state).of(envelope, new ConnectMessages.Form(true, true, false));
    }

    ArrayOfConnectFailure failures(@Nullable ConnectFailuresFilter given) {
        ConnectFailuresFilter filter = given == null ? new ConnectFailuresFilter() : given;
        String account = access.requireAccount(filter.getAccountId());
        Instant from = filter.getDateFrom() == null ? null : state.wireTime().read(filter.getDateFrom());
        Instant to = filter.getDateTo() == null ? null : state.wireTime().read(filter.getDateTo());
        ArrayOfConnectFailure all = new ArrayOfConnectFailure();
        state.connect().failures(account).stream()
                .filter(failure -> from == null || !failure.failed().isBefore(from))
                .filter(failure -> to == null || !failure.failed().isAfter(to))
                .forEach(failure -> all.getConnectFailure().add(entry(failure)));
        return all;
    }

    private net.docusign.api_3_0.ConnectFailure entry(ConnectFailure failure) {
        net.docusign.api_3_0.ConnectFailure entry = new net.docusign.api_3_0.ConnectFailure();
        entry.setEnvelopeId(failure.envelopeId());
        entry.setAccountId(failure.accountId());
        entry.setFailed(state.wireTime().of(failure.failed()));
        entry.setRetried(state.wireTime().ofNullable(failure.retried()));
        entry.setRetryCount(failure.retryCount());
        entry.setEnvelopeStatus(failure.status());
        state.envelopes().find(failure.envelopeId()).ifPresent(envelope -> {
            entry.setSender(envelope.sender().name());
            entry.setEmail(envelope.sender().email());
            entry.setSubject(envelope.content().getSubject());
        });
        entry.setError(failure.error());
        entry.setConfigId(failure.configId());
        entry.setConfigUrl(failure.url());
        return entry;
    }

    ArrayOfPublishConnectFailuresResult publish(@Nullable PublishConnectFailuresFilter filter) {
        if (filter == null || filter.getEnvelopeIds() == null) {
            throw ContentFaults.missing("PublishConnectFailuresFilter", "EnvelopeIds");
        }
        String account = access.requireAccount(filter.getAccountId());
        boolean synchronous = Boolean.TRUE.equals(filter.isSynchronous());
        ArrayOfPublishConnectFailuresResult all = new ArrayOfPublishConnectFailuresResult();
        for (String id : filter.getEnvelopeIds().getEnvelopeId()) {
            String envelopeId = access.visible(id).id();
            List<Republished> results = state.connect().republish(account, envelopeId, synchronous);
            if (results.isEmpty()) {
                results = List.of(new Republished("", "", Outcome.FAILED, "No message of this envelope has failed."));
            }
            results.forEach(result -> all.getPublishConnectFailuresResult().add(entry(envelopeId, result)));
        }
        return all;
    }

    private static PublishConnectFailuresResult entry(String envelopeId, Republished result) {
        PublishConnectFailuresResult entry = new PublishConnectFailuresResult();
        entry.setEnvelopeId(envelopeId);
        entry.setConfigId(result.configId());
        entry.setConfigUrl(result.url());
        entry.setStatus(
                switch (result.outcome()) {
                    case QUEUED -> ConnectPublishStatus.QUEUED;
                    case DELIVERED -> ConnectPublishStatus.SUCCESS;
                    case FAILED -> ConnectPublishStatus.FAIL;
                });
        entry.setStatusMessage(result.message());
        return entry;
    }
}
