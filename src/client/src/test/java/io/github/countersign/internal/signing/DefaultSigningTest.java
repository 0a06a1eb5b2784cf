package io.github.countersign.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.envelope.FakeCalls;
import io.github.countersign.signing.ReturnUrls;
import io.github.countersign.signing.Signing;
import io.github.countersign.signing.SigningEvent;
import io.github.countersign.signing.SigningResult;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.ArrayOfCaptiveRecipient1;
import net.docusign.api_3_0.ArrayOfRecipientStatus;
import net.docusign.api_3_0.CaptiveRecipient;
import net.docusign.api_3_0.CaptiveRecipientResults;
import net.docusign.api_3_0.DeleteCaptiveRecipientsSignaturesArg;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.ErrorDetails;
import net.docusign.api_3_0.RecipientStatus;
import net.docusign.api_3_0.RecipientStatusCode;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertion;
import net.docusign.api_3_0.RequestRecipientTokenClientURLs;
import org.junit.jupiter.api.Test;

class DefaultSigningTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");
    private static final ReturnUrls URLS = ReturnUrls.to("https://example.com/back?order=7");
    private static final String ADDRESS = "https://demo.docusign.net/Signing/startinsession.aspx?t=1";
    private static final Recipient ANN =
            Recipient.signer(1, "Ann", "ann@example.com").embedded("client-7");
    private static final Recipient BO =
            Recipient.signer(2, "Bo", "bo@example.com").inOrder(2).embedded("client-8");
    private static final Recipient MAILED = Recipient.signer(3, "Cy", "cy@example.com");

    @Test
    void nameAddressAndIdAreThoseThatWereSent() {
        FakeCalls calls = FakeCalls.answering(ADDRESS);

        URI url = signing(calls).signingUrl(sent(ANN, BO), "client-7", URLS);

        assertThat(url).hasToString(ADDRESS);
        Object[] arguments = calls.onlyArguments();
        assertThat(List.of(arguments).subList(0, 4)).containsExactly("e-1", "client-7", "Ann", "ann@example.com");
        RequestRecipientTokenAuthenticationAssertion assertion =
                (RequestRecipientTokenAuthenticationAssertion) arguments[4];
        assertThat(assertion.getAuthenticationInstant()).hasToString("2026-03-02T08:00:00Z");
        assertThat(assertion.getAssertionID()).isNotBlank();
        assertThat(assertion.getSecurityDomain()).isNotBlank();
    }

    @Test
    void everyReturnUrlTellsItsEndAndTheEnvelope() {
        FakeCalls calls = FakeCalls.answering(ADDRESS);

        signing(calls).signingUrl(sent(ANN), "Ann", URLS.on(SigningEvent.DECLINE, "https://example.com/no"));

        RequestRecipientTokenClientURLs urls = (RequestRecipientTokenClientURLs) calls.onlyArguments()[5];
        assertThat(urls.getOnSigningComplete())
                .isEqualTo("https://example.com/back?order=7&signing=signing_complete&envelope=e-1");
        assertThat(urls.getOnDecline()).isEqualTo("https://example.com/no?signing=decline&envelope=e-1");
        assertThat(List.of(
                                urls.getOnSigningComplete(),
                                urls.getOnViewingComplete(),
                                urls.getOnCancel(),
                                urls.getOnDecline(),
                                urls.getOnSessionTimeout(),
                                urls.getOnTTLExpired(),
                                urls.getOnException(),
                                urls.getOnAccessCodeFailed(),
                                urls.getOnIdCheckFailed(),
                                urls.getOnFaxPending())
                        .stream()
                        .map(url -> SigningResult.parse(URI.create(url)).event()))
                .containsExactly(
                        SigningEvent.SIGNING_COMPLETE,
                        SigningEvent.VIEWING_COMPLETE,
                        SigningEvent.CANCEL,
                        SigningEvent.DECLINE,
                        SigningEvent.SESSION_TIMEOUT,
                        SigningEvent.TTL_EXPIRED,
                        SigningEvent.EXCEPTION,
                        SigningEvent.ACCESS_CODE_FAILED,
                        SigningEvent.ID_CHECK_FAILED,
                        SigningEvent.FAX_PENDING);
    }

    @Test
    void whoCannotSignHereIsToldBeforeTheCall() {
        FakeCalls calls = FakeCalls.answering(ADDRESS);

        assertThatThrownBy(() -> signing(calls).signingUrl(sent(ANN, MAILED), "Cy", URLS))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "No signing URL: recipient 3 has no client user id, so that the service would answer \"Invalid Signature Credentials\". "
                                + "Send him with embedded(clientUserId).");
        assertThatThrownBy(() -> signing(calls).signingUrl(sent(ANN, BO), "client-8", URLS))
                .hasMessage(
                        "No signing URL: recipient 2 acts in step 2, and step 1 had just begun when the envelope was sent. "
                                + "Once it is his turn, ask with the id of the envelope.");
        SentEnvelope draft = new SentEnvelope(ENVELOPE, EnvelopeStatusCode.CREATED, Optional.empty(), List.of(ANN));
        assertThatThrownBy(() -> signing(calls).signingUrl(draft, "client-7", URLS))
                .hasMessage("No signing URL: envelope e-1 is a draft still. Send it first.");
        assertThat(calls.operations()).isEmpty();
    }

    @Test
    void aCopyBeforeTheSignerKeepsHimNotWaiting() {
        Recipient copy = Recipient.carbonCopy(9, "Di", "di@example.com");

        assertThat(signing(FakeCalls.answering(ADDRESS)).signingUrl(sent(copy, BO), "client-8", URLS))
                .hasToString(ADDRESS);
    }

    @Test
    void withTheIdAloneTheStatusTellsTheRest() {
        FakeCalls calls = new FakeCalls(arguments -> arguments.length == 1 ? status("Sent", "SENT") : ADDRESS);

        assertThat(signing(calls).signingUrl(ENVELOPE, "client-7", URLS)).hasToString(ADDRESS);

        assertThat(calls.operations()).containsExactly("RequestStatusEx", "RequestRecipientToken");
    }

    @Test
    void withTheIdAloneItIsToldWhyTheServiceWouldRefuse() {
        assertThatThrownBy(() ->
                        signing(FakeCalls.answering(status("Sent", "SENT"))).signingUrl(ENVELOPE, "Client-7", URLS))
                .hasMessage(
                        "No signing URL: envelope e-1 has no recipient with client user id 'Client-7', so that the service would answer "
                                + "\"Invalid Signature Credentials\"; it has [client-7]. The id counts exactly as it was sent, with upper and lower case.");
        assertThatThrownBy(() ->
                        signing(FakeCalls.answering(status("Sent", "CREATED"))).signingUrl(ENVELOPE, "client-7", URLS))
                .hasMessage(
                        "No signing URL: it is not the turn of client user id 'client-7' yet, who acts in step 1 of envelope e-1.");
        assertThatThrownBy(() -> signing(FakeCalls.answering(status("Sent", "COMPLETED")))
                        .signingUrl(ENVELOPE, "client-7", URLS))
                .hasMessage("No signing URL: client user id 'client-7' of envelope e-1 is done, with Completed.");
        assertThatThrownBy(() ->
                        signing(FakeCalls.answering(status("Voided", "SENT"))).signingUrl(ENVELOPE, "client-7", URLS))
                .hasMessage(
                        "No signing URL: envelope e-1 is Voided. Only one that is sent or delivered can be signed.");
    }

    @Test
    void faxCoverSheetsAreForEmbeddedRecipientsToo() {
        FakeCalls calls = FakeCalls.answering(ADDRESS);

        assertThat(signing(calls).faxUrl(ENVELOPE, ANN, URLS)).hasToString(ADDRESS);
        assertThat(calls.operations()).containsExactly("RequestRecipientFaxToken");
        assertThatThrownBy(() -> signing(calls).faxUrl(ENVELOPE, MAILED, URLS))
                .hasMessageContaining("no client user id");
    }

    @Test
    void signaturesAreForgottenByNameAddressAndId() {
        FakeCalls calls = FakeCalls.answering(new CaptiveRecipientResults());

        signing(calls).forgetSignatures(List.of(ANN));

        CaptiveRecipient captive = ((DeleteCaptiveRecipientsSignaturesArg) calls.onlyArguments()[1])
                .getCaptiveRecipients()
                .getCaptiveRecipient()
                .get(0);
        assertThat(List.of(captive.getClientUserId(), captive.getUserName(), captive.getEmail()))
                .containsExactly("client-7", "Ann", "ann@example.com");
    }

    @Test
    void aSignatureThatTheServiceDoesNotKnowIsTold() {
        CaptiveRecipientResults results = new CaptiveRecipientResults();
        results.setCaptiveRecipients(new ArrayOfCaptiveRecipient1());
        CaptiveRecipient captive = new CaptiveRecipient();
        captive.setErrorDetails(new ErrorDetails());
        captive.getErrorDetails().setErrorCode("User_Does_Not_Exist");
        captive.getErrorDetails().setMessage("nobody");
        results.getCaptiveRecipients().getBrandResultItem().addAll(List.of(new CaptiveRecipient(), captive));

        assertThatThrownBy(() -> signing(FakeCalls.answering(results)).forgetSignatures(List.of(ANN)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("The service said: \"nobody\" (User_Does_Not_Exist).");
    }

    private static SentEnvelope sent(Recipient... recipients) {
        return new SentEnvelope(ENVELOPE, EnvelopeStatusCode.SENT, Optional.empty(), List.of(recipients));
    }

    private static EnvelopeStatus status(String envelope, String recipient) {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setStatus(net.docusign.api_3_0.EnvelopeStatusCode.fromValue(envelope));
        RecipientStatus ann = new RecipientStatus();
        ann.setUserName("Ann");
        ann.setEmail("ann@example.com");
        ann.setClientUserId("client-7");
        ann.setRoutingOrder(1);
        ann.setStatus(RecipientStatusCode.valueOf(recipient));
        status.setRecipientStatuses(new ArrayOfRecipientStatus());
        status.getRecipientStatuses().getRecipientStatus().add(ann);
        return status;
    }

    private static Signing signing(FakeCalls calls) {
        return new DefaultSigning(
                new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"),
                Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));
    }
}
