package io.github.countersign.mock.internal.connect;

import io.github.countersign.mock.ConnectListener.Contents;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.soap.PushedDocument;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;
import org.jspecify.annotations.Nullable;

/** Writes messages as they go over the wire. Thread-safe. */
public final class PushWriter {

    private final EnvelopeReport report;
    private final PushedDocument form;

    /**
     * A writer.
     *
     * @param report tells of the envelope
     * @param form how that is written
     */
    public PushWriter(EnvelopeReport report, PushedDocument form) {
        this.report = report;
        this.form = form;
    }

    byte[] message(StoredEnvelope envelope, Contents contents, @Nullable String soapNamespace) {
        DocuSignEnvelopeInformation message = report.of(envelope, contents);
        return soapNamespace == null ? form.xml(message) : form.soap(message, soapNamespace);
    }
}
