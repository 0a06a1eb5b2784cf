package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusQueryTest {

    private final MockDocuSign docusign = MockDocuSign.builder()
            .clock(MockClock.standing(Instant.parse("2026-11-24T20:00:00Z")))
            .guesses(Guesses.likeliest().withStatusPageSize(2))
            .start();
    private final Api api = new Api(docusign);

    @AfterEach
    void close() {
        docusign.close();
    }

    private List<String> codes(String filter) {
        return Api.texts(
                api.call("RequestStatusCodes", "<EnvelopeStatusFilter>%s</EnvelopeStatusFilter>".formatted(filter)),
                "EnvelopeID");
    }

    private List<String> changes(String user, String since, String statuses) {
        return Api.texts(
                api.call("RequestStatusChanges", """
                        <EnvelopeStatusChangeFilter><AccountId>%s</AccountId>%s\
                        <StatusChangedSince>%s</StatusChangedSince>%s</EnvelopeStatusChangeFilter>""".formatted(docusign.accountId(), user, since, statuses)),
                "EnvelopeID");
    }

    @Test
    void theOlderQueryTellsTheSameAndADraftOnlyOnceItIsSent() {
        String id = api.draft(signer(1, 1));
        String sent = "<EnvelopeStatusFilter><Statuses><Status>Sent</Status></Statuses></EnvelopeStatusFilter>";
        assertThat(Api.texts(api.call("RequestStatusesEx", sent), "EnvelopeID")).isEmpty();

        String reply = api.call(
                "SendEnvelope",
                "<EnvelopeId>%s</EnvelopeId><AccountId>%s</AccountId>".formatted(id, docusign.accountId()));

        assertThat(Api.texts(reply, "Status")).containsExactly("Sent", "Sent");
        assertThat(Api.texts(api.call("RequestStatusesEx", sent), "EnvelopeID")).containsExactly(id);
        assertThat(api.fault(
                        "SendEnvelope",
                        "<EnvelopeId>%s</EnvelopeId><AccountId>%s</AccountId>".formatted(id, docusign.accountId())))
                .isNotBlank();
    }

    @Test
    void codesComeInPages() {
        String first = api.send(signer(1, 1));
        String second = api.send(signer(1, 1));
        String third = api.send(signer(1, 1));

        assertThat(codes("")).containsExactly(first, second);
        assertThat(codes("<StartAtIndex>2</StartAtIndex>")).containsExactly(third);
        assertThat(codes("<StartAtIndex>3</StartAtIndex>")).isEmpty();
    }

    @Test
    void theTimeThatIsComparedIsNamedByAQualifiedAttribute() {
        String signed = api.send(signer(1, 1));
        String waiting = api.send(signer(1, 1));
        docusign.clock().advance(Duration.ofHours(2));
        docusign.envelope(signed).recipient("Person 1").sign();
        String since = "<BeginDateTime xmlns:q='%s' q:statusQualifier='%s'>2026-11-24T13:00:00</BeginDateTime>";

        assertThat(codes(since.formatted(Wire.API, "Completed"))).containsExactly(signed);
        assertThat(codes(since.formatted(Wire.API, "Created"))).isEmpty();
        assertThat(codes(since.formatted(Wire.API, "Completed") + "<Statuses><Status>Sent</Status></Statuses>"))
                .as("a pair that cannot be")
                .isEmpty();
        assertThat(codes("<Statuses><Status>Sent</Status></Statuses>")).containsExactly(waiting);
    }

    @Test
    void changesLookBackADayUnlessAUserIsNamed() {
        String early = api.send(signer(1, 1));
        docusign.clock().advance(Duration.ofHours(30));
        String late = api.send(signer(1, 1));
        String sam = "<UserInfo><UserName>Sam Sender</UserName><Email>sender@example.com</Email></UserInfo>";
        String other = "<UserInfo><UserName>Nobody</UserName><Email>nobody@example.com</Email></UserInfo>";

        assertThat(changes("", "2026-11-20T00:00:00", "")).containsExactly(late);
        assertThat(changes(sam, "2026-11-20T00:00:00", "")).containsExactly(early, late);
        assertThat(changes(other, "2026-11-20T00:00:00", "")).isEmpty();
        assertThat(changes(sam, "2026-11-20T00:00:00", "<Statuses><Status>Completed</Status></Statuses>"))
                .isEmpty();
    }

    @Test
    void aChangeTellsStateAndTimeOfTheAccount() {
        String envelopeId = api.send(signer(1, 1));
        docusign.clock().advance(Duration.ofMinutes(1));
        docusign.envelope(envelopeId).recipient("Person 1").view();

        String reply = api.call("RequestStatusChanges", """
                <EnvelopeStatusChangeFilter><StatusChangedSince>2026-11-24T12:00:00</StatusChangedSince>\
                </EnvelopeStatusChangeFilter>""");

        assertThat(reply)
                .contains("<ResultSetSize>1</ResultSetSize>")
                .contains("<Status>Delivered</Status><StatusChanged>2026-11-24T12:01:00</StatusChanged>");
    }

    @Test
    void theAuthoritativeCopyIsAFilterOfItsOwn() {
        String copy = api.send(signer(1, 1), "<AuthoritativeCopy>true</AuthoritativeCopy>");
        String ordinary = api.send(signer(1, 1));

        assertThat(codes("<ACStatus>AuthoritativeCopy</ACStatus>")).containsExactly(copy);
        assertThat(codes("<ACStatus>Original</ACStatus>")).containsExactly(ordinary);
        assertThat(codes("<ACStatus>Deposited</ACStatus>")).isEmpty();
    }
}
