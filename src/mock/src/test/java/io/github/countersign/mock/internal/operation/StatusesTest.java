package io.github.countersign.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.Guesses;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import net.docusign.api_3_0.ArrayOfEnvelopeStatusCode;
import net.docusign.api_3_0.ArrayOfString2;
import net.docusign.api_3_0.EnvelopeACStatusCode;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.EnvelopeStatusFilterBeginDateTime;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import net.docusign.api_3_0.RequestStatusesResponse;
import net.docusign.api_3_0.UserInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusesTest {

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
    void theFilterIsEchoedWithNilWhereNothingWasGiven() {
        String id = send();
        EnvelopeStatusFilter filter = byIds(id);

        FilteredEnvelopeStatuses result = mock.api.requestStatuses(filter);

        RequestStatusesResponse response = new RequestStatusesResponse();
        response.setRequestStatusesResult(result);
        assertThat(Wire.write(response, Guesses.likeliest()))
                .startsWith("<RequestStatusesResponse><RequestStatusesResult><ResultSetSize>1</ResultSetSize>"
                        + "<EnvelopeStatusFilter><AccountId>" + TestMock.ACCOUNT + "</AccountId>"
                        + "<BeginDateTime xsi:nil=\"true\"/><EnvelopeIds><EnvelopeId>" + id
                        + "</EnvelopeId></EnvelopeIds><StartAtIndex xsi:nil=\"true\"/></EnvelopeStatusFilter>"
                        + "<EnvelopeStatuses><EnvelopeStatus>");
    }

    @Test
    void idsThatAreUnknownAreLeftOut() {
        String id = send();
        send();

        assertThat(ids(mock.api.requestStatuses(byIds("unknown", id.toUpperCase(Locale.ROOT)))))
                .containsExactly(id);
    }

    @Test
    void theTwoShapesAreThoseOfTheSingleRequests() {
        String id = send();

        EnvelopeStatus plain = only(mock.api.requestStatuses(byIds(id)));
        EnvelopeStatus extended = only(mock.api.requestStatusesEx(byIds(id)));

        assertThat(plain.getDocumentStatuses()).isNull();
        assertThat(extended.getDocumentStatuses().getDocumentStatus()).hasSize(1);
    }

    @Test
    void pagesAreAsLargeAsTheSettingSaysAndGoOnAtTheIndex() {
        try (TestMock small = new TestMock(
                folder.resolve("small"),
                s -> OperationSettings.of(s.accountZone(), Guesses.likeliest().withStatusPageSize(2)))) {
            for (int i = 0; i < 5; i++) {
                small.api.createAndSendEnvelope(Requests.contract());
            }
            EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
            filter.setStartAtIndex(BigInteger.TWO);

            FilteredEnvelopeStatuses second = small.api.requestStatuses(filter);

            assertThat(second.getResultSetSize()).isEqualTo(2);
            assertThat(ids(second))
                    .containsExactlyElementsOf(small.state.envelopes().all().stream()
                            .map(e -> e.id())
                            .toList()
                            .subList(2, 4));
            filter.setStartAtIndex(BigInteger.valueOf(4));
            assertThat(small.api.requestStatuses(filter).getResultSetSize()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Created,   20:40:00, 20:40:59, 3",
        "Sent,      20:40:00, 20:40:59, 3",
        "Delivered, 20:41:00, 20:59:00, 1",
        "Completed, 20:41:00, 20:59:00, 1",
        "Signed,    20:42:00, 20:59:00, 0",
        "Voided,    20:41:00, 20:59:00, 1",
        "Declined,  20:00:00, 20:59:00, 0",
        "changed,   20:41:00, 20:59:00, 2",
        ",          20:40:00, 20:40:59, 1",
    })
    void theRangeIsAboutTheTimeThatTheQualifierNames(String qualifier, String from, String to, int matches) {
        String signed = send();
        send();
        String voided = send();
        mock.sign(signed, 1);
        mock.api.voidEnvelope(voided, "Typo");
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        EnvelopeStatusFilterBeginDateTime begin = new EnvelopeStatusFilterBeginDateTime();
        begin.setValue(time(from));
        begin.setStatusQualifier(qualifier);
        filter.setBeginDateTime(begin);
        filter.setEndDateTime(time(to));

        assertThat(mock.api.requestStatuses(filter).getResultSetSize()).isEqualTo(matches);
    }

    @Test
    void anUnknownQualifierIsRefused() {
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        EnvelopeStatusFilterBeginDateTime begin = new EnvelopeStatusFilterBeginDateTime();
        begin.setValue(time("20:00:00"));
        begin.setStatusQualifier("Signned");
        filter.setBeginDateTime(begin);

        assertThatThrownBy(() -> mock.api.requestStatuses(filter))
                .hasMessage("The statusQualifier 'Signned' is no envelope status.");
    }

    @Test
    void statusesSendersAndAuthoritativeCopiesNarrowTheResult() {
        String sent = send();
        String draft = mock.api.createEnvelope(Requests.contract()).getEnvelopeID();
        String other = mock.as(TestMock.COLLEAGUE, TestMock.ACCOUNT)
                .createAndSendEnvelope(Requests.contract())
                .getEnvelopeID();

        assertThat(ids(mock.api.requestStatuses(byStatus(EnvelopeStatusCode.CREATED))))
                .containsExactly(draft);
        assertThat(ids(mock.api.requestStatuses(byStatus(EnvelopeStatusCode.ANY))))
                .containsExactly(sent, draft, other);
        assertThat(ids(mock.api.requestStatuses(null))).hasSize(3);
        EnvelopeStatusFilter bySender = new EnvelopeStatusFilter();
        UserInfo colleague = new UserInfo();
        colleague.setUserName("Cora");
        colleague.setEmail("COLLEAGUE@example.com");
        bySender.setUserInfo(colleague);
        assertThat(ids(mock.api.requestStatuses(bySender))).containsExactly(other);
        EnvelopeStatusFilter copies = new EnvelopeStatusFilter();
        copies.setACStatus(EnvelopeACStatusCode.AUTHORITATIVE_COPY);
        assertThat(ids(mock.api.requestStatuses(copies))).isEmpty();
    }

    @Test
    void otherAccountsAreNeitherAskedNorSeen() {
        send();
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        filter.setAccountId("5f4a2c3e-0000-4000-8000-0000000000ff");

        assertThatThrownBy(() -> mock.api.requestStatuses(filter))
                .hasMessage("The account 5f4a2c3e-0000-4000-8000-0000000000ff was not found in the system.");
        assertThat(mock.as(TestMock.COLLEAGUE, filter.getAccountId())
                        .requestStatusesEx(filter)
                        .getResultSetSize())
                .isZero();
    }

    private String send() {
        return mock.api.createAndSendEnvelope(Requests.contract()).getEnvelopeID();
    }

    private static EnvelopeStatusFilter byIds(String... ids) {
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        filter.setAccountId(TestMock.ACCOUNT);
        filter.setEnvelopeIds(new ArrayOfString2());
        filter.getEnvelopeIds().getEnvelopeId().addAll(List.of(ids));
        return filter;
    }

    private static EnvelopeStatusFilter byStatus(EnvelopeStatusCode status) {
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        filter.setStatuses(new ArrayOfEnvelopeStatusCode());
        filter.getStatuses().getStatus().add(status);
        return filter;
    }

    private static List<String> ids(FilteredEnvelopeStatuses result) {
        return result.getEnvelopeStatuses().getEnvelopeStatus().stream()
                .map(EnvelopeStatus::getEnvelopeID)
                .toList();
    }

    private static EnvelopeStatus only(FilteredEnvelopeStatuses result) {
        assertThat(result.getResultSetSize()).isEqualTo(1);
        return result.getEnvelopeStatuses().getEnvelopeStatus().get(0);
    }

    private static XMLGregorianCalendar time(String time) {
        return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar("2026-01-15T" + time);
    }
}
