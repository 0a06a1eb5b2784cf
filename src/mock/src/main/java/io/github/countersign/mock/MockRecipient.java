package io.github.countersign.mock;

import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.operation.DocumentViews;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.operation.SignerAttachments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.docusign.api_3_0.RecipientStatusCode;

/**
 * A recipient of an envelope inside a mock, and what a person does with a browser: view, fill in, attach, sign,
 * decline.
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

    /** Why he declined; empty if he has not. */
    public Optional<String> declineReason() {
        return Optional.ofNullable(current().declineReason());
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
     * Fills in his tabs of that label; views first if he has not. A tick, a radio button or an optional signature takes {@code X},
     * an empty text leaves it out.
     *
     * @param label what the sender calls the tab; without a label, its type in words, such as {@code Company}
     * @param value what the status calls report then
     * @throws IllegalArgumentException if he has no tab of that label that he can fill in; the message names those that he has
     * @throws IllegalStateException if it is not his turn, or the envelope has ended
     */
    public void fill(String label, String value) {
        Map<Integer, String> entries = new HashMap<>();
        tabs(label, MockRecipient::isFilledIn, "fill in").forEach(index -> entries.put(index, value));
        change(s -> LifeCycle.fill(LifeCycle.view(s, number, state.now()), number, entries));
    }

    /**
     * Attaches a file where the sender asked for one; views first if he has not. It becomes a document of the envelope when he
     * signs, converted to PDF.
     *
     * @param label what the sender calls the tab, by its name or its label
     * @param fileName what the file is called; its extension tells its kind
     * @param content its bytes, at most 25 MB
     * @throws IllegalArgumentException if the sender asked him for no such file, or if it is too large or unreadable
     * @throws IllegalStateException if it is not his turn, or the envelope has ended
     */
    public void attach(String label, String fileName, byte[] content) {
        List<Integer> tabs = tabs(label, PlacedTab::asksForFile, "attach a file at");
        view();
        tabs.forEach(tab -> new SignerAttachments(state).attach(envelopeId, number, tab, fileName, content.clone()));
    }

    /**
     * What is in his tab of that label, as the status calls report it; empty if nothing is, or if a condition hides it.
     *
     * @param label what the sender calls the tab
     * @throws IllegalArgumentException if he has no tab of that label; the message names those that he has
     */
    public String value(String label) {
        int first = tabs(label, tab -> true, "look at").get(0);
        StoredEnvelope envelope = envelope();
        return new DocumentViews(state)
                .value(envelope, current(), envelope.tabs().get(first));
    }

    private static boolean isFilledIn(PlacedTab tab) {
        return switch (tab.tab().getType()) {
            case COMPANY, TITLE, CUSTOM, SIGN_HERE_OPTIONAL, INITIAL_HERE_OPTIONAL -> true;
            default -> false;
        };
    }

    private List<Integer> tabs(String label, Predicate<PlacedTab> fitting, String action) {
        List<PlacedTab> all = envelope().tabs();
        List<Integer> found = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < all.size(); i++) {
            PlacedTab tab = all.get(i);
            if (tab.recipient().equals(number) && fitting.test(tab)) {
                known.add(DocumentViews.label(tab));
                if (label.equals(DocumentViews.label(tab))
                        || label.equals(tab.tab().getName())) {
                    found.add(i);
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("%s has no tab '%s' to %s of envelope %s; there are %s"
                    .formatted(name(), label, action, envelopeId, known.isEmpty() ? "none" : known));
        }
        return found;
    }

    /**
     * Signs every tab of his that he is shown, whatever he was to fill in before; views first if he has not.
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
        return envelope().state().recipient(number).orElseThrow(this::closed);
    }

    private StoredEnvelope envelope() {
        return state.envelopes().find(envelopeId).orElseThrow(this::closed);
    }

    private IllegalStateException closed() {
        return new IllegalStateException("The mock that had envelope %s is closed".formatted(envelopeId));
    }

    @Override
    public String toString() {
        return "MockRecipient[envelope=%s, number=%s]".formatted(envelopeId, number);
    }
}
