package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.document.DocumentSource;
import io.github.countersign.spi.TransferListener.Direction;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import org.junit.jupiter.api.Test;

class TransferListenerTest {

    private final List<Step> steps = new ArrayList<>();

    @Test
    void anUploadIsReportedBlockByBlockUpToItsLength() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(
                        "<CreateEnvelopeResponse xmlns=\"%s\"><CreateEnvelopeResult/></CreateEnvelopeResponse>"
                                .formatted(Soap.API)));
                DocuSignClient client = listening(server)) {
            Document document = new Document();
            document.setPDFBytes(client.streamed(DocumentSource.of(new byte[1_000_000])));
            Envelope envelope = new Envelope();
            envelope.setDocuments(new ArrayOfDocument());
            envelope.getDocuments().getDocument().add(document);
            client.port(APIServiceSoap.class).createEnvelope(envelope);

            long length = server.onlyRequest().body().length;
            List<Step> out = steps.stream()
                    .filter(step -> step.direction() == Direction.OUT)
                    .toList();
            assertThat(out).hasSizeGreaterThan(15).allSatisfy(step -> {
                assertThat(step.operation()).isEqualTo("CreateEnvelope");
                assertThat(step.total()).isEqualTo(length);
            });
            assertThat(out).extracting(Step::bytes).isSorted().endsWith(length);
        }
    }

    @Test
    void aDownloadIsReportedToo() {
        String body =
                "<RequestPDFResponse xmlns=\"%s\"><RequestPDFResult><PDFBytes>%s</PDFBytes></RequestPDFResult></RequestPDFResponse>"
                        .formatted(Soap.API, Base64.getEncoder().encodeToString(new byte[900_000]));
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(body));
                DocuSignClient client = listening(server)) {
            client.documents().download(new EnvelopeId("e"), OutputStream.nullOutputStream());

            long length = Soap.envelope(body).length();
            List<Step> in = steps.stream()
                    .filter(step -> step.direction() == Direction.IN)
                    .toList();
            assertThat(in)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(step -> assertThat(step.total()).isEqualTo(length));
            assertThat(in).extracting(Step::bytes).isSorted().endsWith(length);
        }
    }

    @Test
    void aListenerThatFailsIsLeftAloneAndTheCallGoesOn() {
        AtomicInteger told = new AtomicInteger();
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server)
                        .transferListener((operation, direction, bytes, total) -> {
                            told.incrementAndGet();
                            throw new IllegalStateException("bar is broken");
                        })
                        .build()) {
            assertThat(client.ping()).isTrue();
            assertThat(told).hasValue(1);
            assertThat(client.ping()).isTrue();
            assertThat(told).hasValue(2);
        }
    }

    private DocuSignClient listening(RecordingServer server) {
        return Clients.builder(server)
                .transferListener(
                        (operation, direction, bytes, total) -> steps.add(new Step(operation, direction, bytes, total)))
                .build();
    }

    private record Step(String operation, Direction direction, long bytes, long total) {}
}
