package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.Member;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/** A mock without its wire: a state whose clock stands at 20:40:28 of a winter's day in the account's zone, and callers. */
final class TestMock implements AutoCloseable {

    static final String ACCOUNT = "5f4a2c3e-0000-4000-8000-000000000001";
    static final URI ADDRESS = URI.create("http://localhost:8080/api/3.0/api.asmx");
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    static final Instant START = Instant.parse("2026-01-16T04:40:28.657Z");
    static final Member SENDER = new Member("11111111-0000-4000-8000-000000000001", "sender@example.com", "Sam Sender");
    static final Member COLLEAGUE = new Member("11111111-0000-4000-8000-000000000002", "colleague@example.com", "Cora");
    static final Member SIGNER = new Member("11111111-0000-4000-8000-000000000003", "person1@example.com", "Ann Lee");

    final MockClock clock = MockClock.standing(START);
    final MockState state;
    final ApiOperations api;

    TestMock(Path folder) {
        this(folder, UnaryOperator.identity());
    }

    TestMock(Path folder, UnaryOperator<OperationSettings> change) {
        this.state = new MockState(
                clock,
                folder.resolve("documents"),
                change.apply(OperationSettings.of(PACIFIC, Guesses.likeliest())),
                account -> List.of(SENDER, COLLEAGUE));
        this.api = as(SENDER, ACCOUNT);
    }

    ApiOperations as(Member member, String account) {
        return new ApiOperations(state, new Caller(member, List.of(account), "KEY", null), ADDRESS);
    }

    /** A minute passes, and the recipient signs. */
    void sign(String envelopeId, int recipient) {
        clock.advance(Duration.ofMinutes(1));
        state.envelopes().update(envelopeId, s -> LifeCycle.sign(s, BigInteger.valueOf(recipient), state.now()));
    }

    /** A minute passes, and the recipient views. */
    void view(String envelopeId, int recipient) {
        clock.advance(Duration.ofMinutes(1));
        state.envelopes().update(envelopeId, s -> LifeCycle.view(s, BigInteger.valueOf(recipient), state.now()));
    }

    @Override
    public void close() {
        state.close();
    }
}
