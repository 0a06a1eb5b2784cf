package io.github.countersign.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Correction;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Envelopes;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import io.github.countersign.envelope.TemplateUse;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.CallPhase;
import io.github.countersign.error.CallProgress;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.Problem;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.testing.VirtualWaiting;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import net.docusign.api_3_0.ArrayOfCompositeTemplate;
import net.docusign.api_3_0.ArrayOfRecipient1;
import net.docusign.api_3_0.ArrayOfRecipientCorrectionStatus;
import net.docusign.api_3_0.ArrayOfTemplateReference;
import net.docusign.api_3_0.CompositeTemplate;
import net.docusign.api_3_0.CorrectionStatus;
import net.docusign.api_3_0.DeliveryMethod;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeInformation;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.PurgeDocumentStatus;
import net.docusign.api_3_0.RecipientCorrection;
import net.docusign.api_3_0.RecipientCorrectionStatus;
import net.docusign.api_3_0.RequestEnvelopeHistoryTokenArg;
import net.docusign.api_3_0.SynchEnvelopeStatus;
import net.docusign.api_3_0.TemplateLocationCode;
import net.docusign.api_3_0.TemplateReference;
import net.docusign.api_3_0.TransferEnvelopeStatus;
import org.junit.jupiter.api.Test;

class EnvelopeVerbsTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");
    private static final Recipient ANN =
            Recipient.signer(1, "Ann", "ann@example.com").role("Tenant");

    @Test
    void templatesAreLaidUnderTheDraftsOwnDocuments() {
        FakeCalls calls = FakeCalls.answering(created());

        SentEnvelope sent = envelopes(calls)
                .send(EnvelopeDraft.builder()
                        .subject("Lease")
                        .template(TemplateUse.of("t-1"))
                        .template(TemplateUse.of("t-2"))
                        .document(Document.of(7, "extra.pdf", DocumentSource.of(new byte[] {1})))
                        .recipient(ANN)
                        .tab(Tab.signHere().anchored("own").onDocument(7).by(1))
                        .tab(Tab.dateSigned().anchored("theirs").by(1))
                        .brandId("brand-1")
                        .build());

        assertThat(sent.id()).isEqualTo(ENVELOPE);
        assertThat(sent.recipients()).containsExactly(ANN);
        assertThat(calls.operations()).containsExactly("CreateEnvelopeFromTemplatesAndForms");
        EnvelopeInformation information = (EnvelopeInformation) calls.onlyArguments()[0];
        assertThat(information.getSubject()).isEqualTo("Lease");
        assertThat(information.getAccountId()).isEqualTo("acc-1");
        assertThat(information.getBrandId()).isEqualTo("brand-1");
        List<CompositeTemplate> composites =
                ((ArrayOfCompositeTemplate) calls.onlyArguments()[1]).getCompositeTemplate();
        assertThat(composites).hasSize(3);
        assertThat(composites
                        .get(0)
                        .getServerTemplates()
                        .getServerTemplate()
                        .get(0)
                        .getTemplateID())
                .isEqualTo("t-1");
        assertThat(composites
                        .get(0)
                        .getServerTemplates()
                        .getServerTemplate()
                        .get(0)
                        .getSequence())
                .isOne();
        assertThat(inline(composites.get(0))
                        .getRecipients()
                        .getRecipient()
                        .get(0)
                        .getRoleName())
                .isEqualTo("Tenant");
        assertThat(inline(composites.get(0))
                        .getTabs()
                        .getTab()
                        .get(0)
                        .getAnchorTabItem()
                        .getAnchorTabString())
                .isEqualTo("theirs");
        assertThat(composites
                        .get(1)
                        .getServerTemplates()
                        .getServerTemplate()
                        .get(0)
                        .getTemplateID())
                .isEqualTo("t-2");
        assertThat(inline(composites.get(1)).getTabs()).isNull();
        assertThat(composites.get(2).getServerTemplates()).isNull();
        assertThat(inline(composites.get(2)).getDocuments().getDocument().get(0).getName())
                .isEqualTo("extra.pdf");
        assertThat(inline(composites.get(2))
                        .getTabs()
                        .getTab()
                        .get(0)
                        .getAnchorTabItem()
                        .getAnchorTabString())
                .isEqualTo("own");
        assertThat(calls.onlyArguments()[2]).isEqualTo(true);
    }

    @Test
    void valuesForTabsOfTemplatesTakeTheOperationThatCanCarryThem() {
        FakeCalls calls = FakeCalls.answering(created());

        envelopes(calls)
                .create(EnvelopeDraft.builder()
                        .subject("Lease")
                        .template(TemplateUse.of("t-1").value("Rent", "900"))
                        .recipient(ANN)
                        .tab(Tab.signHere().anchored("x").by(1))
                        .build());

        assertThat(calls.operations()).containsExactly("CreateEnvelopeFromTemplates");
        TemplateReference reference = ((ArrayOfTemplateReference) calls.onlyArguments()[0])
                .getTemplateReference()
                .get(0);
        assertThat(reference.getTemplateLocation()).isEqualTo(TemplateLocationCode.SERVER);
        assertThat(reference.getTemplate()).isEqualTo("t-1");
        assertThat(reference.getSequence()).isOne();
        assertThat(reference.getRoleAssignments().getRoleAssignment().get(0).getRoleName())
                .isEqualTo("Tenant");
        assertThat(reference.getRoleAssignments().getRoleAssignment().get(0).getRecipientID())
                .isOne();
        assertThat(reference
                        .getFieldData()
                        .getDataValues()
                        .getDataValue()
                        .get(0)
                        .getTabLabel())
                .isEqualTo("Rent");
        assertThat(reference
                        .getFieldData()
                        .getDataValues()
                        .getDataValue()
                        .get(0)
                        .getValue())
                .isEqualTo("900");
        assertThat(reference.getAdditionalTabs().getTab()).hasSize(1);
        assertThat(((ArrayOfRecipient1) calls.onlyArguments()[1]).getRecipient())
                .hasSize(1);
        assertThat(((EnvelopeInformation) calls.onlyArguments()[2]).getSubject())
                .isEqualTo("Lease");
        assertThat(calls.onlyArguments()[3]).isEqualTo(false);
    }

    @Test
    void aSendWithoutAnAnswerIsAmbiguous() {
        CallFailure sent = new CallFailure("CreateAndSendEnvelope", "demo.docusign.net", true, null, null);
        CallProgress progress = new CallProgress(CallPhase.AWAITING_REPLY, 100);
        TransportException broken = TransportException.passing(sent, progress, "the connection broke.", null);
        FakeCalls calls = new FakeCalls(arguments -> {
            throw broken;
        });

        assertThatThrownBy(() ->
                        envelopes(calls).send(draft().transactionId("send-7").build()))
                .isInstanceOfSatisfying(AmbiguousSendException.class, e -> {
                    assertThat(e.transactionId()).contains("send-7");
                    assertThat(e.retryable()).isFalse();
                    assertThat(e.requestSent()).isTrue();
                    assertThat(e.operation()).contains("CreateAndSendEnvelope");
                    assertThat(e).hasCause(broken);
                    assertThat(e.tried())
                            .containsExactly(
                                    "look after 0 s: failed with TransportException",
                                    "look after 10 s: failed with TransportException");
                })
                .hasMessage(
                        "CreateAndSendEnvelope at demo.docusign.net: the request was sent whole and no usable answer came, so that the envelope"
                                + " may exist or not. Its key is send-7. Tried: look after 0 s: failed with TransportException; look after 10 s:"
                                + " failed with TransportException. Do not send it again with another key. Look for the key in the console or with"
                                + " client.envelopes().byTransactionId(...) in some minutes, or send it again with the same idempotencyKey: that"
                                + " looks first. (CreateAndSendEnvelope at demo.docusign.net: the connection broke.)");
        assertThat(calls.operations())
                .containsExactly(
                        "CreateAndSendEnvelope",
                        "SynchEnvelope",
                        "RequestStatusesEx",
                        "SynchEnvelope",
                        "RequestStatusesEx");
        DeadlineException late = new DeadlineException(sent, progress, "too late.", null);
        assertThatThrownBy(() -> envelopes(new FakeCalls(arguments -> {
                            throw late;
                        }))
                        .send(ENVELOPE))
                .isInstanceOf(AmbiguousSendException.class)
                .hasMessageContaining("Its key is (it has none)");
    }

    @Test
    void aSendThatWasBrokenOffIsSentAgainOnceAndIsNotAmbiguous() {
        CallFailure notSent = new CallFailure("CreateEnvelope", "demo.docusign.net", false, null, null);
        TransportException broken = TransportException.passing(
                notSent, new CallProgress(CallPhase.SENDING, 10), "the connection broke.", null);
        FakeCalls calls = new FakeCalls(arguments -> {
            throw broken;
        });

        assertThatThrownBy(() -> envelopes(calls).create(draft().build())).isSameAs(broken);

        assertThat(calls.operations()).containsExactly("CreateEnvelope", "CreateEnvelope");
    }

    @Test
    void aPageOfAGatewayLeavesASendOpen() {
        ServerException page = ServerException.notSoap(
                new CallFailure("CreateEnvelope", "demo.docusign.net", true, 502, null), "HTTP 502", null);
        assertThatThrownBy(() -> envelopes(new FakeCalls(arguments -> {
                            throw page;
                        }))
                        .create(draft().build()))
                .isInstanceOf(AmbiguousSendException.class)
                .hasCause(page);
    }

    @Test
    void aTransactionIsLookedUpWithoutWaiting() {
        SynchEnvelopeStatus reply = new SynchEnvelopeStatus();
        reply.setEnvelopeID("e-1");
        FakeCalls calls = FakeCalls.answering(reply);

        assertThat(envelopes(calls).byTransactionId("send-7")).contains(ENVELOPE);

        assertThat(calls.onlyArguments()).containsExactly("send-7", "acc-1", false);
        assertThat(envelopes(FakeCalls.answering(new SynchEnvelopeStatus())).byTransactionId("send-7"))
                .isEmpty();
        assertThat(envelopes(FakeCalls.answering(null)).byTransactionId("send-7"))
                .isEmpty();
    }

    @Test
    void theContentOfAnEnvelopeComesWithoutBytes() throws Exception {
        Envelope stub = DraftMapping.envelope(draft().build(), new AccountId("acc-1"), source -> new byte[1]);
        FakeCalls calls = FakeCalls.answering(stub);

        assertThat(envelopes(calls).content(ENVELOPE).recipients()).containsExactly(ANN);

        assertThat(calls.onlyArguments()).containsExactly("e-1", false);
        assertThatThrownBy(() -> envelopes(calls)
                        .content(ENVELOPE)
                        .documents()
                        .get(0)
                        .source()
                        .open())
                .hasMessage("the bytes of this document were not fetched: client.documents() downloads them");
    }

    @Test
    void aCorrectionFindsRecipientsAsTheyAreAndSaysWhatTheyAreToBe() {
        FakeCalls calls = FakeCalls.answering(new CorrectionStatus());
        Recipient bo = Recipient.signer(2, "Bo", "bo@example.com").inOrder(2).accessCode("1234");

        envelopes(calls)
                .correct(Correction.of(ENVELOPE)
                        .replace(
                                ANN,
                                Recipient.signer(1, "Anne", "anne@example.com")
                                        .inOrder(3)
                                        .embedded("c-1")
                                        .startingAt("https://example.com"))
                        .replaceQuietly(
                                bo,
                                Recipient.signer(2, "Bo", "bo@example.com")
                                        .byFax("+49 30 1234")
                                        .idCheck("ID Check"))
                        .resend(bo)
                        .remindAfter(2, 1)
                        .expireAfter(30, 3));

        net.docusign.api_3_0.Correction correction = (net.docusign.api_3_0.Correction) calls.onlyArguments()[0];
        assertThat(correction.getEnvelopeID()).isEqualTo("e-1");
        assertThat(correction.getReminders().getReminderDelay()).isEqualTo(2);
        assertThat(correction.getReminders().getReminderFrequency()).isEqualTo(1);
        assertThat(correction.getExpirations().getExpireAfter()).isEqualTo(30);
        assertThat(correction.getExpirations().getExpireWarn()).isEqualTo(3);
        List<RecipientCorrection> all = correction.getRecipientCorrections().getRecipientCorrection();
        RecipientCorrection ann = all.get(0);
        assertThat(ann.getPreviousUserName()).isEqualTo("Ann");
        assertThat(ann.getPreviousEmail()).isEqualTo("ann@example.com");
        assertThat(ann.getPreviousRoutingOrder()).isEqualTo(1);
        assertThat(ann.getCorrectedUserName()).isEqualTo("Anne");
        assertThat(ann.getCorrectedEmail()).isEqualTo("anne@example.com");
        assertThat(ann.getCorrectedRoutingOrder()).isEqualTo(3);
        assertThat(ann.getCorrectedCaptiveInfo().getClientUserId()).isEqualTo("c-1");
        assertThat(ann.getCorrectedCaptiveInfo().getEmbeddedRecipientStartURL()).isEqualTo("https://example.com");
        assertThat(ann.isResend()).isTrue();
        // No code before and none now: required and empty leaves it alone.
        assertThat(ann.isCorrectedAccessCodeRequired()).isTrue();
        assertThat(ann.getCorrectedAccessCode()).isEmpty();
        RecipientCorrection quiet = all.get(1);
        // A code before and none now: not required and empty takes it away.
        assertThat(quiet.isCorrectedAccessCodeRequired()).isFalse();
        assertThat(quiet.isResend()).isFalse();
        assertThat(quiet.getCorrectedDeliveryMethod()).isEqualTo(DeliveryMethod.FAX);
        assertThat(quiet.getCorrectedFaxNumber()).isEqualTo("+49 30 1234");
        assertThat(quiet.isCorrectedRequireIDLookup()).isTrue();
        assertThat(quiet.getCorrectedIDCheckConfigurationName()).isEqualTo("ID Check");
        RecipientCorrection again = all.get(2);
        assertThat(again.isResend()).isTrue();
        assertThat(again.getCorrectedAccessCode()).isEqualTo("1234");
        assertThat(again.isCorrectedAccessCodeRequired()).isTrue();
    }

    @Test
    void aRecipientThatWasNotCorrectedIsNamedByNumberAndStep() {
        CorrectionStatus reply = new CorrectionStatus();
        reply.setRecipientCorrectionStatuses(new ArrayOfRecipientCorrectionStatus());
        RecipientCorrectionStatus good = new RecipientCorrectionStatus();
        good.setCorrectionSucceeded(true);
        RecipientCorrectionStatus bad = new RecipientCorrectionStatus();
        bad.setRecipientCorrection(new RecipientCorrection());
        bad.getRecipientCorrection().setPreviousRoutingOrder(4);
        reply.getRecipientCorrectionStatuses()
                .getRecipientCorrectionStatus()
                .addAll(List.of(good, bad, new RecipientCorrectionStatus()));

        assertThatThrownBy(() -> envelopes(FakeCalls.answering(reply))
                        .correct(Correction.of(ENVELOPE).resend(ANN)))
                .isInstanceOf(InvalidStateException.class)
                .hasMessageContaining("not corrected: recipient number 1 (step 4), number 2.");
    }

    @Test
    void aCorrectionThatCannotWorkIsNotSent() {
        FakeCalls calls = FakeCalls.answering(new CorrectionStatus());

        assertThatThrownBy(() -> envelopes(calls).correct(Correction.of(ENVELOPE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The correction of e-1 changes nothing: add replace(...)");
        assertThatThrownBy(
                        () -> envelopes(calls).correct(Correction.of(ENVELOPE).resend(Recipient.signer(1, "Ann", " "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Recipient 0 of the correction has no e-mail address");
        assertThat(calls.operations()).isEmpty();
    }

    @Test
    void transfersAndPurgesThatDidNotHappenAreErrors() {
        FakeCalls calls = FakeCalls.answering(new TransferEnvelopeStatus());
        assertThatThrownBy(() -> envelopes(calls).transfer(ENVELOPE, "user-2"))
                .isInstanceOf(InvalidStateException.class);
        assertThat(calls.onlyArguments()).containsExactly("e-1", "acc-1", "user-2");

        PurgeDocumentStatus refused = new PurgeDocumentStatus();
        refused.setPurgeDocumentError("Envelope_Invalid_Status");
        assertThatThrownBy(() -> envelopes(FakeCalls.answering(refused)).purgeDocuments(ENVELOPE))
                .isInstanceOf(InvalidStateException.class)
                .hasMessageContaining("\"Envelope_Invalid_Status\"");
        assertThatThrownBy(() -> envelopes(FakeCalls.answering(new PurgeDocumentStatus()))
                        .purgeAndRedact(ENVELOPE))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("no reason given");
    }

    @Test
    void whatIsPurgedIsChosenByTheMethod() {
        PurgeDocumentStatus done = new PurgeDocumentStatus();
        done.setPurgeDocumentSuccess(true);
        FakeCalls calls = FakeCalls.answering(done);

        envelopes(calls).purgeDocuments(ENVELOPE);
        envelopes(calls).purgeDocumentsAndMetadata(ENVELOPE);
        envelopes(calls).purgeAndRedact(ENVELOPE);

        assertThat(calls.operations())
                .containsExactly("PurgeDocuments", "PurgeDocumentsAndMetaData", "PurgeDocumentsAndMetaDataAndRedact");
    }

    @Test
    void viewsAreAddressesForABrowser() {
        FakeCalls calls = FakeCalls.answering(" https://demo.docusign.net/Member/StartInSession.aspx?t=1 ");
        URI address = URI.create("https://demo.docusign.net/Member/StartInSession.aspx?t=1");
        String back = "https://example.com/back";

        assertThat(envelopes(calls).senderView(ENVELOPE, back)).isEqualTo(address);
        assertThat(envelopes(calls).senderView(back)).isEqualTo(address);
        assertThat(envelopes(calls).correctView(ENVELOPE, back)).isEqualTo(address);
        assertThat(envelopes(calls).historyView(ENVELOPE, back)).isEqualTo(address);
        assertThat(envelopes(calls).consoleView(ENVELOPE)).isEqualTo(address);

        assertThat(calls.operations())
                .containsExactly(
                        "RequestSenderToken",
                        "RequestSenderToken",
                        "RequestCorrectToken",
                        "RequestEnvelopeHistoryToken",
                        "GetAuthenticationToken");
        FakeCalls history = FakeCalls.answering("https://demo.docusign.net");
        envelopes(history).historyView(ENVELOPE, back);
        RequestEnvelopeHistoryTokenArg arg = (RequestEnvelopeHistoryTokenArg) history.onlyArguments()[0];
        assertThat(List.of(arg.getEnvelopeId(), arg.getReturnURL())).containsExactly("e-1", back);
        FakeCalls fresh = FakeCalls.answering("https://demo.docusign.net");
        envelopes(fresh).senderView(back);
        assertThat(fresh.onlyArguments()).containsExactly(null, "acc-1", back);
    }

    @Test
    void aReplyThatIsNoAddressIsNotShown() {
        assertThatThrownBy(() ->
                        envelopes(FakeCalls.answering("no address {secret}")).consoleView(ENVELOPE))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the reply holds no address")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatIsOddButCanBeSentIsToldToTheListener() {
        List<Problem> warnings = new ArrayList<>();
        byte[] encoded = "JVBERi0xLjcKJ".getBytes(StandardCharsets.US_ASCII);
        DocumentSource large = new DocumentSource() {
            @Override
            public java.io.InputStream open() {
                return new java.io.ByteArrayInputStream(new byte[] {1});
            }

            @Override
            public java.util.OptionalLong length() {
                return java.util.OptionalLong.of(26_300_000);
            }
        };

        envelopes(FakeCalls.answering(created()), warnings)
                .send(EnvelopeDraft.builder()
                        .subject("s")
                        .document(Document.of(1, "a.pdf", DocumentSource.of(encoded)))
                        .document(Document.of(2, "b.pdf", large))
                        .recipient(ANN)
                        .build());

        assertThat(warnings)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "documents[0]: begins like a PDF in Base64, but is to be a pdf: give the bytes as they are, they are encoded on"
                                + " the way [document.already-base64]",
                        "documents[1]: has 26 MB; the service advises against more than 25 MB, and refuses requests over 34 MiB, Base64"
                                + " included [document.large]");
    }

    @Test
    void aSentEnvelopeKnowsItsRecipients() {
        Recipient bo = Recipient.signer(2, "Bo", "bo@example.com").embedded("client-7");
        SentEnvelope sent = envelopes(FakeCalls.answering(created()))
                .send(draft().recipient(bo).build());

        assertThat(sent.signer("client-7")).isEqualTo(bo);
        assertThat(sent.signer("Ann")).isEqualTo(ANN);
        assertThat(sent.signer("ANN@example.com")).isEqualTo(ANN);
        assertThatThrownBy(() -> sent.signer("client-8"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "Envelope e-1 has no recipient with that client user id, name or e-mail address; client user ids are [client-7]");
    }

    private static Envelope inline(CompositeTemplate composite) {
        return composite.getInlineTemplates().getInlineTemplate().get(0).getEnvelope();
    }

    private static EnvelopeDraft.Builder draft() {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", DocumentSource.of(new byte[] {1})))
                .recipient(ANN);
    }

    private static EnvelopeStatus created() {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setEnvelopeID("e-1");
        status.setStatus(net.docusign.api_3_0.EnvelopeStatusCode.SENT);
        return status;
    }

    private static Envelopes envelopes(FakeCalls calls) {
        return envelopes(calls, new ArrayList<>());
    }

    private static Envelopes envelopes(FakeCalls calls, List<Problem> warnings) {
        return new DefaultEnvelopes(
                new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"),
                warnings::add,
                Recovery.standard(),
                new VirtualWaiting(Instant.parse("2026-03-02T10:00:00Z")));
    }
}
