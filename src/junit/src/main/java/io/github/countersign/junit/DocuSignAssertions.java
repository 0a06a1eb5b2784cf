package io.github.countersign.junit;

import io.github.countersign.mock.MockEnvelope;

/**
 * Assertions about envelopes for people who use AssertJ, which this module does not bring along.
 *
 * <pre>{@code
 * assertThat(docusign.envelope(id)).isCompleted().hasRecipient("Ann Lee", RecipientStatusCode.COMPLETED);
 * }</pre>
 */
public final class DocuSignAssertions {

    private DocuSignAssertions() {}

    /** Assertions about that envelope, as it is at the moment of each. */
    public static EnvelopeAssert assertThat(MockEnvelope envelope) {
        return new EnvelopeAssert(envelope);
    }
}
