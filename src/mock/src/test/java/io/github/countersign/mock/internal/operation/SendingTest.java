package io.github.countersign.mock.internal.operation;

import static io.github.countersign.mock.internal.operation.Requests.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.DuplicateTransaction;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.internal.envelope.EnvelopeStore;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.EventNotification;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.TabTypeCode;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingTest {

    @TempDir
    Path folder;

    private TestMock mock;

    @BeforeEach
    void start() {
        mock = new TestMock(folder);
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void thePingIsAnswered() {
        assertThat(mock.api.ping()).isTrue();
    }

    @Test
    void aDraftIsCreatedAndGoesOutOnlyWhenItIsSent() {
        EnvelopeStatus draft = mock.api.createEnvelope(Requests.contract());
        assertThat(draft.getStatus()).isEqualTo(EnvelopeStatusCode.CREATED);
        assertThat(draft.getSent()).isNull();

        EnvelopeStatus sent = mock.api.sendEnvelope(draft.getEnvelopeID(), TestMock.ACCOUNT);
        assertThat(sent.getStatus()).isEqualTo(EnvelopeStatusCode.SENT);
        assertThat(sent.getEnvelopeID()).isEqualTo(draft.getEnvelopeID());

        assertFault(() -> mock.api.sendEnvelope(draft.getEnvelopeID(), TestMock.ACCOUNT), "Unspecified_Error")
                .hasMessage("Only envelopes in the 'Created' state may be sent; this one is 'Sent'.");
    }

    @Test
    void idsAreTakenInUpperCaseAndBraces() {
        String id = mock.api.createEnvelope(Requests.contract()).getEnvelopeID();
        String written = "{" + id.toUpperCase(Locale.ROOT) + "}";

        assertThat(mock.api
                        .sendEnvelope(written, "{" + TestMock.ACCOUNT.toUpperCase(Locale.ROOT) + "}")
                        .getEnvelopeID())
                .isEqualTo(id);
    }

    @Test
    void anotherAccountIsRefused() {
        Envelope envelope = Requests.contract();
        envelope.setAccountId("5f4a2c3e-0000-4000-8000-0000000000ff");

        assertFault(() -> mock.api.createEnvelope(envelope), "Account_Does_Not_Exist_In_System")
                .hasMessage("The account 5f4a2c3e-0000-4000-8000-0000000000ff was not found in the system.");
        envelope.setAccountId(null);
        assertFault(() -> mock.api.createAndSendEnvelope(envelope), "Account_Does_Not_Exist_In_System");
    }

    @Test
    void whatLacksDocumentsRecipientsOrSubjectIsIncomplete() {
        Envelope noDocuments = Requests.contract();
        noDocuments.getDocuments().getDocument().clear();
        noDocuments.getTabs().getTab().clear();
        Envelope noRecipients = Requests.contract();
        noRecipients.setRecipients(null);
        noRecipients.setTabs(null);
        Envelope noSubject = Requests.contract();
        noSubject.setSubject(" ");
        Envelope noName = Requests.contract();
        noName.getRecipients().getRecipient().get(0).setUserName(null);

        for (Envelope envelope : List.of(noDocuments, noRecipients, noSubject, noName)) {
            assertFault(() -> mock.api.createAndSendEnvelope(envelope), "Envelope_Is_Incomplete")
                    .hasMessage("The Envelope is not Complete. A Complete Envelope Requires Documents, Recipients,"
                            + " Tabs, and a Subject Line.");
        }
        assertThat(mock.state.envelopes().all()).isEmpty();

        String draft = mock.api.createEnvelope(noSubject).getEnvelopeID();
        assertFault(() -> mock.api.sendEnvelope(draft, TestMock.ACCOUNT), "Envelope_Is_Incomplete");
    }

    @Test
    void aRecipientNeedsAnAddressThatMailReaches() {
        Envelope blank = Requests.contract();
        blank.getRecipients().getRecipient().get(0).setEmail("");
        Envelope wrong = Requests.contract();
        wrong.getRecipients().getRecipient().get(0).setEmail("ann at example");

        assertFault(() -> mock.api.createAndSendEnvelope(blank), "Invalid_Email_Address_For_Recipient")
                .hasMessage("The email address for recipient 1 is not valid.");
        assertFault(() -> mock.api.createEnvelope(wrong), "Invalid_Email_Address_For_Recipient");
        assertThat(mock.api.createEnvelope(blank).getStatus()).isEqualTo(EnvelopeStatusCode.CREATED);
    }

    @Test
    void numbersMustBeThereAndUnique() {
        Envelope twoRecipients = Requests.contract();
        add(twoRecipients, Requests.recipient(1, "Bo", 2));
        Envelope noRecipientNumber = Requests.contract();
        Recipient nameless = Requests.recipient(2, "Bo", 2);
        nameless.setID(null);
        add(noRecipientNumber, nameless);
        Envelope twoDocuments = Requests.contract();
        add(twoDocuments, Requests.document(1, "Other", new byte[] {1}));
        Envelope noDocumentNumber = Requests.contract();
        Document unnumbered = Requests.document(2, "Other", new byte[] {1});
        unnumbered.setID(null);
        add(noDocumentNumber, unnumbered);

        assertFault(() -> mock.api.createEnvelope(twoRecipients), "Invalid_Recipient_ID")
                .hasMessage("Two recipients have the ID 1; it has to be unique.");
        assertFault(() -> mock.api.createEnvelope(noRecipientNumber), "Invalid_Recipient_ID")
                .hasMessage("A recipient has no ID greater than zero.");
        assertFault(() -> mock.api.createEnvelope(twoDocuments), "Unspecified_Error")
                .hasMessage("Two documents have the ID 1; it has to be unique.");
        assertFault(() -> mock.api.createEnvelope(noDocumentNumber), "Unspecified_Error")
                .hasMessage("The document 'Other' has no ID.");
    }

    @Test
    void tabsMustReferToRecipientsDocumentsAndPagesThatExist() {
        Envelope stranger = Requests.contract();
        add(stranger, Requests.tab(TabTypeCode.SIGN_HERE, 7, 1, 1));
        Envelope noDocument = Requests.contract();
        noDocument.getTabs().getTab().get(0).setDocumentID(BigInteger.TEN);
        Envelope noPage = Requests.contract();
        noPage.getTabs().getTab().get(0).setPageNumber(BigInteger.TWO);

        assertFault(() -> mock.api.createEnvelope(stranger), "Unknown_Envelope_Recipient")
                .hasMessage("A tab is for recipient 7, which is none of this envelope.");
        assertFault(() -> mock.api.createEnvelope(noDocument), "Document_Does_Not_Exist")
                .hasMessage("A tab is on document 10, which is none of this envelope.");
        assertFault(() -> mock.api.createEnvelope(noPage), "Unspecified_Error")
                .hasMessage("A tab is on page 2 of document 1, which has 1.");
        assertThat(mock.state.envelopes().all()).isEmpty();
        assertThat(folder.resolve("documents")).isEmptyDirectory();
    }

    @Test
    void documentsThatCannotBeReadAreNamed() {
        Envelope broken = Requests.contract();
        broken.getDocuments().getDocument().get(0).setPDFBytes("no pdf".getBytes(StandardCharsets.UTF_8));
        Envelope empty = Requests.contract();
        empty.getDocuments().getDocument().get(0).setPDFBytes(null);

        assertFault(() -> mock.api.createEnvelope(broken), "Unable_To_Load_Document")
                .hasMessage("Unable to load the document 'Contract': it does not begin like PDF.");
        assertFault(() -> mock.api.createEnvelope(empty), "Unable_To_Load_Document")
                .hasMessage("Unable to load the document 'Contract': it is empty.");
    }

    @Test
    void textsThatAreTooLongBreakTheSchema() {
        Envelope envelope = Requests.contract();
        envelope.setSubject("x".repeat(101));

        assertThatThrownBy(() -> mock.api.createEnvelope(envelope))
                .isInstanceOf(ServiceFault.class)
                .hasMessage("Validation error: The 'http://www.docusign.net/API/3.0:Subject' element is invalid - The"
                        + " actual length is greater than the MaxLength value 100.");
        envelope.setSubject("x".repeat(100));
        assertThat(mock.api.createEnvelope(envelope).getSubject()).hasSize(100);
        assertThatThrownBy(() -> mock.api.createEnvelope(null)).hasMessageStartingWith("Validation error: ");
    }

    @Test
    void whatTheSchemaRequiresIsAskedForWhereTheEndpointIsLax() {
        Envelope noRecipientType = Requests.contract();
        noRecipientType.getRecipients().getRecipient().get(0).setType(null);
        Envelope noTabType = Requests.contract();
        noTabType.getTabs().getTab().get(0).setType(null);

        assertThatThrownBy(() -> mock.api.createEnvelope(noRecipientType))
                .hasMessage("Validation error: The element 'Recipient' in namespace 'http://www.docusign.net/API/3.0'"
                        + " has incomplete content. List of possible elements expected: 'Type' in namespace"
                        + " 'http://www.docusign.net/API/3.0'.");
        assertThatThrownBy(() -> mock.api.createEnvelope(noTabType)).hasMessageContaining("The element 'Tab'");
    }

    @Test
    void eventNotificationIsKept() {
        Envelope envelope = Requests.contract();
        envelope.setEventNotification(new EventNotification());

        String id = mock.api.createEnvelope(envelope).getEnvelopeID();

        assertThat(mock.api.requestEnvelope(id, false).getEventNotification()).isNotNull();
    }

    @Test
    void aRepeatedTransactionAnswersWithTheFirstEnvelopeForSevenDays() {
        Envelope envelope = Requests.contract();
        envelope.setTransactionID("T1");
        String first = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();

        assertThat(mock.api.createAndSendEnvelope(envelope).getEnvelopeID()).isEqualTo(first);
        mock.clock.advance(EnvelopeStore.TRANSACTION_LIFE);
        assertThat(mock.api.createAndSendEnvelope(envelope).getEnvelopeID()).isNotEqualTo(first);
    }

    @Test
    void whatARepeatedTransactionDoesIsASetting() {
        Envelope envelope = Requests.contract();
        envelope.setTransactionID("T1");
        try (TestMock second = with(DuplicateTransaction.SECOND_ENVELOPE);
                TestMock refusing = with(DuplicateTransaction.REFUSED)) {
            String first = second.api.createEnvelope(envelope).getEnvelopeID();
            assertThat(second.api.createEnvelope(envelope).getEnvelopeID()).isNotEqualTo(first);

            refusing.api.createEnvelope(envelope);
            assertFault(() -> refusing.api.createEnvelope(envelope), "Unspecified_Error")
                    .hasMessage("The TransactionID 'T1' is in use already.");
        }
    }

    @Test
    void concurrentCreatesWithOneTransactionLeaveOneEnvelopeAndItsDocuments() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> create = () -> {
                Envelope envelope = Requests.contract();
                envelope.setTransactionID("T1");
                return mock.as(TestMock.SENDER, TestMock.ACCOUNT)
                        .createAndSendEnvelope(envelope)
                        .getEnvelopeID();
            };
            for (var id : threads.invokeAll(Collections.nCopies(16, create))) {
                assertThat(id.get())
                        .isEqualTo(mock.state.envelopes().all().get(0).id());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder.resolve("documents").toFile().list()).hasSize(1);
    }

    @Test
    void onlyTheSenderVoidsAndOnlyWhatIsUnderWay() {
        String id = mock.api.createEnvelope(Requests.contract()).getEnvelopeID();
        assertFault(() -> mock.api.voidEnvelope(id, "Typo"), "Envelope_Cannot_Void_Invalid_State")
                .hasMessage("Only envelopes in the 'Sent' or 'Delivered' states may be voided.");
        mock.api.sendEnvelope(id, TestMock.ACCOUNT);
        ApiOperations colleague = mock.as(TestMock.COLLEAGUE, TestMock.ACCOUNT);
        assertFault(() -> colleague.voidEnvelope(id, "Typo"), "User_Not_Envelope_Sender");

        assertThat(mock.api.voidEnvelope(id, "Typo").isVoidSuccess()).isTrue();

        assertThat(mock.api.requestStatus(id).getStatus()).isEqualTo(EnvelopeStatusCode.VOIDED);
        assertThat(mock.api.requestStatus(id).getVoidReason()).isEqualTo("Typo");
        assertFault(() -> mock.api.voidEnvelope(id, "Typo"), "Envelope_Cannot_Void_Invalid_State");
    }

    @Test
    void theReasonOfAVoidHasOneToTwoHundredCharacters() {
        String id = mock.api.createAndSendEnvelope(Requests.contract()).getEnvelopeID();

        assertThatThrownBy(() -> mock.api.voidEnvelope(id, " "))
                .hasMessage("Validation error: The 'http://www.docusign.net/API/3.0:Reason' element is invalid - The"
                        + " actual length is less than the MinLength value 1.");
        assertThatThrownBy(() -> mock.api.voidEnvelope(id, "x".repeat(201)))
                .hasMessageContaining("greater than the MaxLength value 200");
        assertThat(mock.api.voidEnvelope(id, "x".repeat(200)).isVoidSuccess()).isTrue();
    }

    @Test
    void unknownAndForeignEnvelopesAreTold() {
        String id = mock.api.createAndSendEnvelope(Requests.contract()).getEnvelopeID();
        ApiOperations stranger = mock.as(TestMock.COLLEAGUE, "5f4a2c3e-0000-4000-8000-0000000000ff");

        assertFault(() -> mock.api.voidEnvelope("nope", "x"), "Envelope_Does_Not_Exist")
                .hasMessage("The envelope nope specified in the request does not exist.");
        assertFault(() -> mock.api.requestStatus(null), "Envelope_Does_Not_Exist");
        assertFault(() -> stranger.requestStatus(id), "Account_Not_Authorized_For_Envelope")
                .hasMessage("This account is not authorized to access the requested envelope.");
    }

    private TestMock with(DuplicateTransaction reaction) {
        Guesses guesses = Guesses.likeliest().withDuplicateTransaction(reaction);
        return new TestMock(folder.resolve(reaction.name()), s -> OperationSettings.of(s.accountZone(), guesses));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFault(
            ThrowingCallable call, String errorName) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ServiceFault.class,
                        fault -> assertThat(fault.errorName()).isEqualTo(errorName));
    }
}
