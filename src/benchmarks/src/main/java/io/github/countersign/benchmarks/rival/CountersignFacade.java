package io.github.countersign.benchmarks.rival;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.message.SampleDocument;
import io.github.countersign.benchmarks.message.SampleEnvelope;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import io.github.countersign.benchmarks.seam.Rival;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/** The toolkit's facade; documents come from a file, and go into one where the bytes are to be compared. */
public final class CountersignFacade implements Rival {

    @Override
    public Call prepare(Job job) {
        return new FacadeCall(job);
    }

    private static final class FacadeCall implements Call {

        private static final int SMALL = 100_000;

        private final Job job;
        private final DocuSignClient client;
        private @Nullable EnvelopeDraft draft;

        FacadeCall(Job job) {
            this.job = job;
            this.client = CountersignClients.client(job);
        }

        @Override
        public String call(String envelopeId) throws IOException {
            if (job.operation() == Operation.SEND) {
                return client.envelopes().send(draft()).id().value();
            }
            EnvelopeId id = new EnvelopeId(envelopeId);
            if (job.operation() == Operation.STATUS) {
                return client.status().of(id).id().value();
            }
            boolean compare = job.endpoint().getPath().startsWith("/check");
            return EnvelopeIds.ofDocument(compare ? downloaded(id) : received(id));
        }

        @Override
        public void close() {
            client.close();
        }

        private long received(EnvelopeId id) {
            return client.documents()
                    .download(id, OutputStream.nullOutputStream())
                    .length();
        }

        /** The length if all bytes are right, -1 if not. */
        private long downloaded(EnvelopeId id) throws IOException {
            Path file = job.folder().resolve(UUID.randomUUID() + ".pdf");
            long length = client.documents().download(id, file).length();
            CRC32 sum = new CRC32();
            try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            Files.delete(file);
            return sum.getValue() == SampleDocument.checksum(length) ? length : -1;
        }

        /** Made for the first call, and what is sent from then on. */
        private EnvelopeDraft draft() throws IOException {
            @Nullable EnvelopeDraft made = draft;
            if (made == null) {
                made = draft(job.document());
                draft = made;
            }
            return made;
        }

        /** A small document lies in memory, as it does with every rival. */
        private static DocumentSource source(Path document) throws IOException {
            return Files.size(document) > SMALL
                    ? DocumentSource.of(document)
                    : DocumentSource.of(Files.readAllBytes(document));
        }

        private static EnvelopeDraft draft(Path document) throws IOException {
            EnvelopeDraft.Builder draft = EnvelopeDraft.builder()
                    .subject(SampleEnvelope.SUBJECT)
                    .emailBlurb(SampleEnvelope.BLURB)
                    .document(Document.of(1, "lease.pdf", source(document)));
            for (int signer = 1; signer <= SampleEnvelope.SIGNERS; signer++) {
                int y = 500 + 40 * signer;
                draft.recipient(Recipient.signer(
                                        signer, "Signer Number " + signer, "signer%d@example.com".formatted(signer))
                                .inOrder(signer))
                        .tab(Tab.signHere().at(1, 72, y).by(signer).labelled("tab-%d-0".formatted(signer)))
                        .tab(Tab.initialHere().at(1, 172, y).by(signer).labelled("tab-%d-1".formatted(signer)))
                        .tab(Tab.dateSigned().at(1, 272, y).by(signer).labelled("tab-%d-2".formatted(signer)))
                        .tab(Tab.signHere().at(1, 372, y).by(signer).labelled("tab-%d-3".formatted(signer)));
            }
            return draft.build();
        }
    }
}
