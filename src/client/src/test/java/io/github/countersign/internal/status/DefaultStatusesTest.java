package io.github.countersign.internal.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.internal.call.Calls;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.envelope.FakeCalls;
import io.github.countersign.internal.envelope.Xml;
import io.github.countersign.spi.Waiting;
import io.github.countersign.status.AuditEvent;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatus;
import io.github.countersign.status.StatusChange;
import io.github.countersign.status.StatusQuery;
import io.github.countersign.status.Statuses;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.docusign.api_3_0.ArrayOfEnvelopeStatus;
import net.docusign.api_3_0.ArrayOfEnvelopeStatusChange;
import net.docusign.api_3_0.AuthenticationStatus;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;
import net.docusign.api_3_0.EnvelopeAuditEventsResponse;
import net.docusign.api_3_0.EnvelopeStatusChange;
import net.docusign.api_3_0.EnvelopeStatusChangeFilter;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.EventResult;
import net.docusign.api_3_0.EventStatusCode;
import net.docusign.api_3_0.FilteredEnvelopeStatusChanges;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import net.docusign.api_3_0.FormData;
import net.docusign.api_3_0.FormDataXfdf;
import net.docusign.api_3_0.FormDataXfdfField;
import net.docusign.api_3_0.GetRecipientAuthenticationStatusExArg;
import org.junit.jupiter.api.Test;

class DefaultStatusesTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void oneStatusAsksTheCallThatListsDocumentsToo() {
        FakeCalls calls = FakeCalls.answering(stub("e-1", "DELIVERED"));

        assertThat(statuses(calls).of(ENVELOPE).status()).isEqualTo(EnvelopeStatusCode.DELIVERED);

        assertThat(calls.operations()).containsExactly("RequestStatusEx");
        assertThat(calls.onlyArguments()).containsExactly("e-1");
    }

    @Test
    void aReplyWithoutAStatusIsAnError() {
        assertThatThrownBy(() -> statuses(FakeCalls.answering(null)).of(ENVELOPE))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "RequestStatusEx at demo.docusign.net: the reply is empty. If it stays so, ask the vendor's support.");
        assertThatThrownBy(() -> statuses(FakeCalls.answering(new DocuSignEnvelopeInformation()))
                        .asConnectTellsIt(ENVELOPE))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the reply holds no status");
    }

    @Test
    void pagesAreFetchedWhenTheStreamGetsThere() {
        List<String> starts = new ArrayList<>();
        FakeCalls calls = new FakeCalls(arguments -> {
            EnvelopeStatusFilter filter = (EnvelopeStatusFilter) arguments[0];
            starts.add(filter.getStartAtIndex().toString());
            return page(Math.min(2, 5 - filter.getStartAtIndex().intValue()));
        });
        Stream<EnvelopeStatus> all =
                statuses(calls).all(StatusQuery.changedSince(MONDAY).pagesOf(2));
        assertThat(starts).isEmpty();

        assertThat(all.limit(3)).hasSize(3);
        assertThat(starts).containsExactly("0", "2");

        assertThat(statuses(calls).all(StatusQuery.changedSince(MONDAY).pagesOf(2)))
                .hasSize(5);
        assertThat(starts).containsExactly("0", "2", "0", "2", "4");
    }

    @Test
    void anEmptyPageEndsTheStream() {
        FakeCalls calls = FakeCalls.answering(new FilteredEnvelopeStatuses());

        assertThat(statuses(calls).all(StatusQuery.changedSince(MONDAY).pagesOf(1)))
                .isEmpty();
        assertThat(calls.operations()).containsExactly("RequestStatusesEx");
    }

    @Test
    void aQueryGoesOutInUtcWithItsOffset() {
        FakeCalls calls = FakeCalls.answering(new FilteredEnvelopeStatuses());

        assertThat(statuses(calls)
                        .allWithDocumentFields(StatusQuery.changedSince(MONDAY)
                                .until(MONDAY.plusSeconds(60))
                                .by(EnvelopeStatusCode.COMPLETED)
                                .in(EnvelopeStatusCode.COMPLETED, EnvelopeStatusCode.VOIDED)
                                .sentBy("Sue", "sue@example.com")))
                .isEmpty();

        assertThat(calls.operations()).containsExactly("RequestStatusesWithDocumentFields");
        EnvelopeStatusFilter filter = (EnvelopeStatusFilter) calls.onlyArguments()[0];
        assertThat(filter.getAccountId()).isEqualTo("acc-1");
        assertThat(filter.getBeginDateTime().getValue()).hasToString("2026-03-02T08:00:00Z");
        assertThat(filter.getBeginDateTime().getStatusQualifier()).isEqualTo("Completed");
        assertThat(filter.getEndDateTime()).hasToString("2026-03-02T08:01:00Z");
        assertThat(filter.getStatuses().getStatus())
                .containsExactly(
                        net.docusign.api_3_0.EnvelopeStatusCode.COMPLETED,
                        net.docusign.api_3_0.EnvelopeStatusCode.VOIDED);
        assertThat(filter.getUserInfo().getUserName()).isEqualTo("Sue");
        assertThat(filter.getUserInfo().getEmail()).isEqualTo("sue@example.com");
        assertThat(filter.getEnvelopeIds()).isNull();
    }

    @Test
    void questionsByIdAskForEachIdOnceAndForTwoHundredAtATime() {
        List<Integer> sizes = new ArrayList<>();
        FakeCalls calls = new FakeCalls(arguments -> {
            sizes.add(((EnvelopeStatusFilter) arguments[0])
                    .getEnvelopeIds()
                    .getEnvelopeId()
                    .size());
            return new FilteredEnvelopeStatusChanges();
        });
        List<EnvelopeId> ids = Stream.generate(
                        () -> new EnvelopeId(UUID.randomUUID().toString()))
                .limit(401)
                .toList();
        List<EnvelopeId> twice = new ArrayList<>(ids);
        twice.addAll(ids);

        assertThat(statuses(calls).codes(twice)).isEmpty();
        assertThat(sizes).containsExactly(200, 200, 1);

        FakeCalls none = FakeCalls.answering(new FilteredEnvelopeStatuses());
        assertThat(statuses(none).all(List.of())).isEmpty();
        assertThat(none.operations()).isEmpty();
        assertThat(statuses(none).all(List.of(ENVELOPE))).isEmpty();
        assertThat(none.operations()).containsExactly("RequestStatusesEx");
    }

    @Test
    void aStatusWithoutAnIdIsAnErrorAndNotSomebodyElses() {
        FilteredEnvelopeStatuses page = page(1);
        page.getEnvelopeStatuses().getEnvelopeStatus().get(0).setEnvelopeID(" ");

        assertThatThrownBy(() -> statuses(FakeCalls.answering(page))
                        .all(List.of(ENVELOPE))
                        .toList())
                .isInstanceOf(ClientException.class)
                .hasMessage("RequestStatusesEx at demo.docusign.net: status 0 of the reply names no envelope");
    }

    @Test
    void changesAreIdStateAndTime() {
        FilteredEnvelopeStatusChanges reply = new FilteredEnvelopeStatusChanges();
        reply.setEnvelopeStatusChanges(new ArrayOfEnvelopeStatusChange());
        EnvelopeStatusChange change = new EnvelopeStatusChange();
        change.setEnvelopeID("e-1");
        change.setStatus(net.docusign.api_3_0.EnvelopeStatusCode.SENT);
        reply.getEnvelopeStatusChanges().getEnvelopeStatusChange().add(change);
        reply.getEnvelopeStatusChanges().getEnvelopeStatusChange().add(new EnvelopeStatusChange());
        FakeCalls calls = FakeCalls.answering(reply);

        List<StatusChange> changes = statuses(calls).changesSince(MONDAY, EnvelopeStatusCode.SENT);

        assertThat(changes).extracting(StatusChange::id).containsExactly(ENVELOPE);
        assertThat(changes.get(0).status()).isEqualTo(EnvelopeStatusCode.SENT);
        assertThat(changes.get(0).rawStatus()).contains("Sent");
        assertThat(changes.get(0).changed()).isEmpty();
        EnvelopeStatusChangeFilter filter = (EnvelopeStatusChangeFilter) calls.onlyArguments()[0];
        assertThat(filter.getAccountId()).isEqualTo("acc-1");
        assertThat(filter.getStatusChangedSince()).hasToString("2026-03-02T08:00:00Z");
        assertThat(filter.getStatuses().getStatus()).containsExactly(net.docusign.api_3_0.EnvelopeStatusCode.SENT);
    }

    @Test
    void formDataComeByTheLabelsOfTheTabs() {
        net.docusign.api_3_0.EnvelopeStatus status = stub("e-1", "COMPLETED");
        status.setFormData(new FormData());
        status.getFormData().setXfdf(new FormDataXfdf());
        status.getFormData().getXfdf().setFields(new net.docusign.api_3_0.ArrayOfFormDataXfdfField());
        FormDataXfdfField field = new FormDataXfdfField();
        field.setName("Rent");
        field.setValue("900");
        status.getFormData().getXfdf().getFields().getField().add(field);

        assertThat(statuses(FakeCalls.answering(status)).formData(ENVELOPE))
                .containsOnly(java.util.Map.entry("Rent", "900"));
        assertThat(statuses(FakeCalls.answering(stub("e-1", "SENT"))).formData(ENVELOPE))
                .isEmpty();
    }

    @Test
    void auditEventsAreReadOutOfFreeXml() {
        EnvelopeAuditEventsResponse reply = Xml.read(EnvelopeAuditEventsResponse.class, """
                <EnvelopeAuditEventsResponse xmlns="http://www.docusign.net/API/3.0"><EnvelopeAuditEventsResult>\
                <DocusignEnvelopeEvents EnvelopeId="e-1" xmlns=""><Event><logTime>2012-02-06T20:40:28.4833333-08:00</logTime>\
                <Source>Web</Source><UserName>Sue</UserName><Action>Sent Invitations</Action><Message>sent</Message>\
                <EnvelopeStatus>sent</EnvelopeStatus><ClientIPAddress>10.0.0.1</ClientIPAddress><Information/></Event>\
                <Event><logTime>yesterday</logTime><Action>Viewed</Action></Event></DocusignEnvelopeEvents>\
                </EnvelopeAuditEventsResult></EnvelopeAuditEventsResponse>""");

        List<AuditEvent> events = statuses(FakeCalls.answering(reply.getEnvelopeAuditEventsResult()))
                .auditEvents(ENVELOPE);

        assertThat(events.get(0).time()).contains(OffsetDateTime.parse("2012-02-06T20:40:28.4833333-08:00"));
        assertThat(events.get(0))
                .extracting(
                        AuditEvent::action,
                        AuditEvent::userName,
                        AuditEvent::message,
                        AuditEvent::envelopeStatus,
                        AuditEvent::ipAddress)
                .containsExactly("Sent Invitations", "Sue", "sent", "sent", "10.0.0.1");
        assertThat(events.get(1)).hasToString("AuditEvent[Viewed, no time]");
    }

    @Test
    void identityChecksAreThoseWithAResult() {
        AuthenticationStatus reply = new AuthenticationStatus();
        EventResult passed = new EventResult();
        passed.setStatus(EventStatusCode.PASSED);
        EventResult failed = new EventResult();
        failed.setStatus(EventStatusCode.FAILED);
        reply.setAccessCodeResult(passed);
        reply.setPhoneAuthResult(failed);
        reply.setOFACResult(new EventResult());
        FakeCalls calls = FakeCalls.answering(reply);
        net.docusign.api_3_0.EnvelopeStatus status = stub("e-1", "SENT");
        status.setRecipientStatuses(new net.docusign.api_3_0.ArrayOfRecipientStatus());
        net.docusign.api_3_0.RecipientStatus ann = new net.docusign.api_3_0.RecipientStatus();
        ann.setUserName("Ann");
        ann.setEmail("ann@example.com");
        ann.setRoutingOrder(3);
        status.getRecipientStatuses().getRecipientStatus().add(ann);
        RecipientStatus recipient =
                statuses(FakeCalls.answering(status)).of(ENVELOPE).recipient("Ann");

        assertThat(statuses(calls).identityChecks(ENVELOPE, recipient))
                .containsExactly(
                        java.util.Map.entry("AccessCode", "Passed"), java.util.Map.entry("PhoneAuth", "Failed"));

        GetRecipientAuthenticationStatusExArg arg = (GetRecipientAuthenticationStatusExArg) calls.onlyArguments()[0];
        assertThat(arg.getEnvelopeId()).isEqualTo("e-1");
        assertThat(arg.getRecipientName()).isEqualTo("Ann");
        assertThat(arg.getRecipientEmail()).isEqualTo("ann@example.com");
        assertThat(arg.getRoutingOrder()).isEqualTo(3);
    }

    @Test
    void waitingAsksNowAndThenEveryFifteenMinutes() throws Exception {
        VirtualWaiting waiting = new VirtualWaiting();
        List<Instant> asked = new ArrayList<>();
        FakeCalls calls = new FakeCalls(arguments -> {
            asked.add(waiting.now);
            return stub("e-1", asked.size() < 4 ? "SENT" : "DECLINED");
        });

        EnvelopeStatus end = statuses(calls, waiting).awaitCompletion(ENVELOPE, Duration.ofHours(1));

        assertThat(end.status()).isEqualTo(EnvelopeStatusCode.DECLINED);
        assertThat(asked)
                .containsExactly(
                        MONDAY,
                        MONDAY.plus(Duration.ofMinutes(15)),
                        MONDAY.plus(Duration.ofMinutes(30)),
                        MONDAY.plus(Duration.ofMinutes(45)));
    }

    @Test
    void waitingEndsBeforeAQuestionThatWouldComeTooLate() {
        VirtualWaiting waiting = new VirtualWaiting();
        FakeCalls calls = FakeCalls.answering(stub("e-1", "SENT"));

        assertThatThrownBy(() -> statuses(calls, waiting).awaitCompletion(ENVELOPE, Duration.ofMinutes(29)))
                .isInstanceOf(DeadlineException.class)
                .hasMessage("RequestStatusEx at demo.docusign.net: envelope e-1 is Sent, and not final within 1740 s. "
                        + "It can be asked for again at 2026-03-02T08:30:00Z, 15 minutes after the last time.");
        assertThat(calls.operations()).hasSize(2);
        assertThat(waiting.now).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));
    }

    @Test
    void whoIsOvertakenByAnotherLookInTheSameMomentWaitsForTheNext() throws Exception {
        VirtualWaiting waiting = new VirtualWaiting();
        List<Instant> asked = new ArrayList<>();
        Calls calls = (Calls) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Calls.class}, (proxy, method, args) -> {
                    if (method.getName().equals("untilLook")) {
                        return asked.size() == 1
                                ? Duration.between(waiting.now, asked.get(0).plusSeconds(900))
                                : Duration.ZERO;
                    }
                    if (method.getName().equals("noting")) {
                        return proxy;
                    }
                    asked.add(waiting.now);
                    if (asked.size() == 1) {
                        throw RateLimitedException.notSent(
                                new CallFailure("RequestStatusEx", "demo.docusign.net", false, null, null),
                                "the rule",
                                waiting.now.plusSeconds(900));
                    }
                    return stub("e-1", "COMPLETED");
                });

        Statuses statuses =
                new DefaultStatuses(new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"), waiting);
        assertThat(statuses.awaitCompletion(ENVELOPE, Duration.ofMinutes(20)).isFinal())
                .isTrue();

        assertThat(asked).containsExactly(MONDAY, MONDAY.plus(Duration.ofMinutes(15)));
    }

    private static FilteredEnvelopeStatuses page(int size) {
        FilteredEnvelopeStatuses page = new FilteredEnvelopeStatuses();
        page.setEnvelopeStatuses(new ArrayOfEnvelopeStatus());
        for (int i = 0; i < size; i++) {
            page.getEnvelopeStatuses().getEnvelopeStatus().add(stub("e-" + i, "SENT"));
        }
        return page;
    }

    private static net.docusign.api_3_0.EnvelopeStatus stub(String id, String code) {
        net.docusign.api_3_0.EnvelopeStatus status = new net.docusign.api_3_0.EnvelopeStatus();
        status.setEnvelopeID(id);
        status.setStatus(net.docusign.api_3_0.EnvelopeStatusCode.valueOf(code));
        return status;
    }

    private static Statuses statuses(FakeCalls calls) {
        return statuses(calls, new VirtualWaiting());
    }

    private static Statuses statuses(FakeCalls calls, Waiting waiting) {
        return new DefaultStatuses(new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"), waiting);
    }

    private static final class VirtualWaiting implements Waiting {

        private Instant now = MONDAY;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration duration) {
            now = now.plus(duration);
        }
    }
}
