package io.github.countersign.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.AccountId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Attachment;
import io.github.countersign.envelope.EnvelopeContent;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.EventNotification;
import io.github.countersign.envelope.LengthUnit;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientEvent;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.Tab;
import java.math.BigInteger;
import java.util.List;
import net.docusign.api_3_0.CreateAndSendEnvelope;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeEventStatusCode;
import net.docusign.api_3_0.RecipientEventStatusCode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DraftMappingTest {

    private static final AccountId ACCOUNT = new AccountId("acc-1");

    @Test
    void onlyOtherTypesThanPdfAreNamed() {
        Envelope envelope = mapped(EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.PDF", DocumentSource.of(Drafts.CONTENT)))
                .document(Document.of(2, "b.DOCX", DocumentSource.of(Drafts.CONTENT))
                        .withPassword("p")
                        .withFormFields())
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .build());

        assertThat(envelope.getDocuments().getDocument())
                .extracting(net.docusign.api_3_0.Document::getFileExtension)
                .containsExactly(null, "docx");
        assertThat(envelope.getDocuments().getDocument())
                .extracting(net.docusign.api_3_0.Document::getPassword)
                .containsExactly(null, "p");
        assertThat(envelope.getDocuments().getDocument())
                .extracting(net.docusign.api_3_0.Document::isTransformPdfFields)
                .containsExactly(null, true);
    }

    @Test
    void whatIsNotSetIsLeftToTheAccount() {
        Envelope envelope = mapped(draft().build());

        assertThat(envelope)
                .hasNoNullFieldsOrPropertiesExcept(java.util.Arrays.stream(Envelope.class.getDeclaredFields())
                        .map(java.lang.reflect.Field::getName)
                        .filter(name -> !List.of("accountId", "subject", "documents", "recipients")
                                .contains(name))
                        .toArray(String[]::new));
        assertThat(envelope.getTabs()).isNull();
        assertThat(envelope.getNotification()).isNull();
        assertThat(envelope.isAllowMarkup()).isNull();
        assertThat(envelope.getTransactionID()).isNull();
    }

    @Test
    void howTheEnvelopeBehavesGoesWithIt() {
        Envelope envelope = mapped(draft().allowMarkup(true)
                .allowReassign(false)
                .enforceSignerVisibility(true)
                .wetSign(false)
                .lockMessage(true)
                .lockRecipients(false)
                .useDisclosure(true)
                .autoNavigation(false)
                .stampEnvelopeId(true)
                .authoritativeCopy(true)
                .brandId("brand-1")
                .transactionId("send-7")
                .replyTo("Sue", "sue@example.com")
                .blindCopy("archive@example.com")
                .attachment(new Attachment("order", "text/xml", DocumentSource.of(new byte[] {9})))
                .build());

        assertThat(envelope.isAllowMarkup()).isTrue();
        assertThat(envelope.isAllowReassign()).isFalse();
        assertThat(envelope.isEnforceSignerVisibility()).isTrue();
        assertThat(envelope.isEnableWetSign()).isFalse();
        assertThat(envelope.isMessageLock()).isTrue();
        assertThat(envelope.isRecipientsLock()).isFalse();
        assertThat(envelope.isUseDisclosure()).isTrue();
        assertThat(envelope.isAutoNavigation()).isFalse();
        assertThat(envelope.isEnvelopeIdStamping()).isTrue();
        assertThat(envelope.isAuthoritativeCopy()).isTrue();
        assertThat(envelope.getBrandId()).isEqualTo("brand-1");
        assertThat(envelope.getTransactionID()).isEqualTo("send-7");
        assertThat(envelope.getEmailSettings().getReplyEmailAddressOverride()).isEqualTo("sue@example.com");
        assertThat(envelope.getEmailSettings().getReplyEmailNameOverride()).isEqualTo("Sue");
        assertThat(envelope.getEmailSettings()
                        .getBCCEmailAddresses()
                        .getBCCEmailAddress()
                        .get(0)
                        .getEmail())
                .isEqualTo("archive@example.com");
        assertThat(envelope.getEnvelopeAttachment().getAttachment().get(0).getLabel())
                .isEqualTo("order");
        assertThat(envelope.getEnvelopeAttachment().getAttachment().get(0).getType())
                .isEqualTo("text/xml");
        assertThat(envelope.getEnvelopeAttachment().getAttachment().get(0).getData())
                .containsExactly(1, 2, 3);
    }

    @Test
    void remindersAndExpiryGoTogether() {
        Envelope envelope = mapped(draft().remindAfter(3, 2).expireAfter(30, 5).build());

        assertThat(envelope.getNotification().isUseAccountDefaults()).isFalse();
        assertThat(envelope.getNotification().getReminders().isReminderEnabled())
                .isTrue();
        assertThat(envelope.getNotification().getReminders().getReminderDelay()).isEqualTo(3);
        assertThat(envelope.getNotification().getReminders().getReminderFrequency())
                .isEqualTo(2);
        assertThat(envelope.getNotification().getExpirations().isExpireEnabled())
                .isTrue();
        assertThat(envelope.getNotification().getExpirations().getExpireAfter()).isEqualTo(30);
        assertThat(envelope.getNotification().getExpirations().getExpireWarn()).isEqualTo(5);
    }

    @Test
    void noRemindersIsSaidAndNotLeftOut() {
        Envelope envelope = mapped(draft().withoutReminders().build());

        assertThat(envelope.getNotification().getReminders().isReminderEnabled())
                .isFalse();
        assertThat(envelope.getNotification().getExpirations()).isNull();
    }

    @Test
    void pushesTellWhatWasChosen() {
        net.docusign.api_3_0.EventNotification push = mapped(
                        draft().eventNotification(EventNotification.to("https://example.com/push")
                                        .onEnvelope(EnvelopeStatusCode.COMPLETED, EnvelopeStatusCode.VOIDED)
                                        .onRecipient(RecipientEvent.AUTHENTICATION_FAILED)
                                        .withDocuments()
                                        .signed()
                                        .acknowledged()
                                        .withTimeZone()
                                        .asSoap("urn:mine"))
                                .build())
                .getEventNotification();

        assertThat(push.getURL()).isEqualTo("https://example.com/push");
        assertThat(push.getEnvelopeEvents().getEnvelopeEvent())
                .extracting(event -> event.getEnvelopeEventStatusCode())
                .containsExactly(EnvelopeEventStatusCode.COMPLETED, EnvelopeEventStatusCode.VOIDED);
        assertThat(push.getEnvelopeEvents().getEnvelopeEvent()).allMatch(event -> event.isIncludeDocuments());
        assertThat(push.getRecipientEvents().getRecipientEvent().get(0).getRecipientEventStatusCode())
                .isEqualTo(RecipientEventStatusCode.AUTHENTICATION_FAILED);
        assertThat(push.getRecipientEvents().getRecipientEvent()).allMatch(event -> event.isIncludeDocuments());
        assertThat(push.isIncludeDocuments()).isTrue();
        assertThat(push.isIncludeHMAC()).isTrue();
        assertThat(push.isRequireAcknowledgment()).isTrue();
        assertThat(push.isIncludeTimeZone()).isTrue();
        assertThat(push.isLoggingEnabled()).isFalse();
        assertThat(push.isUseSoapInterface()).isTrue();
        assertThat(push.getSoapNameSpace()).isEqualTo("urn:mine");
    }

    @Test
    void pushesCarryWhatElseWasAskedFor() {
        net.docusign.api_3_0.EventNotification push = mapped(
                        draft().eventNotification(EventNotification.to("https://example.com/push")
                                        .onEnvelope(EnvelopeStatusCode.SENT)
                                        .signedWithCertificate()
                                        .withVoidReason()
                                        .withDocumentFields()
                                        .withCertificate()
                                        .withSenderAccount())
                                .build())
                .getEventNotification();

        assertThat(List.of(
                        push.isSignMessageWithX509Cert(),
                        push.isIncludeEnvelopeVoidReason(),
                        push.isIncludeDocumentFields(),
                        push.isIncludeCertificateOfCompletion(),
                        push.isIncludeSenderAccountAsCustomField()))
                .containsOnly(true);
    }

    @Test
    void aPlainPushLeavesOutWhatDsapiDoesNotKnow() {
        net.docusign.api_3_0.EventNotification push = mapped(draft().eventNotification(
                                EventNotification.to("https://example.com/push").onRecipient(RecipientEvent.SENT))
                        .build())
                .getEventNotification();

        assertThat(push.isIncludeHMAC()).isNull();
        assertThat(push.isUseSoapInterface()).isNull();
        assertThat(push.getEnvelopeEvents()).isNull();
    }

    @Test
    void aTabStandsOnTheOnlyDocumentUnlessTold() {
        assertThat(mapped(draft().tab(Tab.signHere().at(1, 2, 3).by(1)).build())
                        .getTabs()
                        .getTab())
                .extracting(net.docusign.api_3_0.Tab::getDocumentID)
                .containsExactly(BigInteger.valueOf(4));
    }

    @Test
    void anAnchorOfSeveralDocumentsBelongsToNone() {
        EnvelopeDraft draft = draft().document(Document.of(5, "b.pdf", DocumentSource.of(Drafts.CONTENT)))
                .tab(Tab.signHere().anchored("x").by(1))
                .build();

        assertThat(mapped(draft).getTabs().getTab())
                .extracting(net.docusign.api_3_0.Tab::getDocumentID)
                .containsOnlyNulls();
    }

    @Test
    void everyRecipientHasWhatTheContractAndDsapiAskFor() {
        assertThat(mapped(draft().build()).getRecipients().getRecipient()).allSatisfy(recipient -> {
            assertThat(recipient.getAccessCode()).isEmpty();
            assertThat(recipient.isRequireIDLookup()).isFalse();
        });
    }

    @Test
    void recipientsAndTabsWithEverythingAreTheSameOnceTheyHaveBeenXml() {
        Recipient bo = Recipient.of(RecipientType.IN_PERSON_SIGNER, 2, "Bo", "bo@example.com")
                .signedBy("Bo Ray")
                .inOrder(7)
                .embedded("customer-2")
                .startingAt("https://example.com/start")
                .accessCode("7788")
                .accessCodeInEmail()
                .idCheck("ID Check")
                .phoneCheck("+49 30 1234567")
                .ownPhoneNumber()
                .smsCheck("+49 170 1234567")
                .note("Please")
                .email("For you", "Hello", "pt_BR")
                .role("Tenant")
                .adopting("Bo Ray", "BR", "Mistral")
                .customFields("a", "b")
                .withoutDocuments(4)
                .signingEachLocation()
                .withCertificate("safe")
                .signingGroup(17)
                .locked()
                .requiredInTemplate()
                .agentMayEdit(true, false);
        Recipient cy = Recipient.signer(3, "Cy", "cy@example.com")
                .byFax("+49 30 7654321")
                .agentMayEdit(false, true);
        Tab text = Tab.text("Rent")
                .named("Rent of a month")
                .at(1, 2, 3)
                .onDocument(4)
                .by(1)
                .value("700")
                .sized(120, 20)
                .atMost(7)
                .tabOrder(3)
                .required()
                .locked()
                .fixedSize()
                .matching("^[0-9]+$", "digits")
                .shared()
                .initialledWhenChanged()
                .concealed()
                .font("Arial", 9)
                .colored("NavyBlue")
                .bold()
                .italic()
                .underlined()
                .requiredOfSender()
                .lockedInTemplate()
                .requiredInTemplate();
        Tab shown = Tab.text("Pets").at(1, 5, 6).onDocument(4).by(1).shownIf("Rent", "700");
        Tab anchored = Tab.signHere()
                .scaled(0.75)
                .anchored("Sign")
                .offset(1.5, -2, LengthUnit.INCHES)
                .ifPresent()
                .wholeWord()
                .caseSensitive()
                .onDocument(4)
                .by(1);
        EnvelopeDraft draft = draft().recipient(bo)
                .recipient(cy)
                .tab(text)
                .tab(shown)
                .tab(anchored)
                .build();
        CreateAndSendEnvelope call = new CreateAndSendEnvelope();
        call.setEnvelope(mapped(draft));

        EnvelopeContent content = ContentMapping.content(
                Xml.read(CreateAndSendEnvelope.class, Xml.write(call)).getEnvelope());

        assertThat(content.recipients()).isEqualTo(draft.recipients());
        assertThat(content.tabs()).isEqualTo(draft.tabs());
    }

    @Test
    void theDoorToTheGeneratedTypeComesLast() {
        EnvelopeDraft draft = draft().customize(envelope -> envelope.setSubject("changed"))
                .build()
                .customize(envelope -> envelope.setSubject(envelope.getSubject() + " twice"));

        assertThat(mapped(draft).getSubject()).isEqualTo("changed twice");
    }

    @Property
    void anyValidDraftIsTheSameOnceItHasBeenXml(@ForAll("drafts") EnvelopeDraft draft) {
        CreateAndSendEnvelope call = new CreateAndSendEnvelope();
        call.setEnvelope(mapped(draft));

        Envelope read = Xml.read(CreateAndSendEnvelope.class, Xml.write(call)).getEnvelope();
        EnvelopeContent content = ContentMapping.content(read);

        assertThat(read.getAccountId()).isEqualTo(ACCOUNT.value());
        assertThat(content.subject()).isEqualTo(draft.subject());
        assertThat(content.emailBlurb()).isEqualTo(draft.emailBlurb());
        assertThat(content.documents())
                .extracting(Document::id, Document::name, Document::fileType, Document::fields)
                .isEqualTo(draft.documents().stream()
                        .map(document -> org.assertj.core.api.Assertions.tuple(
                                document.id(), document.name(), document.fileType(), document.fields()))
                        .toList());
        assertThat(read.getDocuments().getDocument())
                .allSatisfy(document -> assertThat(document.getPDFBytes()).isEqualTo(Drafts.CONTENT));
        assertThat(content.recipients()).isEqualTo(draft.recipients());
        assertThat(content.tabs()).isEqualTo(draft.tabs());
        assertThat(content.customFields()).isEqualTo(draft.customFields());
    }

    @Provide
    Arbitrary<EnvelopeDraft> drafts() {
        return Drafts.any();
    }

    private static EnvelopeDraft.Builder draft() {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(4, "a.pdf", DocumentSource.of(Drafts.CONTENT)))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"));
    }

    private static Envelope mapped(EnvelopeDraft draft) {
        return DraftMapping.envelope(draft, ACCOUNT, source -> Drafts.CONTENT);
    }
}
