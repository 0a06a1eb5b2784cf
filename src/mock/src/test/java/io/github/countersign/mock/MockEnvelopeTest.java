package io.github.countersign.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.internal.operation.ApiOperations;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.operation.OperationSettings;
import io.github.countersign.mock.internal.pdf.TestPdf;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.Member;
import io.github.countersign.mock.internal.user.MemberDirectory;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientCaptiveInfo;
import net.docusign.api_3_0.RecipientStatusCode;
import net.docusign.api_3_0.RecipientTypeCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockEnvelopeTest {

    private static final String ACCOUNT = "5f4a2c3e-0000-4000-8000-000000000001";

    @TempDir
    Path folder;

    private MockState state;
    private ApiOperations api;

    @BeforeEach
    void start() {
        state = new MockState(
                MockClock.standing(Instant.parse("2026-03-01T10:00:00Z")),
                folder.resolve("documents"),
                OperationSettings.of(ZoneOffset.UTC, Guesses.likeliest()),
                MemberDirectory.NOBODY);
        Member sender = new Member("user", "sender@example.com", "Sam Sender");
        api = new ApiOperations(
                state,
                new Caller(sender, List.of(ACCOUNT), "KEY", null),
                URI.create("http://localhost/api/3.0/api.asmx"));
    }

    @AfterEach
    void stop() {
        state.close();
    }

    @Test
    void itTellsWhatTheServiceKnows() {
        MockEnvelope envelope = send();

        assertThat(envelope.status()).isEqualTo(EnvelopeStatusCode.SENT);
        assertThat(envelope.subject()).isEqualTo("Please sign");
        assertThat(envelope.documentNames()).containsExactly("Contract");
        assertThat(envelope.recipients()).extracting(MockRecipient::name).containsExactly("Ann", "Bo");
        assertThat(envelope.voidReason()).isEmpty();
        assertThat(envelope).hasToString("MockEnvelope[%s]".formatted(envelope.id()));

        api.voidEnvelope(envelope.id(), "Typo");
        assertThat(envelope.voidReason()).contains("Typo");
        assertThat(envelope.status()).isEqualTo(EnvelopeStatusCode.VOIDED);
    }

    @Test
    void recipientsAreFoundByNameAddressAndClientUserId() {
        MockEnvelope envelope = send();

        assertThat(envelope.recipient("Ann").email()).isEqualTo("ann@example.com");
        assertThat(envelope.recipient("ANN@example.com").name()).isEqualTo("Ann");
        assertThat(envelope.recipient("client-7").name()).isEqualTo("Bo");
        assertThatThrownBy(() -> envelope.recipient("Cy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No recipient of envelope %s is known as 'Cy'; there are Ann <ann@example.com>, Bo"
                                .formatted(envelope.id())
                        + " <bo@example.com>");
    }

    @Test
    void aNameThatTwoHaveIsNotGuessed() {
        Envelope request = request();
        request.getRecipients().getRecipient().get(1).setUserName("Ann");
        MockEnvelope envelope = handle(request);

        assertThatThrownBy(() -> envelope.recipient("Ann"))
                .hasMessageStartingWith("More than one recipient of envelope");
    }

    @Test
    void signingViewsFirstAndPassesTheEnvelopeOn() {
        MockEnvelope envelope = send();

        envelope.recipient("Ann").view();
        assertThat(envelope.recipient("Ann").status()).isEqualTo(RecipientStatusCode.DELIVERED);
        envelope.recipient("Ann").sign();

        assertThat(envelope.recipient("Ann").status()).isEqualTo(RecipientStatusCode.COMPLETED);
        assertThat(envelope.recipient("Bo").status()).isEqualTo(RecipientStatusCode.SENT);
        envelope.recipient("Bo").sign();
        assertThat(envelope.status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
    }

    @Test
    void whoIsNotOnIsToldWhoMustActFirst() {
        MockRecipient bo = send().recipient("Bo");

        assertThatThrownBy(bo::sign)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("recipient 2 (Bo, Created) cannot sign: the turn of routing step 2 has not come; first"
                        + " recipient 1 (Ann, Sent) must finish");
        assertThat(bo.status()).isEqualTo(RecipientStatusCode.CREATED);
    }

    @Test
    void declineEndsTheEnvelope() {
        MockEnvelope envelope = send();

        envelope.recipient("Ann").decline("Too dear");

        assertThat(envelope.status()).isEqualTo(EnvelopeStatusCode.DECLINED);
        assertThat(envelope.recipient("Ann").status()).isEqualTo(RecipientStatusCode.DECLINED);
    }

    @Test
    void anUnknownEnvelopeIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> new MockEnvelope(state, "nope"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no envelope nope in this mock; it has none");
        MockEnvelope envelope = send();
        assertThatThrownBy(() -> new MockEnvelope(state, "nope"))
                .hasMessage("There is no envelope nope in this mock; it has " + envelope.id());
        assertThat(new MockEnvelope(state, envelope.id().toUpperCase(Locale.ROOT)).id())
                .isEqualTo(envelope.id());
    }

    @Test
    void afterTheMockIsClosedTheHandlesSaySo() {
        MockEnvelope envelope = send();
        MockRecipient ann = envelope.recipient("Ann");
        state.close();

        assertThatThrownBy(envelope::status)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The mock that had envelope %s is closed".formatted(envelope.id()));
        assertThatThrownBy(ann::sign)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The mock that had envelope %s is closed".formatted(envelope.id()));
        assertThatThrownBy(ann::status).hasMessage("The mock that had envelope %s is closed".formatted(envelope.id()));
    }

    private MockEnvelope send() {
        return handle(request());
    }

    private MockEnvelope handle(Envelope request) {
        return new MockEnvelope(state, api.createAndSendEnvelope(request).getEnvelopeID());
    }

    private static Envelope request() {
        Envelope envelope = new Envelope();
        envelope.setAccountId(ACCOUNT);
        envelope.setSubject("Please sign");
        Document document = new Document();
        document.setID(BigInteger.ONE);
        document.setName("Contract");
        document.setPDFBytes(TestPdf.saying("Contract"));
        envelope.setDocuments(new ArrayOfDocument());
        envelope.getDocuments().getDocument().add(document);
        envelope.setRecipients(new ArrayOfRecipient());
        envelope.getRecipients().getRecipient().add(recipient(1, "Ann"));
        Recipient bo = recipient(2, "Bo");
        RecipientCaptiveInfo captive = new RecipientCaptiveInfo();
        captive.setClientUserId("client-7");
        bo.setCaptiveInfo(captive);
        envelope.getRecipients().getRecipient().add(bo);
        return envelope;
    }

    private static Recipient recipient(int number, String name) {
        Recipient recipient = new Recipient();
        recipient.setID(BigInteger.valueOf(number));
        recipient.setUserName(name);
        recipient.setEmail(name.toLowerCase(Locale.ROOT) + "@example.com");
        recipient.setType(RecipientTypeCode.SIGNER);
        recipient.setRoutingOrder(number);
        return recipient;
    }
}
