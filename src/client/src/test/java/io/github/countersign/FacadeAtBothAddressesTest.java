package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facade says the same at api.asmx and at dsapi.asmx; only the sign-in differs. */
class FacadeAtBothAddressesTest {

    private static final EnvelopeId ID = new EnvelopeId("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");

    @Test
    void theBodiesAreEqualAndSoAreTheResults() {
        List<String> token = calls(SignIn.SOAP_HEADER);
        assertThat(token).hasSize(3);
        assertThat(calls(SignIn.HTTP_HEADER)).isEqualTo(token);
        assertThat(calls(HttpHeaderSignIn.JSON)).isEqualTo(token);
    }

    private static List<String> calls(SignIn form) {
        try (RecordingServer server = RecordingServer.start(FacadeAtBothAddressesTest::reply);
                DocuSignClient client = Clients.builder(server).signIn(form).build()) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            assertThat(client.status().of(ID).status()).isEqualTo(EnvelopeStatusCode.SENT);
            client.envelopes().voidEnvelope(ID, "no longer needed");
            client.documents().download(ID, pdf);
            assertThat(pdf.toByteArray()).containsExactly('P', 'D', 'F');

            List<String> bodies = new ArrayList<>();
            for (HttpExchangeRecord request : server.requests()) {
                assertThat(request.requestLine())
                        .contains(form == SignIn.SOAP_HEADER ? "/api/3.0/api.asmx" : "/api/3.0/dsapi.asmx");
                bodies.add(request.text().substring(request.text().indexOf("<soap:Body>")));
            }
            return bodies;
        }
    }

    private static Reply reply(HttpExchangeRecord request) {
        String operation = request.soap().operation();
        String result = switch (operation) {
            case "RequestStatusEx" -> "<EnvelopeID>" + ID + "</EnvelopeID><Status>Sent</Status>";
            case "VoidEnvelope" -> "<VoidSuccess>true</VoidSuccess>";
            default -> "<EnvelopeID>" + ID + "</EnvelopeID><PDFBytes>UERG</PDFBytes>";
        };
        return Reply.soap("<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult></%1$sResponse>"
                .formatted(operation, Soap.API, result));
    }
}
