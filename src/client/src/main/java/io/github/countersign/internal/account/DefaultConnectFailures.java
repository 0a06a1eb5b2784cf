package io.github.countersign.internal.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.account.ConnectFailure;
import io.github.countersign.account.ConnectFailures;
import io.github.countersign.account.RepublishOutcome;
import io.github.countersign.account.Republished;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.StatusCodes;
import io.github.countersign.internal.envelope.Texts;
import io.github.countersign.internal.envelope.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.ConnectFailuresFilter;
import net.docusign.api_3_0.ConnectPublishStatus;
import net.docusign.api_3_0.PublishConnectFailuresFilter;
import net.docusign.api_3_0.PublishConnectFailuresResult;
import org.jspecify.annotations.Nullable;

/** The calls about Connect messages that failed. */
final class DefaultConnectFailures implements ConnectFailures {

    private static final String GET = "GetConnectFailures";
    private static final String PUBLISH = "PublishConnectFailures";

    private final Facade facade;

    DefaultConnectFailures(Facade facade) {
        this.facade = facade;
    }

    @Override
    public List<ConnectFailure> list() {
        return list(filter());
    }

    @Override
    public List<ConnectFailure> list(Instant from, Instant to) {
        ConnectFailuresFilter filter = filter();
        filter.setDateFrom(Times.utc(from));
        filter.setDateTo(Times.utc(to));
        return list(filter);
    }

    private ConnectFailuresFilter filter() {
        ConnectFailuresFilter filter = new ConnectFailuresFilter();
        filter.setAccountId(facade.account().value());
        return filter;
    }

    private List<ConnectFailure> list(ConnectFailuresFilter filter) {
        UnknownWords words = new UnknownWords();
        List<net.docusign.api_3_0.ConnectFailure> stubs = facade.through(
                        facade.calls().noting(words))
                .call(GET, port -> port.getConnectFailures(filter))
                .getConnectFailure();
        List<ConnectFailure> failures = new ArrayList<>();
        for (int i = 0; i < stubs.size(); i++) {
            if (stubs.get(i) != null) {
                failures.add(failure(stubs.get(i), i, words.at(GET + "Result").at("ConnectFailure", i)));
            }
        }
        return List.copyOf(failures);
    }

    private ConnectFailure failure(net.docusign.api_3_0.ConnectFailure stub, int index, Place place) {
        return new ConnectFailure(
                envelope(GET, stub.getEnvelopeId(), index),
                StatusCodes.of(stub.getEnvelopeStatus()),
                Optional.ofNullable(stub.getEnvelopeStatus())
                        .map(net.docusign.api_3_0.EnvelopeStatusCode::value)
                        .or(() -> place.word("EnvelopeStatus")),
                Times.of(stub.getFailed()),
                Times.of(stub.getRetried()),
                stub.getRetryCount(),
                Texts.orBlank(stub.getSubject()),
                Texts.orBlank(stub.getError()),
                Texts.meaning(stub.getConfigId()),
                Texts.meaning(stub.getConfigUrl()));
    }

    @Override
    public List<Republished> queue(Collection<EnvelopeId> envelopes) {
        return publish(envelopes, false);
    }

    @Override
    public List<Republished> republish(Collection<EnvelopeId> envelopes) {
        return publish(envelopes, true);
    }

    private List<Republished> publish(Collection<EnvelopeId> envelopes, boolean synchronous) {
        PublishConnectFailuresFilter filter = new PublishConnectFailuresFilter();
        filter.setAccountId(facade.account().value());
        filter.setSynchronous(synchronous);
        filter.setEnvelopeIds(DefaultFolders.ids(envelopes));
        UnknownWords words = new UnknownWords();
        List<PublishConnectFailuresResult> stubs = facade.through(facade.calls().noting(words))
                .call(PUBLISH, port -> port.publishConnectFailures(filter))
                .getPublishConnectFailuresResult();
        List<Republished> results = new ArrayList<>();
        for (int i = 0; i < stubs.size(); i++) {
            if (stubs.get(i) != null) {
                results.add(republished(
                        stubs.get(i), i, words.at(PUBLISH + "Result").at("PublishConnectFailuresResult", i)));
            }
        }
        return List.copyOf(results);
    }

    private Republished republished(PublishConnectFailuresResult stub, int index, Place place) {
        return new Republished(
                envelope(PUBLISH, stub.getEnvelopeId(), index),
                stub.getStatus() == null
                        ? RepublishOutcome.UNKNOWN
                        : RepublishOutcome.valueOf(stub.getStatus().name()),
                Optional.ofNullable(stub.getStatus())
                        .map(ConnectPublishStatus::value)
                        .or(() -> place.word("Status")),
                Texts.orBlank(stub.getStatusMessage()),
                Texts.meaning(stub.getConfigId()),
                Texts.meaning(stub.getConfigUrl()));
    }

    private EnvelopeId envelope(String operation, @Nullable String id, int index) {
        return Texts.meaning(id)
                .map(text -> new EnvelopeId(text.strip()))
                .orElseThrow(
                        () -> facade.useless(operation, "message %d of the reply names no envelope".formatted(index)));
    }
}
