package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.error.ClientException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.DocumentServer;
import io.github.countersign.testing.Pattern;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

    @Test
    void aRequestOverTheSettingIsRefusedBeforeAnythingIsSent() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.nothing());
                DocuSignClient client =
                        Clients.builder(server).refuseRequestsOver(4_000).build()) {
            assertThatThrownBy(() -> client.envelopes().send(draft(DocumentSource.of(new byte[4_000]))))
                    .isInstanceOfSatisfying(
                            ClientException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessageMatching(
                            "CreateAndSendEnvelope at localhost: the request could not be made, nothing was sent\\. The reason is on this side: "
                                    + "the request has \\d{4} bytes, documents in Base64 included, and refuseRequestsOver is set to 4000: "
                                    + "put fewer or smaller documents into one envelope");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void whatTheServiceWillHardlyTakeGoesOutWithAWarning() throws Exception {
        assertThat(DocuSignClient.REQUEST_LIMIT).isEqualTo(35_651_584);
        assertThat(logOfSending(26_730_000)).doesNotContain("A request of");
        assertThat(logOfSending(27_000_000))
                .containsPattern("WARN .*A request of 3600\\d{4} bytes, documents in Base64 included, is sent: "
                        + "the service takes 35651584, and may refuse it in a way that it does not document");
    }

    private static String logOfSending(long length) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (DocumentServer server = new DocumentServer(length);
                DocuSignClient client = DocuSignClient.builder()
                        .endpoint(server.endpoint())
                        .accountId(Clients.ACCOUNT)
                        .credentials(Clients.credentials())
                        .build()) {
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            client.envelopes().send(draft(new Pattern(length)));
            assertThat(server.seen()).containsExactly("equal");
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    private static EnvelopeDraft draft(DocumentSource source) {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", source))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .build();
    }
}
