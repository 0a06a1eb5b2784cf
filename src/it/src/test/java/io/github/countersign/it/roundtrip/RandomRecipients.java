package io.github.countersign.it.roundtrip;

import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random recipients with every property that they can have. */
final class RandomRecipients {

    private RandomRecipients() {}

    /** Recipient 1 always signs; the ids of the others are unique. */
    static Arbitrary<List<Recipient>> any() {
        Arbitrary<Recipient> plain = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(2),
                        RandomTexts.upTo(100),
                        RandomTexts.address(),
                        Arbitraries.integers().between(1, 65_535),
                        Arbitraries.of(RecipientType.values()).filter(type -> type != RecipientType.UNKNOWN))
                .as((id, name, email, order, type) -> {
                    Recipient recipient = Recipient.of(type, id, name, email).inOrder(order);
                    return type == RecipientType.IN_PERSON_SIGNER ? recipient.signedBy(name) : recipient;
                });
        Arbitrary<Recipient> decorated = Combinators.combine(plain, withers(), withers(), withers())
                .as((recipient, a, b, c) -> c.apply(b.apply(a.apply(recipient))));
        return decorated.list().uniqueElements(Recipient::id).ofMaxSize(4).map(others -> {
            List<Recipient> all = new ArrayList<>(others);
            all.add(Recipient.signer(1, "Ann", "ann@example.com"));
            return all;
        });
    }

    private static Arbitrary<UnaryOperator<Recipient>> withers() {
        Arbitrary<UnaryOperator<Recipient>> fixed = Arbitraries.of(List.<UnaryOperator<Recipient>>of(
                r -> r.phoneCheck("+49 30 1234567", "+1 415 555 0100"),
                r -> r.phoneCheck("+49 30 1234567").ownPhoneNumber(),
                r -> r.smsCheck("+49 170 1234567"),
                r -> r.withoutDocuments(1, 2),
                Recipient::signingEachLocation,
                r -> r.withCertificate("safe"),
                r -> r.signingGroup(17),
                Recipient::locked,
                Recipient::requiredInTemplate,
                r -> r.agentMayEdit(true, false),
                r -> r.byFax("+49 30 7654321")));
        Arbitrary<UnaryOperator<Recipient>> all = Arbitraries.oneOf(
                with(90, Recipient::accessCode),
                with(80, (r, text) -> r.embedded(r.id() + text).startingAt("https://example.com/start")),
                with(90, Recipient::note),
                with(90, (r, text) -> r.email(text, text, "pt_BR")),
                with(90, Recipient::role),
                with(9, (r, text) -> r.adopting(text, text)),
                with(9, (r, text) -> r.adopting(text, text, "Mistral")),
                with(90, (r, text) -> r.customFields(text, "second")),
                with(90, Recipient::idCheck),
                with(90, (r, text) -> r.accessCode(text).accessCodeInEmail()),
                fixed);
        return all.map(wither -> recipient -> {
            Recipient changed = wither.apply(recipient);
            boolean faxed =
                    changed.faxNumber().isPresent() && changed.clientUserId().isPresent();
            return faxed ? recipient : changed;
        });
    }

    private static Arbitrary<UnaryOperator<Recipient>> with(
            int longest, BiFunction<Recipient, String, Recipient> wither) {
        return RandomTexts.upTo(longest).map(text -> recipient -> wither.apply(recipient, text));
    }
}
