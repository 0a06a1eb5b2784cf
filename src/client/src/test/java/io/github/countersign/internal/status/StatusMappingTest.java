package io.github.countersign.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.ServiceTime;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.StatusCodes;
import io.github.countersign.internal.envelope.Xml;
import io.github.countersign.status.DocumentStatus;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatus;
import io.github.countersign.status.RecipientStatusCode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import net.docusign.api_3_0.ArrayOfDocumentStatus;
import net.docusign.api_3_0.ArrayOfRecipientStatus;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.RequestStatusExResponse;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StatusMappingTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("8b7a3f60-1111-4222-8333-444455556666");

    @Test
    void aReplyBecomesARecord() {
        EnvelopeStatus status = read("""
                <RecipientStatuses>
                  <RecipientStatus><Type>Signer</Type><Email>ann@example.com</Email><UserName>Ann</UserName><RoutingOrder>1</RoutingOrder>
                    <Sent>2012-02-06T20:40:28.483</Sent><Delivered>2012-02-06T20:45:00</Delivered><Declined>2012-02-06T20:46:01.1</Declined>
                    <DeclineReason>Wrong rent</DeclineReason><Status>Declined</Status><RecipientIPAddress/><CustomFields/>
                    <RecipientId>0d8e</RecipientId></RecipientStatus>
                  <RecipientStatus><Type>CarbonCopy</Type><Email>cy@example.com</Email><UserName>Cy</UserName><RoutingOrder>2</RoutingOrder>
                    <DeclineReason xsi:nil="true"/><Status>Created</Status></RecipientStatus>
                </RecipientStatuses>
                <TimeGenerated>2012-02-06T20:47:00.1234567</TimeGenerated>
                <EnvelopeID>8b7a3f60-1111-4222-8333-444455556666</EnvelopeID><Subject>Lease 12</Subject>
                <UserName>Sue</UserName><Email>sue@example.com</Email><Status>Declined</Status>
                <Created>2012-02-06T20:40:27.007</Created><Sent>2012-02-06T20:40:28.49</Sent><Declined>2012-02-06T20:46:01.1-07:00</Declined>
                <ACStatus>Original</ACStatus><ACStatusDate>2012-02-06T20:40:27.007</ACStatusDate>
                <SigningLocation>Online</SigningLocation><SenderIPAddress>10.0.0.1       </SenderIPAddress><CustomFields/>
                <DocumentStatuses><DocumentStatus><ID>1</ID><Name>lease.pdf</Name><TemplateName/><Sequence>1</Sequence></DocumentStatus></DocumentStatuses>
                """);

        assertThat(status.id()).isEqualTo(ENVELOPE);
        assertThat(status.status()).isEqualTo(EnvelopeStatusCode.DECLINED);
        assertThat(status.rawStatus()).contains("Declined");
        assertThat(List.of(status.subject(), status.senderName(), status.senderEmail()))
                .containsExactly("Lease 12", "Sue", "sue@example.com");
        assertThat(status.generated()).contains(local(LocalDateTime.of(2012, 2, 6, 20, 47, 0, 123_456_700)));
        assertThat(status.created()).contains(local(LocalDateTime.of(2012, 2, 6, 20, 40, 27, 7_000_000)));
        assertThat(status.sent()).contains(local(LocalDateTime.of(2012, 2, 6, 20, 40, 28, 490_000_000)));
        assertThat(status.declined())
                .contains(new ServiceTime(
                        LocalDateTime.of(2012, 2, 6, 20, 46, 1, 100_000_000), Optional.of(ZoneOffset.ofHours(-7))));
        assertThat(status.completed()).isEmpty();
        assertThat(status.documents()).containsExactly(new DocumentStatus(OptionalInt.of(1), "lease.pdf", Map.of()));
        assertThat(status.recipients())
                .containsExactly(
                        new RecipientStatus(
                                "Ann",
                                "ann@example.com",
                                RecipientType.SIGNER,
                                1,
                                RecipientStatusCode.DECLINED,
                                Optional.of("Declined"),
                                Optional.of("0d8e"),
                                Optional.empty(),
                                Optional.of(local(LocalDateTime.of(2012, 2, 6, 20, 40, 28, 483_000_000))),
                                Optional.of(local(LocalDateTime.of(2012, 2, 6, 20, 45))),
                                Optional.empty(),
                                Optional.of(local(LocalDateTime.of(2012, 2, 6, 20, 46, 1, 100_000_000))),
                                Optional.of("Wrong rent"),
                                List.of()),
                        new RecipientStatus(
                                "Cy",
                                "cy@example.com",
                                RecipientType.CARBON_COPY,
                                2,
                                RecipientStatusCode.CREATED,
                                Optional.of("Created"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
    }

    @Test
    void wordsThatThisVersionDoesNotKnowBecomeUnknown() {
        EnvelopeStatus status = read("""
                <RecipientStatuses><RecipientStatus><Type>Notary</Type><Email>n@example.com</Email><UserName>Ned</UserName>
                <RoutingOrder>1</RoutingOrder><Status>Stamped</Status></RecipientStatus></RecipientStatuses><Status>Archived</Status>""");

        assertThat(status.status()).isEqualTo(EnvelopeStatusCode.UNKNOWN);
        assertThat(status.rawStatus()).isEmpty();
        assertThat(status.recipient("Ned").status()).isEqualTo(RecipientStatusCode.UNKNOWN);
        assertThat(status.recipient("Ned").rawStatus()).isEmpty();
        assertThat(status.recipient("Ned").type()).isEqualTo(RecipientType.UNKNOWN);
    }

    @Test
    void everyWordOfTheContractHasItsOwnOfTheSameName() {
        for (net.docusign.api_3_0.EnvelopeStatusCode code : net.docusign.api_3_0.EnvelopeStatusCode.values()) {
            // "Any" is for filters only.
            String expected = code == net.docusign.api_3_0.EnvelopeStatusCode.ANY ? "UNKNOWN" : code.name();
            assertThat(StatusCodes.of(code).name()).isEqualTo(expected);
        }
        for (net.docusign.api_3_0.RecipientStatusCode code : net.docusign.api_3_0.RecipientStatusCode.values()) {
            net.docusign.api_3_0.RecipientStatus recipient = new net.docusign.api_3_0.RecipientStatus();
            recipient.setStatus(code);
            assertThat(mapped(recipient).status().name()).isEqualTo(code.name());
        }
        for (RecipientTypeCode code : RecipientTypeCode.values()) {
            net.docusign.api_3_0.RecipientStatus recipient = new net.docusign.api_3_0.RecipientStatus();
            recipient.setType(code);
            assertThat(mapped(recipient).type().name()).isEqualTo(code.name());
        }
    }

    @Property
    void whateverIsMissingTheMappingHolds(@ForAll("statuses") net.docusign.api_3_0.EnvelopeStatus stub) {
        EnvelopeStatus status = StatusMapping.status(stub, ENVELOPE, Place.NOWHERE);

        assertThat(status.id()).isEqualTo(ENVELOPE);
        assertThat(status.status() == EnvelopeStatusCode.UNKNOWN)
                .isEqualTo(stub.getStatus() == null || stub.getStatus() == net.docusign.api_3_0.EnvelopeStatusCode.ANY);
        assertThat(status.sent().isPresent()).isEqualTo(isDateTime(stub.getSent()));
        assertThat(status.recipients())
                .hasSize(present(
                        stub.getRecipientStatuses() == null
                                ? null
                                : stub.getRecipientStatuses().getRecipientStatus()));
        assertThat(status.documents())
                .hasSize(present(
                        stub.getDocumentStatuses() == null
                                ? null
                                : stub.getDocumentStatuses().getDocumentStatus()));
        assertThat(status.documents())
                .allSatisfy(document -> assertThat(document.id().orElse(1)).isPositive());
        assertThat(status.toString()).isNotBlank();
    }

    @Provide
    Arbitrary<net.docusign.api_3_0.EnvelopeStatus> statuses() {
        Arbitrary<net.docusign.api_3_0.EnvelopeStatusCode> codes =
                Arbitraries.of(net.docusign.api_3_0.EnvelopeStatusCode.class).injectNull(0.2);
        return Combinators.combine(
                        texts(),
                        codes,
                        times(),
                        times(),
                        recipients().list().ofMaxSize(3).injectNull(0.2),
                        documents().list().ofMaxSize(3).injectNull(0.2))
                .as(StatusMappingTest::status);
    }

    private static net.docusign.api_3_0.EnvelopeStatus status(
            String text,
            net.docusign.api_3_0.EnvelopeStatusCode code,
            XMLGregorianCalendar sent,
            XMLGregorianCalendar other,
            List<net.docusign.api_3_0.RecipientStatus> recipients,
            List<net.docusign.api_3_0.DocumentStatus> documents) {
        net.docusign.api_3_0.EnvelopeStatus status = new net.docusign.api_3_0.EnvelopeStatus();
        status.setSubject(text);
        status.setUserName(text);
        status.setVoidReason(text);
        status.setStatus(code);
        status.setSent(sent);
        status.setTimeGenerated(other);
        status.setCompleted(other);
        if (recipients != null) {
            status.setRecipientStatuses(new ArrayOfRecipientStatus());
            status.getRecipientStatuses().getRecipientStatus().addAll(recipients);
        }
        if (documents != null) {
            status.setDocumentStatuses(new ArrayOfDocumentStatus());
            status.getDocumentStatuses().getDocumentStatus().addAll(documents);
        }
        return status;
    }

    private static Arbitrary<net.docusign.api_3_0.RecipientStatus> recipients() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(RecipientTypeCode.class).injectNull(0.2),
                        Arbitraries.of(net.docusign.api_3_0.RecipientStatusCode.class)
                                .injectNull(0.2),
                        Arbitraries.integers(),
                        times())
                .as((text, type, code, order, time) -> {
                    net.docusign.api_3_0.RecipientStatus recipient = new net.docusign.api_3_0.RecipientStatus();
                    recipient.setUserName(text);
                    recipient.setEmail(text);
                    recipient.setDeclineReason(text);
                    recipient.setType(type);
                    recipient.setStatus(code);
                    recipient.setRoutingOrder(order);
                    recipient.setSigned(time);
                    return recipient;
                })
                .injectNull(0.1);
    }

    private static Arbitrary<net.docusign.api_3_0.DocumentStatus> documents() {
        return Combinators.combine(Arbitraries.bigIntegers().injectNull(0.2), texts())
                .as((id, name) -> {
                    net.docusign.api_3_0.DocumentStatus document = new net.docusign.api_3_0.DocumentStatus();
                    document.setID(id);
                    document.setName(name);
                    return document;
                })
                .injectNull(0.1);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(10).injectNull(0.3);
    }

    private static Arbitrary<XMLGregorianCalendar> times() {
        return Arbitraries.of(
                        "2012-02-06T20:40:28.483",
                        "2012-02-29T23:59:59.9999999",
                        "2012-02-06T24:00:00",
                        "-0044-03-15T12:00:00Z",
                        "9999-12-31T23:59:59+14:00",
                        "2012-02-06",
                        "20:40:28",
                        "2012",
                        "--02-29",
                        "")
                .map(StatusMappingTest::time)
                .injectNull(0.2);
    }

    private static XMLGregorianCalendar time(String lexical) {
        try {
            DatatypeFactory factory = DatatypeFactory.newInstance();
            return lexical.isEmpty() ? factory.newXMLGregorianCalendar() : factory.newXMLGregorianCalendar(lexical);
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDateTime(XMLGregorianCalendar time) {
        return time != null
                && time.getDay() > 0
                && time.getYear() != DatatypeConstants.FIELD_UNDEFINED
                && time.getHour() >= 0;
    }

    private static int present(List<?> elements) {
        return elements == null
                ? 0
                : (int) elements.stream().filter(element -> element != null).count();
    }

    private static ServiceTime local(LocalDateTime time) {
        return new ServiceTime(time, Optional.empty());
    }

    private static RecipientStatus mapped(net.docusign.api_3_0.RecipientStatus recipient) {
        net.docusign.api_3_0.EnvelopeStatus status = new net.docusign.api_3_0.EnvelopeStatus();
        status.setRecipientStatuses(new ArrayOfRecipientStatus());
        status.getRecipientStatuses().getRecipientStatus().addAll(Arrays.asList(recipient));
        return StatusMapping.status(status, ENVELOPE, Place.NOWHERE)
                .recipients()
                .get(0);
    }

    private static EnvelopeStatus read(String content) {
        String xml = """
                <RequestStatusExResponse xmlns="http://www.docusign.net/API/3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <RequestStatusExResult>%s</RequestStatusExResult></RequestStatusExResponse>""".formatted(content);
        return StatusMapping.status(
                Xml.read(RequestStatusExResponse.class, xml).getRequestStatusExResult(), ENVELOPE, Place.NOWHERE);
    }
}
