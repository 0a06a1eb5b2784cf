package io.github.countersign.mock.internal.connect;

import io.github.countersign.mock.ConnectListener.Contents;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;

/** Tells of an envelope in Connect's form. */
public interface EnvelopeReport {

    /** The envelope as it is, with those contents. */
    DocuSignEnvelopeInformation of(StoredEnvelope envelope, Contents contents);
}
