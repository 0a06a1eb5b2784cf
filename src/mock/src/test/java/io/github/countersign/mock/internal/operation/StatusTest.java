package io.github.countersign.mock.internal.operation;

import static io.github.countersign.mock.internal.operation.Requests.add;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.internal.envelope.LifeCycle;
import java.math.BigInteger;
import java.nio.file.Path;
import net.docusign.api_3_0.ArrayOfCustomField;
import net.docusign.api_3_0.CustomField;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientCaptiveInfo;
import net.docusign.api_3_0.RecipientStatus;
import net.docusign.api_3_0.RecipientStatusCode;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabStatus;
import net.docusign.api_3_0.TabTypeCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

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
    void theReplyOfASendHasTheRecordedShape() {
        EnvelopeStatus sent = mock.api.createAndSendEnvelope(Requests.contract());

        assertThat(Wire.of(sent).replace(sent.getEnvelopeID(), "ID"))
                .isEqualTo("<RequestStatusResponse><RequestStatusResult><RecipientStatuses><RecipientStatus>"
                        + "<Type>Signer</Type><Email>person1@example.com</Email><UserName>Ann Lee</UserName>"
                        + "<RoutingOrder>1</RoutingOrder><Sent>2026-01-15T20:40:28.657</Sent>"
                        + "<DeclineReason xsi:nil=\"true\"/><Status>Sent</Status><RecipientIPAddress></RecipientIPAddress>"
                        + "<CustomFields/><TabStatuses><TabStatus><TabType>SignHere</TabType><Status>Active</Status>"
                        + "<XPosition>777</XPosition><YPosition>68</YPosition><TabLabel>Sign Here</TabLabel>"
                        + "<TabName>SignHere</TabName><TabValue></TabValue></TabStatus></TabStatuses></RecipientStatus>"
                        + "</RecipientStatuses><TimeGenerated>2026-01-15T20:40:28.657</TimeGenerated>"
                        + "<EnvelopeID>ID</EnvelopeID><Subject>Please sign</Subject><UserName>Sam Sender</UserName>"
                        + "<Email>sender@example.com</Email><Status>Sent</Status>"
                        + "<Created>2026-01-15T20:40:28.657</Created><Sent>2026-01-15T20:40:28.657</Sent>"
                        + "<ACStatus>Original</ACStatus><ACStatusDate>2026-01-15T20:40:28.657</ACStatusDate>"
                        + "<ACHolder>Sam Sender</ACHolder><ACHolderEmail>sender@example.com</ACHolderEmail>"
                        + "<ACHolderLocation>DocuSign</ACHolderLocation><SigningLocation>Online</SigningLocation>"
                        + "<SenderIPAddress>127.0.0.1      </SenderIPAddress><EnvelopePDFHash></EnvelopePDFHash>"
                        + "<CustomFields/><AutoNavigation>true</AutoNavigation>"
                        + "<EnvelopeIdStamping>true</EnvelopeIdStamping><AuthoritativeCopy>false</AuthoritativeCopy>"
                        + "</RequestStatusResult></RequestStatusResponse>");
    }

    @Test
    void theExtendedShapeAddsIdsPlacesAndDocumentsAndNothingElse() {
        String id = mock.api.createAndSendEnvelope(Requests.contract()).getEnvelopeID();

        String plain = Wire.of(mock.api.requestStatus(id));
        String extended = Wire.of(mock.api.requestStatusEx(id));

        String guid = mock.state
                .envelopes()
                .find(id)
                .orElseThrow()
                .state()
                .recipients()
                .get(0)
                .guid();
        assertThat(extended)
                .contains("<DocumentStatuses><DocumentStatus><ID>1</ID><Name>Contract</Name>"
                        + "<TemplateName></TemplateName><Sequence>1</Sequence></DocumentStatus></DocumentStatuses>");
        assertThat(extended.replace("<DocumentID>1</DocumentID><PageNumber>1</PageNumber>", "")
                        .replace("<AccountStatus>Active</AccountStatus>", "")
                        .replace("<RecipientId>%s</RecipientId>".formatted(guid), "")
                        .replaceAll("<DocumentStatuses>.*</DocumentStatuses>", ""))
                .isEqualTo(plain);
    }

    @Test
    void aSignatureCompletesTheRecipientAndHisTabs() {
        Envelope envelope = Requests.contract();
        add(envelope, Requests.tab(TabTypeCode.DATE_SIGNED, 1, 10, 10));
        add(envelope, Requests.tab(TabTypeCode.FULL_NAME, 1, 10, 30));
        add(envelope, Requests.tab(TabTypeCode.FIRST_NAME, 1, 10, 50));
        add(envelope, Requests.tab(TabTypeCode.LAST_NAME, 1, 10, 70));
        add(envelope, Requests.tab(TabTypeCode.EMAIL_ADDRESS, 1, 10, 90));
        add(envelope, Requests.tab(TabTypeCode.ENVELOPE_ID, 1, 10, 110));
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();
        mock.sign(id, 1);

        EnvelopeStatus status = mock.api.requestStatus(id);
        RecipientStatus ann = status.getRecipientStatuses().getRecipientStatus().get(0);

        assertThat(Wire.of(status))
                .contains("<Status>Completed</Status><Created>2026-01-15T20:40:28.657</Created>"
                        + "<Sent>2026-01-15T20:40:28.657</Sent><Delivered>2026-01-15T20:41:28.657</Delivered>"
                        + "<Signed>2026-01-15T20:41:28.657</Signed><Completed>2026-01-15T20:41:28.657</Completed>");
        assertThat(ann.getStatus()).isEqualTo(RecipientStatusCode.COMPLETED);
        assertThat(ann.getSigned()).isNotNull();
        assertThat(ann.getRecipientIPAddress()).isEqualTo("127.0.0.1");
        assertThat(ann.getTabStatuses().getTabStatus())
                .allMatch(t -> t.getStatus().equals("Signed"))
                .extracting(TabStatus::getTabValue)
                .containsExactly("", "1/15/2026", "Ann Lee", "Ann", "Lee", "person1@example.com", id);
    }

    @Test
    void labelsNamesAndValuesOfTheSenderAreReported() {
        Envelope envelope = Requests.contract();
        Tab list = Requests.tab(TabTypeCode.CUSTOM, 1, 10, 10);
        list.setCustomTabType(CustomTabType.LIST);
        list.setTabLabel("colour");
        list.setName("Colour");
        list.setValue("red");
        list.setCustomTabListValues("red;green");
        list.setCustomTabListSelectedValue("red");
        add(envelope, list);
        add(envelope, Requests.tab(TabTypeCode.DATE_SIGNED, 1, 10, 40));

        TabStatus reported = tab(mock.api.createAndSendEnvelope(envelope), 1);
        TabStatus date = tab(mock.api.createAndSendEnvelope(envelope), 2);

        assertThat(reported.getTabLabel()).isEqualTo("colour");
        assertThat(reported.getTabName()).isEqualTo("Colour");
        assertThat(reported.getTabValue()).isEqualTo("red");
        assertThat(reported.getListValues()).isEqualTo("red;green");
        assertThat(reported.getListSelectedValue()).isEqualTo("red");
        assertThat(date.getTabLabel()).isEqualTo("Date Signed");
        assertThat(date.getTabName()).isEqualTo("DateSigned");
    }

    @Test
    void customFieldsCarryTheirFlagsAsDotNetWritesThem() {
        Envelope envelope = Requests.contract();
        envelope.setCustomFields(new ArrayOfCustomField());
        CustomField field = new CustomField();
        field.setName("order");
        field.setShow("true");
        field.setValue("4711");
        envelope.getCustomFields().getCustomField().add(field);

        assertThat(Wire.of(mock.api.createAndSendEnvelope(envelope)))
                .contains("<CustomFields><CustomField><Name>order</Name><Show>True</Show><Required>False</Required>"
                        + "<Value>4711</Value></CustomField></CustomFields>");
    }

    @Test
    void aDeclineIsReportedWithItsReason() {
        Envelope envelope = Requests.contract();
        RecipientCaptiveInfo captive = new RecipientCaptiveInfo();
        captive.setClientUserId("user-7");
        envelope.getRecipients().getRecipient().get(0).setCaptiveInfo(captive);
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();
        mock.state.envelopes().update(id, s -> LifeCycle.decline(s, BigInteger.ONE, "Too dear", mock.state.now()));

        assertThat(Wire.of(mock.api.requestStatus(id)))
                .contains("<Declined>2026-01-15T20:40:28.657</Declined><DeclineReason>Too dear</DeclineReason>"
                        + "<Status>Declined</Status>")
                .contains("<ClientUserId>user-7</ClientUserId>")
                .contains("<Status>Declined</Status><Created>");
    }

    @Test
    void theNextStepIsSentWhenTheOneBeforeIsDone() {
        Envelope envelope = Requests.contract();
        add(envelope, Requests.recipient(2, "Bo", 3));
        add(envelope, copy(3, 4));
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();
        mock.sign(id, 1);

        assertThat(mock.api.requestStatus(id).getRecipientStatuses().getRecipientStatus())
                .extracting(RecipientStatus::getStatus)
                .containsExactly(RecipientStatusCode.COMPLETED, RecipientStatusCode.SENT, RecipientStatusCode.CREATED);
        mock.sign(id, 2);
        RecipientStatus copied = mock.api
                .requestStatus(id)
                .getRecipientStatuses()
                .getRecipientStatus()
                .get(2);
        assertThat(copied.getStatus()).isEqualTo(RecipientStatusCode.COMPLETED);
        assertThat(copied.getSent()).isNotNull();
        assertThat(copied.getSigned()).isNull();
    }

    @Test
    void aRecipientOfAnotherAccountMaySeeTheStatus() {
        String id = mock.api.createAndSendEnvelope(Requests.contract()).getEnvelopeID();
        ApiOperations ann = mock.as(TestMock.SIGNER, "5f4a2c3e-0000-4000-8000-0000000000ff");

        assertThat(ann.requestStatus(id).getEnvelopeID()).isEqualTo(id);
    }

    @Test
    void theVoidReasonCanBeLeftOutOfTheStatus() {
        try (TestMock silent = new TestMock(folder.resolve("silent"), s -> s.withVoidReasonInStatus(false))) {
            String id = silent.api.createAndSendEnvelope(Requests.contract()).getEnvelopeID();
            silent.api.voidEnvelope(id, "Typo");

            assertThat(silent.api.requestStatus(id).getVoidReason()).isNull();
        }
    }

    private static Recipient copy(int number, int step) {
        Recipient copy = Requests.recipient(number, "Carl", step);
        copy.setType(RecipientTypeCode.CARBON_COPY);
        return copy;
    }

    private static TabStatus tab(EnvelopeStatus status, int index) {
        return status.getRecipientStatuses()
                .getRecipientStatus()
                .get(0)
                .getTabStatuses()
                .getTabStatus()
                .get(index);
    }
}
