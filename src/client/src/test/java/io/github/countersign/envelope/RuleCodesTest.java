package io.github.countersign.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes are a promise: programs test for them. Each row breaks one rule, and only that. */
class RuleCodesTest {

    private static final DocumentSource CONTENT = DocumentSource.of(new byte[] {1});

    private record Case(String code, String path, EnvelopeDraft.Builder draft) {
        @Override
        public String toString() {
            return code + " at " + path;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachRuleNamesItsPlace(Case broken) {
        assertThat(problems(broken.draft()))
                .extracting(problem -> problem.code() + " at " + problem.path())
                .containsExactly(broken.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachRuleSaysWhatIsWrong(Case broken) {
        assertThat(problems(broken.draft()))
                .allSatisfy(problem -> assertThat(problem.message())
                        .hasSizeGreaterThan(10)
                        .doesNotEndWith(".")
                        .doesNotContain("null"));
    }

    @Test
    void thereAreMoreThanFortyOfThem() {
        assertThat(cases().map(Case::code).distinct().count()).isGreaterThan(60);
    }

    @Test
    void everyLimitHasASource() {
        Map<String, List<Limit>> bySource = Stream.of(Limit.values()).collect(Collectors.groupingBy(Limit::source));

        assertThat(bySource).containsOnlyKeys("guide", "REST", "contract", "guess");
        assertThat(bySource.get("guess"))
                .containsExactly(
                        Limit.SIGNATURE, Limit.PHONE_NUMBER, Limit.TRANSACTION_ID, Limit.TAB_LABEL, Limit.TAB_VALUE);
    }

    @Test
    void whatIsOnlyARoleNeedsNoNameInATemplate() {
        EnvelopeDraft.Builder content = EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", CONTENT))
                .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Tenant"))
                .tab(Tab.signHere().anchored("x").by(1));

        assertThat(content.buildForTemplate().recipients()).hasSize(1);
        assertThat(problems(content))
                .extracting(problem -> problem.code() + " at " + problem.path())
                .containsExactly("text.missing at recipients[0].name", "text.missing at recipients[0].email");
        assertThat(problems(content))
                .allSatisfy(problem ->
                        assertThat(problem.message()).contains("a role that nobody has taken", "buildForTemplate()"));
    }

    @Test
    void whateverARoleIsItMayBeOpenInATemplate() {
        EnvelopeDraft.Builder content = forTemplate();
        for (int i = 2; i < RecipientType.values().length; i++) {
            content.recipient(Recipient.placeholder(i, RecipientType.values()[i - 1], "Role " + i)
                    .embedded("desk"));
        }

        assertThat(content.buildForTemplate().recipients())
                .filteredOn(Recipient::isPlaceholder)
                .extracting(Recipient::type)
                .contains(RecipientType.IN_PERSON_SIGNER, RecipientType.CARBON_COPY)
                .doesNotContain(RecipientType.UNKNOWN);
    }

    @Test
    void aRoleOfATemplateMayBeKnownInPartAndThatPartIsChecked() {
        EnvelopeDraft known = forTemplate()
                .recipient(Recipient.of(RecipientType.SIGNER, 2, "Ann Lee", "").role("Landlord"))
                .recipient(Recipient.of(RecipientType.CARBON_COPY, 3, "", "desk@example.com")
                        .role("Desk"))
                .buildForTemplate();
        EnvelopeDraft.Builder wrong = forTemplate()
                .recipient(Recipient.of(RecipientType.SIGNER, 2, " ", "").role("Landlord"))
                .recipient(Recipient.of(RecipientType.CARBON_COPY, 3, "", "desk at home")
                        .role("Desk"))
                .recipient(Recipient.of(RecipientType.SIGNER, 4, "", ""));

        assertThat(known.recipients()).extracting(Recipient::isPlaceholder).containsExactly(true, false, false);
        assertThat(catchThrowableOfType(InvalidDraftException.class, wrong::buildForTemplate)
                        .problems())
                .extracting(problem -> problem.code() + " at " + problem.path())
                .containsExactly(
                        "text.missing at recipients[1].name",
                        "email.implausible at recipients[2].email",
                        "text.missing at recipients[3].name",
                        "text.missing at recipients[3].email");
    }

    private static EnvelopeDraft.Builder forTemplate() {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", CONTENT))
                .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Tenant"));
    }

    static Stream<Case> cases() {
        return Stream.of(ofTheWhole(), ofDocuments(), ofRecipients(), ofTabs(), ofFields(), ofPushes())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> ofTheWhole() {
        return Stream.of(
                broken("text.missing", "subject", draft().subject(" ")),
                broken("text.too-long", "emailBlurb", draft().emailBlurb("b".repeat(10_001))),
                broken("text.not-xml", "subject", draft().subject("\u0000")),
                broken("email.implausible", "replyTo.email", draft().replyTo("Sue", "sue")),
                broken("text.missing", "replyTo.name", draft().replyTo(" ", "sue@example.com")),
                broken("email.implausible", "blindCopies[0]", draft().blindCopy("archive")),
                broken("text.missing", "brandId", draft().brandId(" ")),
                broken("text.too-long", "transactionId", draft().transactionId("t".repeat(101))),
                broken("text.blank-ends", "transactionId", draft().transactionId("t ")),
                broken("text.blank-ends", "idempotencyKey", draft().idempotencyKey("\u2003k")),
                broken(
                        "attachment.label-missing",
                        "attachments[0].label",
                        draft().attachment(new Attachment("", "text/xml", CONTENT))),
                broken(
                        "attachment.type-missing",
                        "attachments[0].type",
                        draft().attachment(new Attachment("order", "", CONTENT))),
                broken(
                        "custom-field.duplicate",
                        "customFields[1].name",
                        draft().customField(CustomField.hidden("a", "1")).customField(CustomField.shown("a", "2"))),
                broken(
                        "custom-field.no-choice",
                        "customFields[0].value",
                        draft().customField(new CustomField("a", "1", true, true, List.of("2", "3")))),
                broken("custom-fields.too-many", "customFields", manyFields()),
                broken("reminder.out-of-range", "remindAfter.days", draft().remindAfter(-1, 0)),
                broken("reminder.out-of-range", "remindAfter.everyDays", draft().remindAfter(1, 1000)),
                broken("expiry.out-of-range", "expireAfter.days", draft().expireAfter(1000, 0)),
                broken("expiry.warning-out-of-range", "expireAfter.warnDays", draft().expireAfter(5, 5)),
                broken("template.id-missing", "templates[0].templateId", draft().template(TemplateUse.of(" "))),
                broken(
                        "template.values-with-documents",
                        "templates[0].values",
                        draft().template(TemplateUse.of("t-1").value("Rent", "900"))));
    }

    private static EnvelopeDraft.Builder manyFields() {
        EnvelopeDraft.Builder draft = draft();
        for (int i = 0; i <= 500; i++) {
            draft.customField(CustomField.hidden("field" + i, "x"));
        }
        return draft;
    }

    private static Stream<Case> ofDocuments() {
        return Stream.of(
                broken(
                        "documents.missing",
                        "documents",
                        EnvelopeDraft.builder().subject("s").recipient(ann())),
                broken("id.not-positive", "documents[1].id", draft().document(Document.of(0, "b.pdf", CONTENT))),
                broken("id.duplicate", "documents[1].id", draft().document(Document.of(1, "b.pdf", CONTENT))),
                broken(
                        "document.type-unknown",
                        "documents[1].fileExtension",
                        draft().document(Document.of(2, "b.zip", CONTENT))),
                broken(
                        "document.empty",
                        "documents[1].file",
                        draft().document(Document.of(2, "b.pdf", DocumentSource.of(new byte[0])))),
                broken(
                        "text.too-long",
                        "documents[1].password",
                        draft().document(Document.of(2, "b.pdf", CONTENT).withPassword("p".repeat(51)))),
                broken(
                        "document.field-unnamed",
                        "documents[1].fields",
                        draft().document(Document.of(2, "b.pdf", CONTENT).withField(" ", "x"))));
    }

    private static Stream<Case> ofRecipients() {
        return Stream.of(
                broken(
                        "signer.missing",
                        "recipients",
                        EnvelopeDraft.builder()
                                .subject("s")
                                .document(Document.of(1, "a.pdf", CONTENT))
                                .recipient(Recipient.carbonCopy(1, "Cy", "cy@example.com"))),
                recipient(
                        "recipient.type-unknown",
                        "type",
                        Recipient.of(RecipientType.UNKNOWN, 2, "Bo", "bo@example.com")),
                recipient("routing-order.out-of-range", "routingOrder", bo().inOrder(0)),
                recipient(
                        "in-person.signer-missing",
                        "signerName",
                        Recipient.of(RecipientType.IN_PERSON_SIGNER, 2, "Bo", "bo@example.com")),
                recipient("text.too-long", "note", bo().note("n".repeat(1001))),
                recipient("text.missing", "emailSubject", bo().email("", "b", "en")),
                recipient("signature-font.unknown", "signatureFont", bo().adopting("Bo", "B", "Crayon")),
                recipient("language.unknown", "emailLanguage", bo().email("s", "b", "tlh")),
                recipient("text.too-long", "initials", bo().adopting("Bo Ray", "BBBBBBBBBBB")),
                recipient("text.missing", "clientUserId", bo().embedded("")),
                recipient("start-url.not-embedded", "startUrl", bo().startingAt("https://example.com")),
                recipient("start-url.invalid", "startUrl", bo().embedded("c-1").startingAt("example.com")),
                recipient("fax.embedded", "faxNumber", bo().embedded("c-1").byFax("+49 30 123456")),
                recipient("text.too-long", "accessCode", bo().accessCode("a".repeat(101))),
                recipient("access-code.missing", "accessCode", bo().accessCodeInEmail()),
                recipient("id-check.unnamed", "idCheck", bo().idCheck(" ")),
                recipient("phone-check.number-missing", "phoneNumbers", bo().phoneCheck()),
                recipient("phone-number.implausible", "phoneNumbers", bo().phoneCheck("home")),
                recipient("phone-number.implausible", "smsNumbers", bo().smsCheck("12")),
                recipient("signing-group.invalid", "signingGroup", bo().signingGroup(0)),
                recipient("role.blank", "role", bo().role(" ")),
                recipient("excluded-document.unknown", "excludedDocuments", bo().withoutDocuments(9)),
                recipient(
                        "agent.access-code-in-email",
                        "accessCode",
                        bo().accessCode("1234").accessCodeInEmail().agentMayEdit(false, true)),
                recipient(
                        "attachment.label-missing",
                        "attachments[0].label",
                        bo().attachment(new Attachment(" ", "x", CONTENT))),
                broken(
                        "client-user-id.duplicate",
                        "recipients[2].clientUserId",
                        draft().recipient(bo().embedded("c-1"))
                                .recipient(Recipient.signer(3, "Bo", "BO@example.com")
                                        .embedded("c-1"))));
    }

    private static Stream<Case> ofTabs() {
        return Stream.of(
                tab(
                        "tab.type-unknown",
                        ".type",
                        Tab.of(TabType.UNKNOWN).anchored("x").by(1)),
                tab("tab.recipient-missing", ".recipientId", Tab.signHere().anchored("x")),
                tab(
                        "tab.recipient-unknown",
                        ".recipientId",
                        Tab.signHere().anchored("x").by(7)),
                tab("tab.document-unknown", ".documentId", sign().onDocument(9)),
                tab("tab.place-missing", "", Tab.signHere().by(1)),
                tab("tab.page-invalid", ".page", Tab.signHere().at(0, 1, 1).by(1)),
                tab("tab.position-negative", ".y", Tab.signHere().at(1, 1, -1).by(1)),
                tab("tab.anchor-blank", ".anchor", Tab.signHere().anchored(" ").by(1)),
                tab(
                        "tab.anchor-missing",
                        ".anchor",
                        Tab.signHere().at(1, 1, 1).by(1).ifPresent()),
                tab("tab.offset-invalid", ".anchor", sign().offset(Double.NaN, 0, LengthUnit.PIXELS)),
                tab("tab.scale-invalid", ".scale", sign().scaled(0)),
                tab("tab.parent-unknown", ".parentLabel", sign().shownIf("Pets", "on")),
                tab(
                        "tab.parent-itself",
                        ".parentLabel",
                        field().labelled("Pets").shownIf("Pets", "on")),
                broken(
                        "tab.anchor-shared",
                        "tabs[1].anchor",
                        draft().recipient(bo())
                                .tab(Tab.signHere().anchored("x").by(1))
                                .tab(Tab.signHere().anchored("x").by(2))),
                broken(
                        "tab.document-missing",
                        "tabs[0].documentId",
                        draft().document(Document.of(2, "b.pdf", CONTENT))
                                .tab(Tab.signHere().at(1, 1, 1).by(1))),
                broken(
                        "tab.recipient-no-signer",
                        "tabs[0].recipientId",
                        draft().recipient(Recipient.carbonCopy(2, "Cy", "cy@example.com"))
                                .tab(Tab.signHere().anchored("x").by(2))),
                broken("tabs.too-many-anchors", "tabs", manyAnchors()));
    }

    private static EnvelopeDraft.Builder manyAnchors() {
        EnvelopeDraft.Builder draft = draft();
        for (int i = 0; i <= 3_000; i++) {
            draft.tab(Tab.signHere().anchored("x" + i).by(1));
        }
        return draft;
    }

    private static Stream<Case> ofFields() {
        return Stream.of(
                tab("tab.choices-missing", ".choices", placed(Tab.list("l"))),
                tab("tab.choice-invalid", ".choices", placed(Tab.list("l", "a;b"))),
                tab("tab.value-no-choice", ".value", placed(Tab.list("l", "a").value("b"))),
                tab("tab.group-missing", ".group", placed(Tab.radio("", "yes"))),
                tab("tab.formula-missing", ".formula", placed(Tab.formula("f", " "))),
                tab(
                        "tab.rounding-invalid",
                        ".decimalPlaces",
                        placed(Tab.formula("f", "[a]").rounded(11))),
                tab("tab.scale-ignored", ".scale", field().scaled(2)),
                tab("tab.payment-no-number", "", field().payment()),
                tab("tab.size-invalid", ".width", field().sized(0, 1)),
                tab("tab.length-invalid", ".maxLength", field().atMost(0)),
                tab("tab.order-invalid", ".order", field().tabOrder(0)),
                tab("tab.pattern-invalid", ".pattern", field().matching("[", "closed")),
                tab("tab.font-unknown", ".fontFamily", field().font("Comic Sans", 9)),
                tab("tab.font-unknown", ".fontSize", field().font("Arial", 13)),
                tab("tab.color-unknown", ".color", field().colored("Mauve")),
                tab("tab.not-shared", "", field().initialledWhenChanged()));
    }

    private static Stream<Case> ofPushes() {
        return Stream.of(
                push(
                        "notification.url-invalid",
                        ".url",
                        EventNotification.to("ftp://x").onRecipient(RecipientEvent.SENT)),
                push("notification.events-missing", "", EventNotification.to("https://example.com")),
                push(
                        "notification.event-unknown",
                        ".envelopeEvents",
                        EventNotification.to("https://example.com").onEnvelope(EnvelopeStatusCode.CREATED)),
                push(
                        "notification.namespace-missing",
                        ".soapNamespace",
                        EventNotification.to("https://example.com")
                                .onRecipient(RecipientEvent.SENT)
                                .asSoap(" ")));
    }

    private static Case broken(String code, String path, EnvelopeDraft.Builder draft) {
        return new Case(code, path, draft);
    }

    private static Case recipient(String code, String path, Recipient recipient) {
        return broken(code, "recipients[1]." + path, draft().recipient(recipient));
    }

    private static Case tab(String code, String path, Tab tab) {
        return broken(code, "tabs[0]" + path, draft().tab(tab));
    }

    private static Case push(String code, String path, EventNotification push) {
        return broken(code, "eventNotification" + path, draft().eventNotification(push));
    }

    private static Tab sign() {
        return placed(Tab.signHere());
    }

    private static Tab field() {
        return placed(Tab.text("t"));
    }

    private static Tab placed(Tab tab) {
        return tab.anchored("x").by(1);
    }

    private static Recipient ann() {
        return Recipient.signer(1, "Ann", "ann@example.com");
    }

    private static Recipient bo() {
        return Recipient.signer(2, "Bo", "bo@example.com");
    }

    private static EnvelopeDraft.Builder draft() {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", CONTENT))
                .recipient(ann());
    }

    private static List<Problem> problems(EnvelopeDraft.Builder draft) {
        InvalidDraftException refusal = catchThrowableOfType(InvalidDraftException.class, draft::build);
        return refusal == null ? List.of() : refusal.problems();
    }
}
