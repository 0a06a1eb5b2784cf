package io.github.countersign.mock.internal.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.ConnectSettings;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockKey;
import io.github.countersign.mock.MockLimits;
import io.github.countersign.mock.MockRequest.Outcome;
import io.github.countersign.mock.MockSettings;
import io.github.countersign.mock.MockSite;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.journal.Journal;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.SignIn;
import io.github.countersign.mock.internal.user.Users;
import io.github.countersign.mock.wire.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.datatype.DatatypeFactory;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.EnvelopeAuditEventsResponse;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.EnvelopeStatusFilterBeginDateTime;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import org.junit.jupiter.api.Test;

class SoapEndpointTest {

    private static final MockUser ANN = MockUser.of("ann@example.com", "Ann", "secret");
    private static final MockUser BO = MockUser.of("bo@example.com", "Bo", "secret too");
    private static final MockSettings SETTINGS = new MockSettings(
            MockSite.DEMO,
            List.of(MockAccount.of("00000000-0000-4000-8000-000000000001", "Account")),
            ZoneOffset.UTC,
            List.of(MockKey.promoted("KEY")),
            List.of(ANN, BO),
            null,
            MockClock.running(),
            MockLimits.none(),
            ConnectSettings.likeliest(),
            Guesses.likeliest());

    private final Journal journal = new Journal();
    private final List<Caller> callers = new ArrayList<>();

    private SoapReply handle(InvocationHandler operations, String operation, InputStream body) throws IOException {
        SignIn signIn = SignIn.byToken(new Users(SETTINGS));
        Reception reception = presented -> {
            Caller caller = signIn.signIn(presented);
            InvocationHandler noted = (proxy, method, arguments) -> {
                callers.add(caller);
                return operations.invoke(proxy, method, arguments);
            };
            return new Session(
                    caller,
                    Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {APIServiceSoap.class}, noted));
        };
        ServiceFace face = new ServiceFace(Contract.API, Regime.STRICT, reception, Set.of("Ping"), CallWatch.none());
        return new SoapEndpoint(face, SETTINGS, journal)
                .handle(new SoapCall(
                        URI.create("http://127.0.0.1/api"),
                        SoapVersion.V1_1,
                        Wire.API + "/" + operation,
                        null,
                        List.of(),
                        null,
                        body));
    }

    private static InputStream message(String header, String body) {
        return new ByteArrayInputStream(Wire.envelope(header, body).getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String userName) {
        return Wire.token(userName, ANN.password());
    }

    @Test
    void theCallerIsWhoSignedInAndForWhomHeActs() throws IOException {
        handle((p, m, a) -> true, "Ping", message(token("[KEY]" + ANN.userId()), Wire.ping()));
        handle((p, m, a) -> true, "Ping", message(token("[KEY][bo@example.com]ann@example.com"), Wire.ping()));

        assertThat(callers.get(0).actor().email()).isEqualTo("ann@example.com");
        assertThat(callers.get(0).accountId())
                .isEqualTo(SETTINGS.accounts().get(0).accountId());
        assertThat(callers.get(0).integratorKey()).isEqualTo("KEY");
        assertThat(callers.get(1).user().email()).isEqualTo("ann@example.com");
        assertThat(callers.get(1).actor().userId()).isEqualTo(BO.userId());
    }

    @Test
    void anUnexpectedExceptionIsCalledADefectOfTheMock() throws IOException {
        SoapReply reply = handle(
                (p, m, a) -> {
                    throw new IllegalStateException("internal detail");
                },
                "Ping",
                message(token("[KEY]ann@example.com"), Wire.ping()));

        String body = reply.body().toString(StandardCharsets.UTF_8);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(body).contains("<faultcode>soap:Server</faultcode>").doesNotContain("internal detail");
        assertThat(Wire.text(body, "faultstring"))
                .isEqualTo("A defect of the mock, not an answer of DocuSign: IllegalStateException in Ping. "
                        + "The stack trace is in the log of the mock.");
        assertThat(journal.requests().get(0).outcome()).isEqualTo(Outcome.DEFECT);
    }

    @Test
    void aReplyThatXmlCannotCarryIsADefectAndNotHalfAReply() throws IOException {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setSubject("\u0001");

        SoapReply reply = handle(
                (p, m, a) -> status,
                "SendEnvelope",
                message(
                        token("[KEY]ann@example.com"),
                        "<SendEnvelope xmlns='%s'><EnvelopeId>e</EnvelopeId><AccountId>a</AccountId></SendEnvelope>"
                                .formatted(Wire.API)));

        assertThat(Wire.text(reply.body().toString(StandardCharsets.UTF_8), "faultstring"))
                .startsWith("A defect of the mock, not an answer of DocuSign");
    }

    @Test
    void emptyTextsAndNilAreWrittenTheShortWay() throws IOException {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setSubject("");

        SoapReply reply = handle(
                (p, m, a) -> status,
                "SendEnvelope",
                message(
                        token("[KEY]ann@example.com"),
                        "<SendEnvelope xmlns='%s'><EnvelopeId>e</EnvelopeId><AccountId>a</AccountId></SendEnvelope>"
                                .formatted(Wire.API)));

        assertThat(reply.body().toString(StandardCharsets.UTF_8))
                .contains("<SendEnvelopeResponse xmlns=\"http://www.docusign.net/API/3.0\"><SendEnvelopeResult>"
                        + "<RecipientStatuses xsi:nil=\"true\" /><Subject /><AutoNavigation>false</AutoNavigation>");
    }

    @Test
    void theQualifiedAttributeOfTheFilterGetsAPrefixOfItsOwn() throws Exception {
        EnvelopeStatusFilterBeginDateTime begin = new EnvelopeStatusFilterBeginDateTime();
        begin.setStatusQualifier("Sent");
        begin.setValue(DatatypeFactory.newInstance().newXMLGregorianCalendar("2026-11-24T00:00:00"));
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        filter.setBeginDateTime(begin);
        FilteredEnvelopeStatuses statuses = new FilteredEnvelopeStatuses();
        statuses.setEnvelopeStatusFilter(filter);

        SoapReply reply = handle(
                (p, m, a) -> statuses,
                "RequestStatuses",
                message(
                        token("[KEY]ann@example.com"),
                        "<RequestStatuses xmlns='%s'><EnvelopeStatusFilter><AccountId>a</AccountId></EnvelopeStatusFilter></RequestStatuses>"
                                .formatted(Wire.API)));

        assertThat(reply.body().toString(StandardCharsets.UTF_8))
                .contains("<BeginDateTime xmlns:d6p1=\"http://www.docusign.net/API/3.0\" d6p1:statusQualifier=\"Sent\">"
                        + "2026-11-24T00:00:00</BeginDateTime>");
    }

    @Test
    void elementsWithoutNamespaceStepOutOfTheDefaultOne() throws IOException {
        EnvelopeAuditEventsResponse.EnvelopeAuditEventsResult events =
                new EnvelopeAuditEventsResponse.EnvelopeAuditEventsResult();
        events.getContent()
                .add(Wire.parse("<DocusignEnvelopeEvents><Event/></DocusignEnvelopeEvents>")
                        .getDocumentElement());

        SoapReply reply = handle(
                (p, m, a) -> events,
                "EnvelopeAuditEvents",
                message(
                        token("[KEY]ann@example.com"),
                        "<EnvelopeAuditEvents xmlns='%s'><EnvelopeId>e</EnvelopeId></EnvelopeAuditEvents>"
                                .formatted(Wire.API)));

        assertThat(reply.body().toString(StandardCharsets.UTF_8))
                .contains("<EnvelopeAuditEventsResult><DocusignEnvelopeEvents xmlns=\"\"><Event />"
                        + "</DocusignEnvelopeEvents></EnvelopeAuditEventsResult>");
    }

    @Test
    void aConnectionThatBreaksIsNotTakenForBrokenXml() {
        InputStream breaking = new BreakingStream();
        String whole =
                Wire.envelope(token("[KEY]ann@example.com"), "<CreateEnvelope xmlns='" + Wire.API + "'><Envelope>");
        byte[] start = whole.substring(0, whole.indexOf("</e:Body>")).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> handle((p, m, a) -> true, "Ping", breaking))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThatThrownBy(() -> handle(
                        (p, m, a) -> null,
                        "CreateEnvelope",
                        new SequenceInputStream(new ByteArrayInputStream(start), breaking)))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(callers).isEmpty();
    }

    private static final class BreakingStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}
