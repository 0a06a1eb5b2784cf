package io.github.countersign.mock;

import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.operation.MockState;
import java.math.BigInteger;
import java.util.function.UnaryOperator;
import net.docusign.api_3_0.RecipientStatusCode;

/**
 * A recipient of an envelope inside a mock, and what a person does with a browser: view, sign, decline.
 *
 * <p>Thread-safe. What he does takes effect at once: the next step of the routing order is sent before the method returns.
 */
public final class MockRecipient {

    private final MockState state;
    private final String envelopeId;
    private final BigInteger number;

    MockRecipient(MockState state, String envelopeId, BigInteger number) {
        this.state = state;
        this.envelopeId = envelopeId;
        this.number = number;
    }

    /** His full name. */
    public String name() {
        return current().name();
    }

    /** His e-mail address; empty if he has none. */
    public String email() {
        return current().email();
    }

    /** How far he is. Who has signed is {@code Completed}, never {@code Signed}, as with the real service. */
    public RecipientStatusCode status() {
        return current().status();
    }

    /**
     * Opens the envelope. A certified delivery, an agent, an editor and an intermediary are done with that.
     *
     * @throws IllegalStateException if it is not his turn or the envelope has ended; the message says who must act first
     */
    public void view() {
        change(s -> LifeCycle.view(s, number, state.now()));
    }

    /**
     * Signs every tab of his; views first if he has not.
     *
     * @throws IllegalStateException if it is not his turn, he signs nothing, or the envelope has ended; the message says who
     *     must act first
     */
    public void sign() {
        change(s -> LifeCycle.sign(s, number, state.now()));
    }

    /**
     * Refuses to sign, which ends the envelope for everybody; views first if he has not.
     *
     * @param reason what the sender gets to read
     * @throws IllegalStateException if it is not his turn, he signs nothing, or the envelope has ended
     */
    public void decline(String reason) {
        change(s -> LifeCycle.decline(s, number, reason, state.now()));
    }

    private void change(UnaryOperator<EnvelopeState> transition) {
        current();
        state.envelopes().update(envelopeId, transition);
    }

    /** Also tells that the mock is closed, where the store would say that there is no such envelope. */
    private RecipientState current() {
        return state.envelopes()
                .find(envelopeId)
                .flatMap(e -> e.state().recipient(number))
                .orElseThrow(() ->
                        new IllegalStateException("The mock that had envelope %s is closed".formatted(envelopeId)));
    }

    @Override
    public String toString() {
        return "MockRecipient[envelope=%s, number=%s]".formatted(envelopeId, number);
    }
}
