package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.countersign.credentials.SignIn;
import io.github.countersign.credentials.SoapHeaderSignIn;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.SoapRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting of the UsernameToken, on the wire. The defaults are tested byte for byte elsewhere. */
class SoapHeaderSettingsTest {

    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    @Test
    void withoutTypeAndMustUnderstandTheTokenIsAsBareAsItCanBe() {
        assertThat(sent(SignIn.SOAP_HEADER.withoutPasswordType().withoutMustUnderstand()))
                .contains("""
                        <soap:Header><wsse:Security \
                        xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><wsse:UsernameToken>\
                        <wsse:Username>[DEMO-11111111-2222-3333-4444-555555555555]ann@example.com</wsse:Username>\
                        <wsse:Password>s3cr3t-canary-Zx9</wsse:Password></wsse:UsernameToken></wsse:Security></soap:Header>""");
    }

    @Test
    void nonceAndCreatedStandInTheToken() {
        SoapRequest request = request(SignIn.SOAP_HEADER.withNonceAndCreated());
        assertThat(Base64.getDecoder()
                        .decode(request.only(SoapRequest.WSSE, "Nonce").getTextContent()))
                .hasSizeGreaterThanOrEqualTo(16);
        assertThat(Instant.parse(request.only(WSU, "Created").getTextContent()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(request.only(WSU, "Created").getParentNode().getLocalName()).isEqualTo("UsernameToken");
    }

    @Test
    void everyCallHasANonceOfItsOwn() {
        try (RecordingServer server = RecordingServer.start(r -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server)
                        .signIn(SignIn.SOAP_HEADER.withNonceAndCreated())
                        .build()) {
            client.ping();
            client.ping();
            assertThat(server.requests())
                    .extracting(r -> r.soap().only(SoapRequest.WSSE, "Nonce").getTextContent())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theTimestampStandsBesideTheTokenAndExpiresWhenItIsTold() {
        SoapRequest request = request(SignIn.SOAP_HEADER.withTimestamp(Duration.ofMinutes(5)));
        assertThat(request.only(WSU, "Timestamp").getParentNode().getLocalName())
                .isEqualTo("Security");
        Instant created = Instant.parse(request.only(WSU, "Created").getTextContent());
        Instant expires = Instant.parse(request.only(WSU, "Expires").getTextContent());
        assertThat(Duration.between(created, expires)).isEqualTo(Duration.ofMinutes(5));
        assertThat(request.userName()).isEqualTo("[" + Clients.KEY + "]" + Clients.USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.9S", "PT-1S", "PT24H1S"})
    void aValidityThatNoServerWouldTakeIsRefused(String validity) {
        Duration duration = Duration.parse(validity);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignIn.SOAP_HEADER.withTimestamp(duration))
                .withMessage(
                        "A message cannot be valid for %s: give 1 second to 24 hours, the samples of the vendor have 5 minutes",
                        duration);
    }

    private static String sent(SoapHeaderSignIn settings) {
        try (RecordingServer server = RecordingServer.start(r -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server).signIn(settings).build()) {
            client.ping();
            return server.onlyRequest().text();
        }
    }

    private static SoapRequest request(SoapHeaderSignIn settings) {
        try (RecordingServer server = RecordingServer.start(r -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server).signIn(settings).build()) {
            client.ping();
            return server.onlyRequest().soap();
        }
    }
}
