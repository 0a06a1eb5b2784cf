package io.github.countersign.benchmarks.rival;

import io.github.countersign.DocuSignClient;
import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.message.SampleDocument;
import io.github.countersign.benchmarks.message.SampleEnvelope;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import io.github.countersign.benchmarks.seam.Rival;
import io.github.countersign.document.DocumentSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.zip.CRC32;
import net.docusign.api_3_0.APIServiceSoap;
import org.jspecify.annotations.Nullable;

/** The generated port of the toolkit's client: a small document is a byte array, a large one is streamed. */
public final class CountersignPort implements Rival {

    private static final int SMALL = 100_000;

    @Override
    public Call prepare(Job job) throws IOException {
        DocuSignClient client = CountersignClients.client(job);
        boolean small = Files.size(job.document()) <= SMALL;
        return small && job.operation() != Operation.RECEIVE
                ? new PortCall(client.port(APIServiceSoap.class), job, client::close)
                : new Streamed(job, client);
    }

    private static final class Streamed implements Call {

        private final Job job;
        private final DocuSignClient client;

        Streamed(Job job, DocuSignClient client) {
            this.job = job;
            this.client = client;
        }

        @Override
        public String call(String envelopeId) {
            if (job.operation() == Operation.SEND) {
                byte[] standIn = client.streamed(DocumentSource.of(job.document()));
                return client.port(APIServiceSoap.class)
                        .createAndSendEnvelope(SampleEnvelope.with(standIn))
                        .getEnvelopeID();
            }
            boolean compare = job.endpoint().getPath().startsWith("/check");
            Arrived arrived = new Arrived(compare ? new CRC32() : null);
            client.receiving(index -> arrived).port(APIServiceSoap.class).requestPDF(envelopeId);
            return EnvelopeIds.ofDocument(arrived.isRight() ? arrived.length() : -1);
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /** Counts what comes, and compares it where that is wanted. */
    private static final class Arrived extends OutputStream {

        private final @Nullable CRC32 sum;
        private long length;

        Arrived(@Nullable CRC32 sum) {
            this.sum = sum;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            length += count;
            if (sum != null) {
                sum.update(bytes, offset, count);
            }
        }

        long length() {
            return length;
        }

        boolean isRight() {
            return sum == null || sum.getValue() == SampleDocument.checksum(length);
        }
    }
}
