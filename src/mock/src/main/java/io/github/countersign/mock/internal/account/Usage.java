package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.operation.MockState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.docusign.accountmanagement.UsageHistory;

/** How much a user has signed and sent. */
final class Usage {

    private Usage() {}

    static UsageHistory of(MockState state, MockUser user) {
        List<Instant> signed = state.envelopes().all().stream()
                .flatMap(envelope -> envelope.state().recipients().stream())
                .filter(recipient -> recipient.email().equalsIgnoreCase(user.email()))
                .flatMap(recipient -> Optional.ofNullable(recipient.times().signed()).stream())
                .toList();
        List<Instant> sent = state.envelopes().all().stream()
                .filter(envelope -> envelope.sender().userId().equals(user.userId()))
                .flatMap(envelope -> envelope.state().firstSent().stream())
                .toList();
        UsageHistory history = new UsageHistory();
        history.setSignedCount(signed.size());
        history.setSentCount(sent.size());
        last(signed).ifPresent(at -> history.setLastSignedTimestamp(state.wireTime(at)));
        last(sent).ifPresent(at -> history.setLastSentTimestamp(state.wireTime(at)));
        return history;
    }

    private static Optional<Instant> last(List<Instant> times) {
        return times.stream().max(Comparator.naturalOrder());
    }
}
