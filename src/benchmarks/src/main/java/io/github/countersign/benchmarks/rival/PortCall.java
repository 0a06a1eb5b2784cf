package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.message.SampleEnvelope;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import java.io.IOException;
import java.nio.file.Files;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.Envelope;
import org.jspecify.annotations.Nullable;

/** Calls through the generated port, whoever stands behind it; documents are byte arrays. */
final class PortCall implements Call {

    private final APIServiceSoap port;
    private final Operation operation;
    private final @Nullable Envelope envelope;
    private final Runnable end;

    PortCall(APIServiceSoap port, Job job, Runnable end) throws IOException {
        this.port = port;
        this.operation = job.operation();
        this.envelope = operation == Operation.SEND ? SampleEnvelope.with(Files.readAllBytes(job.document())) : null;
        this.end = end;
    }

    @Override
    public String call(String envelopeId) {
        return switch (operation) {
            case SEND -> port.createAndSendEnvelope(envelope).getEnvelopeID();
            case STATUS -> port.requestStatus(envelopeId).getEnvelopeID();
            case RECEIVE -> EnvelopeIds.ofDocument(port.requestPDF(envelopeId).getPDFBytes().length);
        };
    }

    @Override
    public void close() {
        end.run();
    }
}
