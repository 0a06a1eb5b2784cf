package io.github.countersign.it.roundtrip;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Attachment;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeDraft.Builder;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.EventNotification;
import io.github.countersign.envelope.RecipientEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random drafts that are valid, with all that a draft can say about the envelope as a whole. */
final class RandomDrafts {

    private static final DocumentSource TEXT =
            DocumentSource.of(("Lease\n\n" + RandomTabs.ANCHOR + "\n").getBytes(StandardCharsets.UTF_8));

    private RandomDrafts() {}

    static Arbitrary<EnvelopeDraft> any() {
        return Combinators.combine(
                        RandomTexts.upTo(100),
                        documents(),
                        RandomRecipients.any(),
                        RandomTabs.any().list().ofMaxSize(4),
                        customFields().list().uniqueElements(CustomField::name).ofMaxSize(3),
                        options().list().ofMaxSize(8))
                .as((subject, documents, recipients, tabs, fields, options) -> {
                    Builder draft = EnvelopeDraft.builder().subject(subject);
                    documents.forEach(draft::document);
                    recipients.forEach(draft::recipient);
                    tabs.forEach(draft::tab);
                    fields.forEach(draft::customField);
                    options.forEach(option -> option.accept(draft));
                    return draft.build();
                });
    }

    private static Arbitrary<List<Document>> documents() {
        Arbitrary<String> name = RandomTexts.upTo(90);
        Arbitrary<UnaryOperator<Document>> fields =
                RandomTexts.upTo(40).map(text -> document -> document.withField("Number", text));
        Arbitrary<UnaryOperator<Document>> withers =
                Arbitraries.oneOf(Arbitraries.just(UnaryOperator.identity()), fields);
        return Combinators.combine(name, name, Arbitraries.of(".txt", ".TXT"), withers)
                .as((first, second, end, wither) -> List.of(
                        wither.apply(Document.of(1, first + end, TEXT)),
                        Document.of(2, second, TEXT).withFileExtension("txt")));
    }

    private static Arbitrary<CustomField> customFields() {
        return Combinators.combine(
                        RandomTexts.upTo(40),
                        RandomTexts.upTo(50),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((name, value, shown, choice) -> new CustomField(
                        name,
                        value,
                        shown,
                        !shown,
                        choice && value.indexOf(';') < 0 ? List.of(value, "other") : List.of()));
    }

    private static Arbitrary<Consumer<Builder>> options() {
        return Arbitraries.oneOf(
                flag(Builder::allowMarkup),
                flag(Builder::allowReassign),
                flag(Builder::enforceSignerVisibility),
                flag(Builder::wetSign),
                flag(Builder::lockMessage),
                flag(Builder::lockRecipients),
                flag(Builder::useDisclosure),
                flag(Builder::autoNavigation),
                flag(Builder::stampEnvelopeId),
                flag(Builder::authoritativeCopy),
                text(1_000, Builder::emailBlurb),
                // Never the same twice: the service takes that for the same envelope.
                text(60, (draft, text) -> draft.transactionId(text.strip() + UUID.randomUUID())),
                text(90, (draft, name) -> draft.replyTo(name, "reply@example.com")),
                RandomTexts.address().map(email -> draft -> draft.blindCopy(email)),
                days(Builder::remindAfter),
                days(Builder::expireAfter),
                Arbitraries.just(Builder::withoutReminders),
                text(
                        60,
                        (draft, label) -> draft.attachment(
                                new Attachment(label, "text/xml", DocumentSource.of(new byte[] {1, 2})))),
                pushes().map(push -> draft -> draft.eventNotification(push)));
    }

    private static Arbitrary<EventNotification> pushes() {
        Arbitrary<UnaryOperator<EventNotification>> withers = Arbitraries.of(List.<UnaryOperator<EventNotification>>of(
                p -> p.onEnvelope(EnvelopeStatusCode.COMPLETED, EnvelopeStatusCode.VOIDED),
                p -> p.onRecipient(RecipientEvent.values()),
                EventNotification::withDocuments,
                EventNotification::withCertificate,
                EventNotification::withTimeZone,
                EventNotification::withVoidReason,
                EventNotification::withDocumentFields,
                EventNotification::withSenderAccount,
                EventNotification::signed,
                EventNotification::signedWithCertificate,
                EventNotification::acknowledged,
                EventNotification::logged,
                p -> p.asSoap("urn:mine")));
        return withers.list().ofMinSize(1).ofMaxSize(5).map(all -> {
            EventNotification push =
                    EventNotification.to("https://push.example.com/in").onEnvelope(EnvelopeStatusCode.SENT);
            for (UnaryOperator<EventNotification> wither : all) {
                push = wither.apply(push);
            }
            return push;
        });
    }

    private static Arbitrary<Consumer<Builder>> flag(BiConsumer<Builder, Boolean> setter) {
        return Arbitraries.of(true, false).map(yes -> draft -> setter.accept(draft, yes));
    }

    private static Arbitrary<Consumer<Builder>> text(int longest, BiConsumer<Builder, String> setter) {
        return RandomTexts.upTo(longest).map(text -> draft -> setter.accept(draft, text));
    }

    private interface Days {
        Builder set(Builder draft, int days, int more);
    }

    private static Arbitrary<Consumer<Builder>> days(Days setter) {
        Arbitrary<Integer> some = Arbitraries.integers().between(2, 100);
        return Combinators.combine(some, Arbitraries.integers().between(0, 1))
                .as((days, more) -> draft -> setter.set(draft, days, more));
    }
}
