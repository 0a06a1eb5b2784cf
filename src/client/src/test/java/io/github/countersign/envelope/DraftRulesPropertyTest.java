package io.github.countersign.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However many mistakes are made together, each is found, and nothing else. */
class DraftRulesPropertyTest {

    private static final DocumentSource CONTENT = DocumentSource.of(new byte[] {1});

    /** A mistake to be made: adds it to the draft, and tells where it will be found. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Mistake {
        LONG_BLURB("text.too-long", (draft, parts) -> {
            draft.emailBlurb("b".repeat(10_001));
            return "emailBlurb";
        }),
        MISSING_FILE("document.missing", (draft, parts) -> {
            draft.document(Document.of(parts.newId(), Path.of("no-such-folder", "lease.pdf")));
            return "documents[%d].file".formatted(parts.documents++);
        }),
        EMPTY_DOCUMENT("document.empty", (draft, parts) -> {
            draft.document(Document.of(parts.newId(), "a.pdf", DocumentSource.of(new byte[0])));
            return "documents[%d].file".formatted(parts.documents++);
        }),
        UNKNOWN_TYPE("document.type-unknown", (draft, parts) -> {
            draft.document(Document.of(parts.newId(), "a.exe", CONTENT));
            return "documents[%d].fileExtension".formatted(parts.documents++);
        }),
        DUPLICATE_DOCUMENT("id.duplicate", (draft, parts) -> {
            draft.document(Document.of(1, "a.pdf", CONTENT));
            return "documents[%d].id".formatted(parts.documents++);
        }),
        BLANK_NAME("text.missing", (draft, parts) -> {
            draft.recipient(Recipient.signer(parts.newId(), " ", "a@example.com"));
            return "recipients[%d].name".formatted(parts.recipients++);
        }),
        BAD_ADDRESS("email.implausible", (draft, parts) -> {
            draft.recipient(Recipient.carbonCopy(parts.newId(), "Cy", "cy"));
            return "recipients[%d].email".formatted(parts.recipients++);
        }),
        NEGATIVE_ORDER("routing-order.out-of-range", (draft, parts) -> {
            draft.recipient(
                    Recipient.signer(parts.newId(), "Di", "di@example.com").inOrder(-3));
            return "recipients[%d].routingOrder".formatted(parts.recipients++);
        }),
        NOBODYS_TAB("tab.recipient-missing", (draft, parts) -> {
            draft.tab(Tab.dateSigned().anchored("x"));
            return "tabs[%d].recipientId".formatted(parts.tabs++);
        }),
        STRANGERS_TAB("tab.recipient-unknown", (draft, parts) -> {
            draft.tab(Tab.signHere().anchored("x").by(9_999));
            return "tabs[%d].recipientId".formatted(parts.tabs++);
        }),
        TAB_ELSEWHERE("tab.document-unknown", (draft, parts) -> {
            draft.tab(Tab.initialHere().at(1, 0, 0).onDocument(9_999).by(1));
            return "tabs[%d].documentId".formatted(parts.tabs++);
        }),
        TAB_OFF_THE_PAGE("tab.position-negative", (draft, parts) -> {
            draft.tab(Tab.signHere().at(1, -1, 0).onDocument(1).by(1));
            return "tabs[%d].x".formatted(parts.tabs++);
        });

        private final String code;
        private final BiFunction<EnvelopeDraft.Builder, Parts, String> making;

        Mistake(String code, BiFunction<EnvelopeDraft.Builder, Parts, String> making) {
            this.code = code;
            this.making = making;
        }

        String makeIn(EnvelopeDraft.Builder draft, Parts parts) {
            return code + " at " + making.apply(draft, parts);
        }
    }

    /** How many of each the draft has so far. */
    private static final class Parts {
        private int documents = 1;
        private int recipients = 1;
        private int tabs = 1;
        private int lastId = 10;

        int newId() {
            return ++lastId;
        }
    }

    @Property
    void findsExactlyTheMistakesThatWereMade(@ForAll Set<Mistake> mistakes) {
        Parts parts = new Parts();
        List<String> expected = new ArrayList<>();
        EnvelopeDraft.Builder draft = EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", CONTENT))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .tab(Tab.signHere().anchored("x").by(1));
        mistakes.forEach(mistake -> expected.add(mistake.makeIn(draft, parts)));

        InvalidDraftException refusal = catchThrowableOfType(InvalidDraftException.class, draft::build);

        List<Problem> found = refusal == null ? List.of() : refusal.problems();
        assertThat(found)
                .extracting(problem -> problem.code() + " at " + problem.path())
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
