package io.github.countersign.internal.signing;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.ClientException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.Times;
import io.github.countersign.internal.status.StatusMapping;
import io.github.countersign.signing.ReturnUrls;
import io.github.countersign.signing.Signing;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatus;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.docusign.api_3_0.ArrayOfCaptiveRecipient;
import net.docusign.api_3_0.CaptiveRecipient;
import net.docusign.api_3_0.CaptiveRecipientResults;
import net.docusign.api_3_0.DeleteCaptiveRecipientsSignaturesArg;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertion;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertionAuthenticationMethod;

/** The signing calls. */
public final class DefaultSigning implements Signing {

    private static final String TOKEN = "RequestRecipientToken";
    private static final String FORGET = "DeleteCaptiveRecipientsSignatures";

    private final Facade facade;
    private final Clock clock;

    /**
     * The signing calls of one client.
     *
     * @param facade what they call with
     * @param clock tells when your application has recognised the person
     */
    public DefaultSigning(Facade facade, Clock clock) {
        this.facade = facade;
        this.clock = clock;
    }

    @Override
    public URI signingUrl(SentEnvelope sent, String key, ReturnUrls urls) {
        Recipient recipient = sent.signer(key);
        SigningChecks.embedded(recipient);
        SigningChecks.turn(sent, recipient);
        return url(sent.id(), key(recipient), recipient.name(), recipient.email(), urls);
    }

    @Override
    public URI signingUrl(EnvelopeId envelope, String clientUserId, ReturnUrls urls) {
        EnvelopeStatus status = StatusMapping.status(
                facade.call("RequestStatusEx", port -> port.requestStatusEx(envelope.value())),
                envelope,
                Place.NOWHERE);
        RecipientStatus recipient = SigningChecks.ready(status, clientUserId);
        return url(envelope, clientUserId, recipient.name(), recipient.email(), urls);
    }

    private URI url(EnvelopeId envelope, String clientUserId, String name, String email, ReturnUrls urls) {
        return facade.address(
                TOKEN,
                port -> port.requestRecipientToken(
                        envelope.value(), clientUserId, name, email, assertion(), ClientUrls.of(urls, envelope)));
    }

    @Override
    public URI faxUrl(EnvelopeId envelope, Recipient recipient, ReturnUrls urls) {
        SigningChecks.embedded(recipient);
        return facade.address(
                "RequestRecipientFaxToken",
                port -> port.requestRecipientFaxToken(
                        envelope.value(),
                        key(recipient),
                        recipient.name(),
                        recipient.email(),
                        assertion(),
                        ClientUrls.of(urls, envelope)));
    }

    @Override
    public void forgetSignatures(List<Recipient> recipients) {
        ArrayOfCaptiveRecipient captives = new ArrayOfCaptiveRecipient();
        for (Recipient recipient : recipients) {
            SigningChecks.embedded(recipient);
            CaptiveRecipient captive = new CaptiveRecipient();
            captive.setClientUserId(key(recipient));
            captive.setUserName(recipient.name());
            captive.setEmail(recipient.email());
            captives.getCaptiveRecipient().add(captive);
        }
        DeleteCaptiveRecipientsSignaturesArg arg = new DeleteCaptiveRecipientsSignaturesArg();
        arg.setCaptiveRecipients(captives);
        Optional<CaptiveRecipientResults> reply = facade.find(
                FORGET,
                port -> port.deleteCaptiveRecipientsSignatures(facade.account().value(), arg));
        reply.map(CaptiveRecipientResults::getCaptiveRecipients)
                .flatMap(all -> all.getBrandResultItem().stream()
                        .map(CaptiveRecipient::getErrorDetails)
                        .filter(Objects::nonNull)
                        .findFirst())
                .ifPresent(error -> {
                    throw facade.refused(FORGET, error.getErrorCode(), error.getMessage());
                });
    }

    /** What your application vouches for: it has recognised the person, now. */
    private RequestRecipientTokenAuthenticationAssertion assertion() {
        RequestRecipientTokenAuthenticationAssertion assertion = new RequestRecipientTokenAuthenticationAssertion();
        assertion.setAssertionID(UUID.randomUUID().toString());
        assertion.setAuthenticationInstant(Times.utc(clock.instant()));
        assertion.setAuthenticationMethod(RequestRecipientTokenAuthenticationAssertionAuthenticationMethod.PASSWORD);
        assertion.setSecurityDomain("Countersign");
        return assertion;
    }

    private static String key(Recipient recipient) {
        return recipient
                .clientUserId()
                .orElseThrow(() -> new ClientException("The recipient has no client user id", null));
    }
}
