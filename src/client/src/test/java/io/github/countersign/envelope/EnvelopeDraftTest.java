package io.github.countersign.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EnvelopeDraftTest {

    private static final DocumentSource CONTENT = DocumentSource.of(new byte[] {1});

    @Test
    void aFileTwoSignersInOrderAndTheirTabsMakeADraft(@TempDir Path dir) throws Exception {
        Path lease = Files.write(dir.resolve("lease.pdf"), new byte[] {1});

        EnvelopeDraft draft = EnvelopeDraft.builder()
                .subject("Lease 12")
                .emailBlurb("Please sign.")
                .document(Document.of(1, lease))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .recipient(Recipient.signer(2, "Bo", "bo@example.com").inOrder(2))
                .recipient(Recipient.carbonCopy(3, "Cy", "cy@example.com").inOrder(3))
                .tab(Tab.signHere().anchored("Tenant:").by(1))
                .tab(Tab.signHere().at(1, 100, 200).onDocument(1).by(2))
                .build();

        assertThat(draft.subject()).isEqualTo("Lease 12");
        assertThat(draft.emailBlurb()).contains("Please sign.");
        assertThat(draft.documents()).extracting(Document::name).containsExactly("lease.pdf");
        assertThat(draft.recipients()).extracting(Recipient::routingOrder).containsExactly(1, 2, 3);
        assertThat(draft.tabs()).hasSize(2);
        assertThat(draft).hasToString("EnvelopeDraft[1 documents, 3 recipients, 2 tabs]");
    }

    @Test
    void anEmptyDraftLacksSubjectDocumentAndSignerAllAtOnce() {
        InvalidDraftException refusal = refusal(EnvelopeDraft.builder());

        assertThat(refusal.problems())
                .containsExactly(
                        new Problem("text.missing", "subject", "is blank; give 1 to 100 characters"),
                        new Problem("documents.missing", "documents", "there is none; an envelope needs at least one"),
                        new Problem(
                                "signer.missing",
                                "recipients",
                                "nobody signs; add at least one Recipient.signer(...)"));
        assertThat(refusal)
                .hasMessageContaining("3 problems, nothing was sent")
                .hasMessageContaining("documents: there is none; an envelope needs at least one [documents.missing]");
    }

    @Test
    void carbonCopiesAloneDoNotSign() {
        assertThat(problems(EnvelopeDraft.builder()
                        .subject("s")
                        .document(Document.of(1, "a.pdf", CONTENT))
                        .recipient(Recipient.carbonCopy(1, "Cy", "cy@example.com"))))
                .extracting(Problem::code)
                .containsExactly("signer.missing");
    }

    @Test
    void textsKeepToTheLimitsOfTheService() {
        EnvelopeDraft.Builder draft = EnvelopeDraft.builder()
                .subject("s".repeat(101))
                .emailBlurb("b".repeat(10_001))
                .document(Document.of(1, "n".repeat(97) + ".pdf", CONTENT))
                .recipient(Recipient.signer(1, "n".repeat(101), "e".repeat(89) + "@example.com"));

        assertThat(problems(draft))
                .containsExactly(
                        new Problem("text.too-long", "subject", "has 101 characters, the service takes 100"),
                        new Problem("text.too-long", "emailBlurb", "has 10001 characters, the service takes 10000"),
                        new Problem("text.too-long", "documents[0].name", "has 101 characters, the service takes 100"),
                        new Problem("text.too-long", "recipients[0].name", "has 101 characters, the service takes 100"),
                        new Problem(
                                "text.too-long", "recipients[0].email", "has 101 characters, the service takes 100"));
    }

    @Test
    void textsAtTheLimitsPass() {
        assertThat(EnvelopeDraft.builder()
                        .subject("s".repeat(100))
                        .emailBlurb("b".repeat(10_000))
                        .document(Document.of(1, "n".repeat(96) + ".pdf", CONTENT))
                        .recipient(Recipient.signer(1, "n".repeat(100), "e".repeat(88) + "@example.com")
                                .inOrder(65_535))
                        .build())
                .isNotNull();
    }

    @Test
    void charactersThatXmlCannotCarryAreFoundBeforeSending() {
        EnvelopeDraft.Builder draft = valid().subject("bell \u0007")
                .emailBlurb("half \uD800 pair")
                .tab(Tab.signHere().anchored("\uFFFF").by(1).labelled("\u0000"));

        assertThat(problems(draft))
                .containsExactly(
                        new Problem(
                                "text.not-xml",
                                "subject",
                                "holds the character U+0007, which no XML message can carry; remove it"),
                        new Problem(
                                "text.not-xml",
                                "emailBlurb",
                                "holds the character U+D800, which no XML message can carry; remove it"),
                        new Problem(
                                "text.not-xml",
                                "tabs[0].anchor",
                                "holds the character U+FFFF, which no XML message can carry; remove it"),
                        new Problem(
                                "text.not-xml",
                                "tabs[0].label",
                                "holds the character U+0000, which no XML message can carry; remove it"));
    }

    @Test
    void idsArePositiveAndUnique() {
        EnvelopeDraft.Builder draft = EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(0, "a.pdf", CONTENT))
                .document(Document.of(7, "b.pdf", CONTENT))
                .document(Document.of(7, "c.pdf", CONTENT))
                .recipient(Recipient.signer(-1, "Ann", "ann@example.com"))
                .recipient(Recipient.signer(2, "Bo", "bo@example.com"))
                .recipient(Recipient.carbonCopy(2, "Cy", "cy@example.com"));

        assertThat(problems(draft))
                .containsExactly(
                        new Problem("id.not-positive", "documents[0].id", "is 0; ids start at 1"),
                        new Problem(
                                "id.duplicate",
                                "documents[2].id",
                                "is 7, which another one has already; give each its own"),
                        new Problem("id.not-positive", "recipients[0].id", "is -1; ids start at 1"),
                        new Problem(
                                "id.duplicate",
                                "recipients[2].id",
                                "is 2, which another one has already; give each its own"));
    }

    @Test
    void filesHaveToBeThereAndHoldSomething(@TempDir Path dir) throws Exception {
        Path empty = Files.createFile(dir.resolve("empty.pdf"));
        Path missing = dir.resolve("missing.pdf");
        EnvelopeDraft.Builder draft = valid().document(Document.of(2, missing))
                .document(Document.of(3, empty))
                .document(Document.of(4, dir).named("folder.pdf").withFileExtension("pdf"));

        assertThat(problems(draft))
                .containsExactly(
                        new Problem("document.missing", "documents[1].file", missing + " does not exist"),
                        new Problem("document.empty", "documents[2].file", "there is not a single byte in it"),
                        new Problem("document.unreadable", "documents[3].file", dir + " is a directory, not a file"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void devicesAndPipesAreNoDocuments() {
        assertThat(problems(
                        valid().document(Document.of(2, Path.of("/dev/null")).withFileExtension("pdf"))))
                .containsExactly(
                        new Problem("document.unreadable", "documents[1].file", "/dev/null is not a regular file"));
    }

    @Test
    void fileTypesTheServiceDoesNotConvertAreNamedWithThoseItDoes() {
        List<Problem> problems = problems(valid().document(Document.of(2, "pack.zip", CONTENT)));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("document.type-unknown");
            assertThat(problem.path()).isEqualTo("documents[1].fileExtension");
            assertThat(problem.message())
                    .startsWith("the service does not convert 'zip'; it takes pdf, doc, docm, docx,")
                    .endsWith("xlsx. Say withFileExtension(...) if the name tells the wrong one");
        });
    }

    @Test
    void fileTypesAreReadWithoutTheLocaleOfThisMachine() {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");

        assertThat(valid().document(Document.of(2, "SCAN.TIF", CONTENT)).build().documents())
                .extracting(Document::fileType)
                .contains("tif");
    }

    @Test
    void addressesHaveToLookLikeAddresses() {
        for (String bad : List.of(
                "ann",
                "ann@",
                "@example.com",
                "ann@localhost",
                "a nn@example.com",
                "ann@example..com",
                "ann@example.com,bo@example.com",
                "Ann <ann@example.com>",
                "ann@@example.com",
                "ann\u00a0b@example.com")) {
            assertThat(problems(valid().recipient(Recipient.carbonCopy(2, "Bo", bad))))
                    .as(bad)
                    .containsExactly(new Problem(
                            "email.implausible",
                            "recipients[1].email",
                            "is no e-mail address; write it as name@example.com, without a display name"));
        }
        for (String good : List.of("o'neil+x@mail.example.co.uk", "jürgen@bücher.example", "a_b-c.d@x.io")) {
            assertThat(valid().recipient(Recipient.carbonCopy(2, "Bo", good)).build())
                    .as(good)
                    .isNotNull();
        }
    }

    @Test
    void routingOrdersFitTheContract() {
        EnvelopeDraft.Builder draft = valid().recipient(
                        Recipient.signer(2, "Bo", "bo@example.com").inOrder(0))
                .recipient(Recipient.carbonCopy(3, "Cy", "cy@example.com").inOrder(65_536));

        assertThat(problems(draft))
                .containsExactly(
                        new Problem(
                                "routing-order.out-of-range",
                                "recipients[1].routingOrder",
                                "is 0; it goes from 1 to 65535"),
                        new Problem(
                                "routing-order.out-of-range",
                                "recipients[2].routingOrder",
                                "is 65536; it goes from 1 to 65535"));
    }

    @Test
    void theServiceTakesAHundredRecipients() {
        EnvelopeDraft.Builder draft = valid();
        for (int id = 2; id <= 100; id++) {
            draft.recipient(Recipient.signer(id, "Signer", "signer@example.com"));
        }
        assertThat(draft.build().recipients()).hasSize(100);

        assertThat(problems(draft.recipient(Recipient.signer(101, "Signer", "signer@example.com"))))
                .containsExactly(
                        new Problem("recipients.too-many", "recipients", "there are 101, the service takes 100"));
    }

    @Test
    void tabsBelongToASignerOfTheEnvelope() {
        EnvelopeDraft.Builder draft = valid().recipient(Recipient.carbonCopy(2, "Cy", "cy@example.com"))
                .tab(Tab.signHere().anchored("x"))
                .tab(Tab.initialHere().anchored("x").by(7))
                .tab(Tab.dateSigned().anchored("x").by(2));

        assertThat(problems(draft))
                .containsExactly(
                        new Problem(
                                "tab.recipient-missing",
                                "tabs[0].recipientId",
                                "is not set; say whose tab it is: by(recipientId)"),
                        new Problem(
                                "tab.recipient-unknown", "tabs[1].recipientId", "is 7, but no recipient has that id"),
                        new Problem(
                                "tab.recipient-no-signer",
                                "tabs[2].recipientId",
                                "is 2, but that recipient does not sign; tabs are for signers"));
    }

    @Test
    void tabsStandOnADocumentOfTheEnvelope() {
        EnvelopeDraft.Builder draft = valid().document(Document.of(2, "b.pdf", CONTENT))
                .tab(Tab.signHere().at(1, 0, 0).by(1))
                .tab(Tab.dateSigned().at(1, 0, 0).onDocument(9).by(1))
                .tab(Tab.initialHere().anchored("everywhere").by(1));

        assertThat(problems(draft))
                .containsExactly(
                        new Problem(
                                "tab.document-missing",
                                "tabs[0].documentId",
                                "is not set, and there are several documents; say which: onDocument(documentId)"),
                        new Problem("tab.document-unknown", "tabs[1].documentId", "is 9, but no document has that id"));
    }

    @Test
    void placesAndSizesHaveToBePossible() {
        EnvelopeDraft.Builder draft = valid().tab(Tab.signHere().at(0, -1, -2).by(1))
                .tab(Tab.signHere().anchored(" ").by(1))
                .tab(Tab.dateSigned()
                        .anchored("x")
                        .offset(Double.NaN, 0, LengthUnit.INCHES)
                        .by(1))
                .tab(Tab.signHere().anchored("x").by(1).scaled(0))
                .tab(Tab.initialHere().anchored("x").by(1).scaled(Double.POSITIVE_INFINITY));

        assertThat(problems(draft))
                .containsExactly(
                        new Problem("tab.page-invalid", "tabs[0].page", "is 0; pages start at 1"),
                        new Problem(
                                "tab.position-negative",
                                "tabs[0].x",
                                "is -1; it counts from the top left corner, and is 0 or more"),
                        new Problem(
                                "tab.position-negative",
                                "tabs[0].y",
                                "is -2; it counts from the top left corner, and is 0 or more"),
                        new Problem(
                                "tab.anchor-blank", "tabs[1].anchor", "is blank; give the text that the tab stands at"),
                        new Problem("tab.offset-invalid", "tabs[2].anchor", "has an offset that is no number"),
                        new Problem(
                                "tab.scale-invalid",
                                "tabs[3].scale",
                                "is 0.0; it is a number above 0, and 1 is the usual size"),
                        new Problem(
                                "tab.scale-invalid",
                                "tabs[4].scale",
                                "is Infinity; it is a number above 0, and 1 is the usual size"));
    }

    @Test
    void aDraftDoesNotChangeWithItsBuilder() {
        EnvelopeDraft.Builder builder = valid();
        EnvelopeDraft draft = builder.build();

        builder.recipient(Recipient.signer(2, "Bo", "bo@example.com")).subject("other");

        assertThat(draft.recipients()).hasSize(1);
        assertThat(draft.subject()).isEqualTo("s");
    }

    private static EnvelopeDraft.Builder valid() {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", CONTENT))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"));
    }

    private static List<Problem> problems(EnvelopeDraft.Builder draft) {
        return refusal(draft).problems();
    }

    private static InvalidDraftException refusal(EnvelopeDraft.Builder draft) {
        InvalidDraftException refusal = catchThrowableOfType(InvalidDraftException.class, draft::build);
        assertThat(refusal).as("the draft was accepted").isNotNull();
        return refusal;
    }
}
