package io.github.countersign.benchmarks.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageTest {

    @Test
    void theEnvelopeIdIsFoundWhateverItsPrefix() {
        byte[] message = "<a:Ask><a:EnvelopeID>echo-1</a:EnvelopeID></a:Ask>".getBytes(UTF_8);

        assertThat(EnvelopeIds.firstIn(message, message.length)).isEqualTo("echo-1");
        assertThat(EnvelopeIds.firstIn(message, 10)).isEmpty();
    }

    @Test
    void anIdTellsTheLengthOfItsDocument() {
        assertThat(EnvelopeIds.documentLength(EnvelopeIds.ofDocument(25_000_000)))
                .isEqualTo(25_000_000);
        assertThatThrownBy(() -> EnvelopeIds.documentLength("echo-1"))
                .hasMessage("Envelope 'echo-1' names no length: ask for document-N");
    }

    @Test
    void aWrittenDocumentHasItsLengthAndChecksum(@TempDir Path folder) throws Exception {
        byte[] bytes = Files.readAllBytes(SampleDocument.write(folder.resolve("a.pdf"), 100_001));
        CRC32 crc = new CRC32();
        crc.update(bytes);

        assertThat(bytes).hasSize(100_001).startsWith("%PDF-1.7".getBytes(UTF_8));
        assertThat(crc.getValue()).isEqualTo(SampleDocument.checksum(100_001));
    }

    @Test
    void theEnvelopeHasThreeSignersAndTwelveTabs() {
        assertThat(SampleEnvelope.with(new byte[1]).getRecipients().getRecipient())
                .hasSize(3);
        assertThat(SampleEnvelope.with(new byte[1]).getTabs().getTab()).hasSize(12);
    }
}
